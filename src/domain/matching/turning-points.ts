/** What will change for somebody who starts now: said before it surprises them. */
import { fromDay, type PlainDate, toDay } from '../schedule/day.ts';
import type { Entry, Slot } from './entry.ts';
import { ageOn } from './musts.ts';
import type { RouteQuestion } from './question.ts';
import { limits } from './weights.ts';

export type TurningPoint =
  /** They will be too old from about this month's end; or old enough only from then. */
  | { kind: 'too-old'; from: PlainDate }
  | { kind: 'old-enough'; from: PlainDate }
  /** Runs in term only, or in the holidays only. */
  | { kind: 'term-only' }
  | { kind: 'holidays-only' }
  /** The session itself ends. */
  | { kind: 'ends'; on: PlainDate }
  | { kind: 'one-date' }
  /** Nobody has checked it for so many days; null: never. */
  | { kind: 'not-checked'; days: number | null }
  /** The organisation's approval runs out. */
  | { kind: 'approval-ends'; on: PlainDate };

export function turningPoints(entry: Entry, slots: Slot[], question: RouteQuestion): TurningPoint[] {
  const { activity, today, freshness } = entry;
  const points: TurningPoint[] = [];
  const soon = fromDay(toDay(today) + limits.turningPointDays);

  const [youngest, oldest] = ageOn(soon, today, question);
  if (question.birthdayMonth && oldest > question.age) {
    const from = birthdayMonthStart(today, question.birthdayMonth);
    if (oldest > activity.ages.to) points.push({ kind: 'too-old', from });
    if (question.age < activity.ages.from && youngest <= activity.ages.from)
      points.push({ kind: 'old-enough', from });
  }
  const rules = slots.map(slot => slot.rule);
  if (rules.every(rule => rule.season === 'term')) points.push({ kind: 'term-only' });
  if (rules.every(rule => rule.season === 'holidays')) points.push({ kind: 'holidays-only' });
  if (rules.every(rule => rule.freq === 'once')) points.push({ kind: 'one-date' });
  else if (rules.every(rule => rule.until && rule.until <= soon))
    points.push({
      kind: 'ends',
      on:
        rules
          .map(rule => rule.until ?? '')
          .sort()
          .at(-1) ?? '',
    });
  if (freshness.state !== 'fresh') points.push({ kind: 'not-checked', days: freshness.days });
  if (activity.listedUntil && activity.listedUntil <= soon)
    points.push({ kind: 'approval-ends', on: activity.listedUntil });
  return points;
}

function birthdayMonthStart(today: PlainDate, month: number): PlainDate {
  const text = `-${String(month).padStart(2, '0')}`;
  const year = +today.slice(0, 4) + (today.slice(4, 7) <= text ? 0 : 1);
  return `${year}${text}-01`;
}
