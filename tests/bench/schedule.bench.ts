/** The schedule: next occurrences of 2,000 activities, beside ical.js on the same rules in the same run. */
import ICAL from 'ical.js';
import type { ListedActivity } from '../../src/domain/activity/listed.ts';
import { weekdays } from '../../src/domain/schedule/day.ts';
import { nextOccurrence } from '../../src/domain/schedule/occurrences.ts';
import type { Session } from '../../src/domain/schedule/session.ts';
import { Agenda } from '../../src/domain/search/agenda.ts';
import { calendar } from '../unit/support/calendar.ts';
import { milliseconds, percentile, type Row, timings } from './bench.ts';

export const name = 'schedule';

const now = '2026-11-24T15:00';
const rules = [
  ...weekdays.map(day => `FREQ=WEEKLY;BYDAY=${day}`),
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYDAY=1SA,3SA',
  'FREQ=WEEKLY;BYDAY=WE;UNTIL=20270723',
];
const seasons = ['all-year', 'term', 'term', 'holidays'] as const;

/** 2,000 activities with one or two sessions that began one or two years ago; one in ten has a change. */
function activities(): Session[][] {
  return Array.from({ length: 2000 }, (_, i) =>
    Array.from({ length: i % 3 ? 1 : 2 }, (_, j): Session => {
      const rrule = rules[(i + j * 5) % rules.length];
      const exceptions: Session['exceptions'] = i % 10 ? [] : [{ date: '2026-11-24', type: 'cancelled' }];
      const firstDate = i % 2 ? '2025-09-01' : '2024-09-02';
      const season = seasons[i % seasons.length];
      return {
        key: `s${j}`,
        venue: 'hall',
        firstDate,
        start: '17:00',
        end: '19:00',
        rrule,
        season,
        exceptions,
      };
    }),
  );
}

/** The next start by ical.js: the rule alone, without season or exceptions. */
function nextByIcal(sessions: readonly Session[]): string | undefined {
  const from = ICAL.Time.fromDateTimeString(`${now}:00`);
  const starts = sessions.map(({ rrule = '', firstDate, start }) => {
    const first = ICAL.Time.fromDateTimeString(`${firstDate}T${start}:00`);
    const dates = ICAL.Recur.fromString(rrule).iterator(first);
    let next = dates.next();
    while (next && next.compare(from) < 0) next = dates.next();
    return next?.toString() ?? '9999';
  });
  return starts.sort()[0];
}

export async function run(): Promise<Row[]> {
  const all = activities();
  const ours = await timings(25, () => all.map(sessions => nextOccurrence(sessions, calendar, now)));
  const theirs = await timings(3, () => all.map(nextByIcal));
  const entries = all.map(sessions => ({ sessions }) as unknown as ListedActivity);
  const filters = await timings(15, () => {
    // A fresh agenda each time: nothing of the day is worked out before.
    const agenda = new Agenda(entries, calendar, now);
    return entries.map((_, entry) => agenda.times(entry));
  });
  const [next, five] = [percentile(ours, 0.5), percentile(filters, 0.5)];
  return [
    {
      what: 'next occurrence of 2,000 activities',
      measured: milliseconds(next),
      bar: '≤ 8 ms',
      ok: next <= 8,
      peer: `ical.js, rules alone: ${milliseconds(percentile(theirs, 0.5))}`,
    },
    {
      what: 'all *when* filters of 2,000 activities, worked out from nothing',
      measured: milliseconds(five),
      bar: '≤ 60 ms',
      ok: five <= 60,
    },
  ];
}
