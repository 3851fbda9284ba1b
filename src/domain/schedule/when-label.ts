/** When an occurrence is, as a person at `now` would say it; the words are in `i18n`. */
import {
  type LocalDateTime,
  type PlainDate,
  type PlainTime,
  toDay,
  toMinutes,
  type Weekday,
  weekday,
  weekdays,
} from './day.ts';
import type { Occurrence } from './occurrence.ts';

export type WhenLabel =
  | { kind: 'now'; endsAt: PlainTime }
  /** Up to 90 minutes ahead, by the wall clock. */
  | { kind: 'soon'; minutes: number }
  /** Tonight is from 17:00. */
  | { kind: 'today' | 'tonight' | 'tomorrow'; time: PlainTime }
  /** In two to six days. */
  | { kind: 'day'; weekday: Weekday; time: PlainTime }
  | { kind: 'date' | 'over'; date: PlainDate; time: PlainTime };

/** From when today is tonight. */
export const evening: PlainTime = '17:00';

/** Starts on a school day that are after school, both included. */
export const afterSchool = { from: '15:00', to: '18:00' } as const;

/** Minutes ahead that count as soon. */
const soon = 90;

/** `at` is an occurrence or any two local times: cancelled ones have a when, too. */
export function whenLabel(at: Pick<Occurrence, 'start' | 'end'>, now: LocalDateTime): WhenLabel {
  const { start, end } = at;
  const date = start.slice(0, 10);
  const time = start.slice(11);
  if (end <= now) return { kind: 'over', date, time };
  if (start <= now) return { kind: 'now', endsAt: end.slice(11) };
  const day = toDay(start);
  const days = day - toDay(now);
  const minutes = days * 1440 + toMinutes(time) - toMinutes(now.slice(11));
  if (minutes <= soon) return { kind: 'soon', minutes };
  if (days === 0) return { kind: time >= evening ? 'tonight' : 'today', time };
  if (days === 1) return { kind: 'tomorrow', time };
  return days <= 6
    ? { kind: 'day', weekday: weekdays[weekday(day)] ?? 'MO', time }
    : { kind: 'date', date, time };
}
