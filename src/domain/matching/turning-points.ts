/** What will change for somebody who starts now: said before it surprises them. */
import type { Calendar } from '../schedule/calendar.ts';
import { fromDay, type PlainDate, toDay } from '../schedule/day.ts';
import { schoolDay } from '../schedule/school-year.ts';
import { ageOn, birthdayFrom } from './age.ts';
import type { Entry, Slot } from './entry.ts';
import type { RouteQuestion } from './question.ts';
import { limits } from './weights.ts';

export type TurningPoint =
  /** They will be too old from some day in this month on; or old enough only from then. */
  | { kind: 'too-old'; from: PlainDate }
  | { kind: 'old-enough'; from: PlainDate }
  /** Runs in term only: not from one day to another, both in the holidays. */
  | { kind: 'holidays'; from: PlainDate; to: PlainDate }
  /** Runs in the holidays only: not from this day on. */
  | { kind: 'term'; from: PlainDate }
  /** The session itself ends. */
  | { kind: 'ends'; on: PlainDate }
  | { kind: 'one-date'; on: PlainDate }
  /** Nobody has checked it for so many days; null: never. */
  | { kind: 'not-checked'; days: number | null }
  /** The organisation's approval runs out. */
  | { kind: 'approval-ends'; on: PlainDate };

/** In the order in which they should be said. */
export function turningPoints(entry: Entry, slots: Slot[], question: RouteQuestion): TurningPoint[] {
  const { activity, today, freshness, calendar } = entry;
  const soon = fromDay(toDay(today) + limits.turningPointDays);
  const points: TurningPoint[] = [];

  if (question.birthdayMonth) {
    const from = birthdayFrom(today, question.birthdayMonth);
    if (soonTooOld(entry, question, from)) points.push({ kind: 'too-old', from });
    if (from <= soon && question.age < activity.ages.from) points.push({ kind: 'old-enough', from });
  }
  const rules = slots.map(slot => slot.rule);
  const dates = slots.flatMap(slot => slot.dates).sort();
  if (rules.every(rule => rule.freq === 'once')) points.push({ kind: 'one-date', on: dates.at(-1) ?? today });
  else if (rules.every(rule => rule.until && rule.until <= soon))
    points.push({ kind: 'ends', on: latest(rules.map(rule => rule.until ?? '')) });

  if (rules.every(rule => rule.season === 'term')) {
    const off = nextRun(calendar, today, soon, 'holidays');
    if (off) points.push({ kind: 'holidays', ...off });
  } else if (rules.every(rule => rule.season === 'holidays')) {
    const off = nextRun(calendar, dates[0] ?? today, soon, 'term');
    if (off) points.push({ kind: 'term', from: off.from });
  }
  if (freshness.state !== 'fresh') points.push({ kind: 'not-checked', days: freshness.days });
  if (activity.listedUntil && activity.listedUntil <= soon)
    points.push({ kind: 'approval-ends', on: activity.listedUntil });
  return points;
}

/** Whether the birthday that is next ends what they may still join, within the days looked ahead. */
export function soonTooOld(
  { activity, today }: Entry,
  question: RouteQuestion,
  birthday: PlainDate,
): boolean {
  const soon = fromDay(toDay(today) + limits.turningPointDays);
  return birthday <= soon && ageOn(birthday, today, question)[1] > activity.ages.to;
}

const latest = (dates: string[]) => [...dates].sort().at(-1) ?? '';

interface Run {
  from: PlainDate;
  to: PlainDate;
}
const runs = new WeakMap<Calendar, Map<string, Run | null>>();

/** The next holidays, or term, that begin on or after a day; worked out once for all entries. */
function nextRun(
  calendar: Calendar,
  from: PlainDate,
  soon: PlainDate,
  what: 'holidays' | 'term',
): Run | null {
  let known = runs.get(calendar);
  if (!known) {
    known = new Map();
    runs.set(calendar, known);
  }
  const key = `${from},${soon},${what}`;
  let run = known.get(key);
  if (run === undefined) {
    run = findRun(calendar, toDay(from), toDay(soon), what);
    known.set(key, run);
  }
  return run;
}

function findRun(calendar: Calendar, from: number, soon: number, what: 'holidays' | 'term'): Run | null {
  for (let day = from; day <= soon; day++) {
    if (schoolDay(calendar, day) !== what) continue;
    let to = day;
    while (schoolDay(calendar, to + 1) === what) to++;
    return { from: fromDay(day), to: fromDay(to) };
  }
  return null;
}
