/**
 * `npm run routes -- --directory FILE --question FILE.json [--now 2026-11-21T18:00] [--professional]`:
 * answers one question, or each of a list of questions, over a directory file and prints JSON. The
 * question's form is described in `src/domain/matching/README.md`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Faults } from '../../src/domain/exchange/fault.ts';
import { addIssues } from '../../src/domain/exchange/schema-faults.ts';
import { answer, type Route } from '../../src/domain/matching/answer.ts';
import { type Entry, prepare } from '../../src/domain/matching/entry.ts';
import { ladderOf } from '../../src/domain/matching/ladder.ts';
import { nearest } from '../../src/domain/matching/nearest.ts';
import type { RouteQuestion } from '../../src/domain/matching/question.ts';
import { turningPoints } from '../../src/domain/matching/turning-points.ts';
import { localNow } from '../../src/domain/schedule/london.ts';
import { Fault, messageOf, runCommand } from '../../supabase/local/fault.ts';
import { calendar, places } from './support/city.ts';
import { readQuestion } from './support/question-file.ts';
import { parseJson, readDirectory, readText } from './support/read-file.ts';
import { context, documentsOf } from './support/route-city.ts';

const list = z.array(z.string());
const days = z.array(z.union([z.int(), z.string()], 'expected the name of a day, or 0 to 6'));
const wanted = z.union(
  [list, z.object({ must: list.optional(), like: list.optional() })],
  'expected a list of ids, or "must" and "like" with one each',
);
/** A question as it is written: of the right shape; null says nothing. What its names lead to is for `readQuestion`. */
const Written = z.looseObject({
  age: z.number(),
  birthdayMonth: z.number().nullish(),
  from: z
    .union(
      [z.string(), z.object({ label: z.string(), position: z.tuple([z.number(), z.number()]) })],
      'expected the name of a place, or a "label" and a "position"',
    )
    .nullish(),
  walk: z.number().nullish(),
  miles: z.number().nullish(),
  reach: z.number().nullish(),
  free: z.array(z.object({ days, from: z.string().nullish(), to: z.string().nullish() })).nullish(),
  within: z.number().nullish(),
  into: list.nullish(),
  might: list.nullish(),
  audiences: list.nullish(),
  needs: wanted.nullish(),
  expertise: wanted.nullish(),
  languages: wanted.nullish(),
  groups: wanted.nullish(),
  access: list.nullish(),
  maxPence: z.number().nullish(),
  joinings: list.nullish(),
  stage: z.string().nullish(),
  direction: z.string().nullish(),
  avoid: z.object({ wards: list.nullish(), days: days.nullish() }).nullish(),
});

function readArguments() {
  try {
    return parseArgs({
      options: {
        directory: { type: 'string' },
        question: { type: 'string' },
        now: { type: 'string' },
        professional: { type: 'boolean', default: false },
      },
    }).values;
  } catch (thrown) {
    throw new Fault(messageOf(thrown));
  }
}

/** npm runs scripts in the repository; a path is meant from where the person stands. */
const standing = (path: string) => (path === '-' ? path : resolve(process.env.INIT_CWD ?? '.', path));

/** The questions of a file, and whether they stand in a list. Throws a `Fault`. */
function readQuestions(path: string): { questions: RouteQuestion[]; many: boolean } {
  const value = parseJson(readText(path), path);
  const many = Array.isArray(value);
  const { data, error } = (many ? z.array(Written) : Written).safeParse(value);
  if (error) {
    const faults = new Faults(3);
    addIssues(faults, error, value);
    const said = faults.first.map(({ where, problem }) => (where ? `${where}: ${problem}` : problem));
    throw new Fault(`${path} is no question: ${said.join('; ')}.`);
  }
  try {
    return { questions: [data].flat().map(written => readQuestion(written, places)), many };
  } catch (thrown) {
    throw new Fault(`${path}: ${messageOf(thrown)}`);
  }
}

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

function reply(question: RouteQuestion, entries: readonly Entry[], today: string) {
  const { fits, askFirst, ways } = answer(entries, question, context);
  const full = (route: Route) => ({
    ...said(route),
    turningPoints: turningPoints(route.entry, route.slots, question),
  });
  return {
    fits: fits.map(full),
    askFirst: askFirst.map(full),
    waysOut: ways.map(({ first, ...way }) => ({ ...way, first: first.activity.slug })),
    ladder: ladderOf({ fits, askFirst, ways }, question, context, today).map(rung => ({
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

await runCommand(async () => {
  const { directory, question, now: at = localNow(new Date()), professional } = readArguments();
  if (!directory || !question)
    throw new Fault(
      'Say what to ask of which directory: npm run routes -- --directory FILE --question FILE.json [--now 2026-11-21T18:00] [--professional]',
    );
  const now = at.slice(0, 16);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(now))
    throw new Fault(`--now takes a time like 2026-11-21T18:00, not ${at}.`);
  const today = now.slice(0, 10);
  const { activities } = documentsOf(readDirectory(standing(directory)), today, professional);
  const entries = activities.map(activity => prepare(activity, calendar, now));
  const { questions, many } = readQuestions(standing(question));
  const replies = questions.map(one => reply(one, entries, today));
  console.log(JSON.stringify(many ? replies : replies[0], null, 2));
});
