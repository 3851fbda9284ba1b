/**
 * Makes `data/words/common-english.json` anew: `npm run words -- FOLDER`, with the folder of word lists of
 * SCOWL (`final/` of its release, or `/usr/share/dict/scowl` of Debian's package `scowl`).
 *
 * All words of its sizes 10 and 20 are in it, and of size 35 those that would be taken for a slip of
 * a word of ours. What our own lists have, and forms that `wideBases` leads back to another word, are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { taxonomyOf } from '../../src/domain/activity/taxonomy-of.ts';
import { packed } from '../../src/domain/search/common/bloom.ts';
import { Fuzzy } from '../../src/domain/search/fuzzy.ts';
import { wideBases } from '../../src/domain/search/inflections.ts';
import { makePhrases } from '../../src/domain/search/phrases.ts';
import { words } from '../../src/domain/search/text.ts';
import { constraintWords } from '../../src/domain/search/understand/understand.ts';
import { readDataFile } from './data-files.ts';
import { Fault, messageOf, runCommand } from './fault.ts';

const examples = new URL('../../data/examples/directory.json', import.meta.url);
const made = new URL('../../data/words/common-english.json', import.meta.url);
const about =
  'Common English words, packed into bits (see src/domain/search/common): what is typed and found here is never taken for a slip of another word. Not to be edited by hand: a word that is missing here is written into `ordinary` of data/taxonomy/plain-words.json.';
const source =
  'SCOWL (Spell Checker Oriented Word Lists) 2020.12.07, http://wordlist.aspell.net: sizes 10 and 20, and of size 35 what is near to words of data/taxonomy.';
const licence =
  'Copyright 2000-2020 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without express or implied warranty.';

/** The words of one size of SCOWL. Throws a `Fault` where the folder has no such list. */
function listed(folder: string, size: number): string[] {
  return ['english', 'british'].flatMap(region => {
    const path = join(folder, `${region}-words.${size}`);
    try {
      return readFileSync(path, 'latin1')
        .split('\n')
        .filter(word => /^[a-z]{3,}$/.test(word));
    } catch (thrown) {
      throw new Fault(`${path} cannot be read: ${messageOf(thrown)}.`);
    }
  });
}

function commonWords(folder: string): string[] {
  const plainWords = readDataFile('taxonomy/plain-words');
  const taxonomy = taxonomyOf({
    kinds: readDataFile('taxonomy/kinds'),
    needs: readDataFile('taxonomy/needs'),
    expertise: readDataFile('taxonomy/expertise'),
    languages: readDataFile('taxonomy/languages'),
    groups: readDataFile('taxonomy/groups'),
    concepts: readDataFile('taxonomy/concepts'),
    plainWords,
  });
  const ours = new Set([
    ...makePhrases(taxonomy).words,
    ...constraintWords,
    ...words(readFileSync(examples, 'utf8')),
  ]);
  const fuzzy = new Fuzzy(new Map([...ours].map(word => [word, 1])));

  const known = new Set([...listed(folder, 10), ...listed(folder, 20)]);
  const isForm = (word: string) => wideBases(word).some(base => base !== word && known.has(base));
  for (const word of listed(folder, 35))
    if (!isForm(word) && fuzzy.meant(word, false).length) known.add(word);
  const { empty, general, ordinary } = plainWords;
  const elsewhere = new Set([...makePhrases(taxonomy).words, ...empty, ...general, ...ordinary]);
  return [...known].filter(word => !isForm(word) && !elsewhere.has(word)).sort();
}

await runCommand(async () => {
  const folder = process.argv[2];
  if (!folder) throw new Fault('Say where the lists of SCOWL are: npm run words -- FOLDER');
  const plain = commonWords(folder);
  const bits = Buffer.from(packed(plain)).toString('base64');
  writeFileSync(
    made,
    `${JSON.stringify({ about, source, licence, date: '2020-12-07', count: plain.length, bits }, null, 2)}\n`,
  );
  console.log(`${plain.length} words in ${bits.length} letters`);
});
