/** `npm run build`: the static site alone, in `dist/`, for any static host or for the `npm start` that runs. */
import { relative } from 'node:path';
import { runCommand } from './fault.ts';
import { progressLine } from './progress.ts';
import { readSettings, root } from './settings.ts';
import { buildSite } from './site.ts';
import { openSource } from './source.ts';

await runCommand(async () => {
  const settings = readSettings();
  const { source, close } = await openSource(settings);
  try {
    const progress = progressLine('Building the pages');
    await buildSite(settings, source);
    progress.done();
    const inside = relative(root, settings.outDir);
    const folder = inside.startsWith('..') ? settings.outDir : inside;
    console.log(`The site is in ${folder}/. It reads changes from ${source.hosted ?? 'its own origin'}.`);
  } finally {
    await close();
  }
});
