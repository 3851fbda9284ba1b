/** Reads and writes sheets beside the page, so that five thousand rows never hold it up. */
import sectors from '#data/places/sectors.json' with { type: 'json' };
import expertise from '#data/taxonomy/expertise.json' with { type: 'json' };
import groups from '#data/taxonomy/groups.json' with { type: 'json' };
import kinds from '#data/taxonomy/kinds.json' with { type: 'json' };
import languages from '#data/taxonomy/languages.json' with { type: 'json' };
import needs from '#data/taxonomy/needs.json' with { type: 'json' };
import { mostBytes } from '../../../domain/exchange/csv/decode.ts';
import { exportSpreadsheet, templateSpreadsheet } from '../../../domain/exchange/csv/export.ts';
import { readSpreadsheet } from '../../../domain/exchange/csv/read-spreadsheet.ts';
import { termLists } from '../../../domain/exchange/csv/terms.ts';
import type { PostcodeSector } from '../../../domain/place/places.ts';
import { letters } from '../letters.ts';
import type { Answer, Question } from './question.ts';

const known = { terms: termLists({ kinds, needs, expertise, languages, groups }) };

const say = (answer: Answer) => postMessage(answer);
const onProgress = (done: number) => say({ kind: 'progress', done });

async function answer(question: Question): Promise<Answer> {
  if (question.kind === 'template') return { kind: 'sheet', text: templateSpreadsheet(question.from) };
  if (question.kind === 'export')
    return { kind: 'sheet', text: exportSpreadsheet(question.group, known, onProgress) };
  const { file, group, calendar, now } = question;
  if (file.size > mostBytes) return { kind: 'reading', reading: { kind: 'refused', why: 'too-large' } };
  const reading = readSpreadsheet(new Uint8Array(await file.arrayBuffer()), {
    group,
    calendar,
    now,
    known,
    letters,
    onProgress,
    sectors: sectors.sectors as PostcodeSector[],
  });
  return { kind: 'reading', reading };
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).then(say, () => say({ kind: 'failed' }));
});
