/**
 * `npm run routes -- --directory FILE --question FILE.json [--now 2026-11-21T18:00] [--professional]`:
 * answers one question, or each of a list of questions, over a directory file and prints JSON. The
 * question's form is described in `src/domain/matching/README.md`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DirectoryFile } from '../../src/domain/exchange/directory-file.ts';
import { answer, type Route } from '../../src/domain/matching/answer.ts';
import { prepare } from '../../src/domain/matching/entry.ts';
import { ladderOf } from '../../src/domain/matching/ladder.ts';
import { nearest } from '../../src/domain/matching/nearest.ts';
import { turningPoints } from '../../src/domain/matching/turning-points.ts';
import { localNow } from '../../src/domain/schedule/london.ts';
import { calendar, places } from './support/city.ts';
import { readQuestion } from './support/question-file.ts';
import { context, documentsOf } from './support/route-city.ts';

const { values } = parseArgs({
  options: {
    directory: { type: 'string' },
    question: { type: 'string' },
    now: { type: 'string' },
    professional: { type: 'boolean', default: false },
  },
});
if (!values.directory || !values.question) {
  console.error(
    'npm run routes -- --directory FILE --question FILE.json [--now 2026-11-21T18:00] [--professional]',
  );
  process.exit(2);
}

// npm runs scripts in the repository; a path is meant from where the person stands.
const read = (path: string) => JSON.parse(readFileSync(resolve(process.env.INIT_CWD ?? '.', path), 'utf8'));
const now = (values.now ?? localNow(new Date())).slice(0, 16);
const file = DirectoryFile.parse(read(values.directory));
const { activities } = documentsOf(file, now.slice(0, 10), values.professional);
const entries = activities.map(activity => prepare(activity, calendar, now));

const said = ({ entry, slots, first, metres, atMost, score, reasons, asks }: Route) => ({
  slug: entry.activity.slug,
  title: entry.activity.title,
  score: Math.round(score * 10) / 10,
  first: { date: first.date, start: first.slot.start, end: first.slot.end, venue: first.slot.venue?.slug },
  days: [...new Set(slots.map(slot => slot.day))],
  ...(metres !== undefined && { [atMost ? 'metresAtMost' : 'metres']: metres }),
  ...(entry.activity.listing === 'professionals' && { listing: 'professionals' }),
  reasons: reasons.map(({ id, value, points }) => ({
    id,
    ...(value && { value }),
    points: Math.round(points * 10) / 10,
  })),
  ...(asks.length && { asks }),
});

function reply(written: Record<string, unknown>) {
  const question = readQuestion(written, places);
  const { fits, askFirst, ways } = answer(entries, question, context);
  const full = (route: Route) => ({
    ...said(route),
    turningPoints: turningPoints(route.entry, route.slots, question),
  });
  return {
    fits: fits.map(full),
    askFirst: askFirst.map(full),
    waysOut: ways.map(({ first, ...way }) => ({ ...way, first: first.activity.slug })),
    ladder: ladderOf({ fits, askFirst, ways }, question, context, now.slice(0, 10)).map(rung => ({
      ...rung,
      routes: rung.routes.map(route => route.entry.activity.slug),
    })),
    ...(fits.length + askFirst.length === 0 && {
      nearest: nearest(entries, question, context).map(({ entry, broken, unknown }) => ({
        slug: entry.activity.slug,
        broken,
        unknown,
      })),
    }),
  };
}

const asked = read(values.question);
console.log(JSON.stringify(Array.isArray(asked) ? asked.map(reply) : reply(asked), null, 2));
