/** `npm run bench`: runs every `*.bench.ts` beside it, one after another, and prints a table of results. */
import { readdirSync } from 'node:fs';
import type { Bench, Row } from './bench.ts';

const wanted = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.bench.ts'))
  .filter(file => wanted.length === 0 || wanted.some(word => file.includes(word)))
  .sort();

if (files.length === 0) {
  console.error(`No bench is called ${wanted.join(' or ')}.`);
  process.exit(1);
}

const all: Row[] = [];
let broken = 0;
for (const file of files) {
  const bench = (await import(`./${file}`)) as Bench;
  console.error(`${bench.name} …`);
  try {
    all.push(...(await bench.run()));
  } catch (fault) {
    broken++;
    console.error(`${bench.name} did not finish:`, fault);
  }
}

console.log('\n| what | measured | bar | held | beside it |\n| --- | --- | --- | --- | --- |');
for (const row of all) {
  const held = row.ok === undefined ? '' : row.ok ? 'yes' : 'NO';
  console.log(`| ${row.what} | ${row.measured} | ${row.bar ?? ''} | ${held} | ${row.peer ?? ''} |`);
}
process.exit(broken || all.some(row => row.ok === false) ? 1 : 0);
