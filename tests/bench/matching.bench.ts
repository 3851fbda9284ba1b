/** How long an exit-route question takes over a city's activities, on one thread. */
import { answer } from '../../src/domain/matching/answer.ts';
import { prepare } from '../../src/domain/matching/entry.ts';
import type { RouteQuestion } from '../../src/domain/matching/question.ts';
import { milliseconds, percentile, type Row, timings } from './bench.ts';
import { calendar, places } from './support/city.ts';
import { generateDirectory } from './support/generate-directory.ts';
import { readQuestion } from './support/question-file.ts';
import { context, documentsOf } from './support/route-city.ts';

export const name = 'matching';

const now = '2026-11-21T18:00';

/** From the widest, which all entries answer, to one with every must. */
const questions: RouteQuestion[] = [
  { age: 15 },
  {
    age: 15, from: 'DE23 6', walk: 30, into: ['music'], might: ['boxing'], stage: 'tertiary', direction: 'down',
    expertise: { like: ['exclusion'] }, birthdayMonth: 2,
  },
  {
    age: 13, from: 'Normanton', walk: 20, free: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '15:30', to: '20:00' }],
    needs: { must: ['autism'] }, maxPence: 200, joinings: ['turn-up', 'book'], avoid: { wards: ['arboretum'], days: ['friday'] },
    access: ['stepFree'],
  },
].map(written => readQuestion(written, places)); // biome-ignore format: a question a block

export async function run(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [count, bar] of [
    [2_000, 20],
    [20_000, 150],
  ] as const) {
    const { activities } = documentsOf(generateDirectory(count), now.slice(0, 10));
    const start = performance.now();
    const entries = activities.map(activity => prepare(activity, calendar, now));
    const prepared = performance.now() - start;
    let [worst, tail] = [0, 0];
    for (const question of questions) {
      const ask = () => answer(entries, question, context);
      await timings(10, ask);
      const times = await timings(40, ask);
      worst = Math.max(worst, percentile(times, 0.5));
      tail = Math.max(tail, percentile(times, 0.95));
    }
    const said = count.toLocaleString('en-GB');
    rows.push(
      {
        what: `answer, ${said} activities, slowest of ${questions.length} questions (p95 ${milliseconds(tail)})`,
        measured: milliseconds(worst),
        bar: `≤ ${bar} ms`,
        ok: worst <= bar,
      },
      { what: `make ${said} ready, once a page`, measured: milliseconds(prepared) },
    );
  }
  return rows;
}
