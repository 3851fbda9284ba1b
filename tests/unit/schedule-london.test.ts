import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { toInstant } from '../../src/domain/schedule/instant.ts';
import { localNow } from '../../src/domain/schedule/london.ts';
import { occurrences } from '../../src/domain/schedule/occurrences.ts';
import { calendar, session } from './support/calendar.ts';

describe('localNow', () => {
  test.each([
    ['2026-10-25T00:59:59Z', '2026-10-25T01:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25T01:00'],
    ['2027-03-28T00:59:59Z', '2027-03-28T00:59'],
    ['2027-03-28T01:00:00Z', '2027-03-28T02:00'],
    ['2026-12-31T00:00:00Z', '2026-12-31T00:00'],
    ['2026-07-01T23:30:00Z', '2026-07-02T00:30'],
  ])('%s is %s in Derby', (instant, local) => {
    expect(localNow(new Date(instant))).toBe(local);
  });
});

describe('toInstant', () => {
  test.each([
    ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z', 'an hour that comes twice is its first coming'],
    ['2026-10-25T02:00', '2026-10-25T02:00:00.000Z', 'after the hour that comes twice it is winter'],
    ['2027-03-28T01:30', '2027-03-28T01:30:00.000Z', 'a skipped hour is read with the offset before the gap'],
    ['2027-03-28T00:59', '2027-03-28T00:59:00.000Z', 'before the skipped hour it is winter'],
    ['2027-03-28T02:00', '2027-03-28T01:00:00.000Z', 'after the skipped hour it is summer'],
  ])('%s is %s: %s', (local, instant) => {
    expect(toInstant(local).toISOString()).toBe(instant);
  });

  test('goes back to the same wall clock, except in the skipped hour', () => {
    const minute = fc.integer({ min: Date.UTC(2026, 8) / 60_000, max: Date.UTC(2027, 8) / 60_000 });
    const nearChange = fc.constantFrom(Date.UTC(2026, 9, 25), Date.UTC(2027, 2, 28));
    const near = fc.tuple(nearChange, fc.integer({ min: -300, max: 300 })).map(([at, n]) => at / 60_000 + n);
    fc.assert(
      fc.property(fc.oneof(minute, near), at => {
        const local = new Date(at * 60_000).toISOString().slice(0, 16);
        const skipped = local >= '2027-03-28T01:00' && local < '2027-03-28T02:00';
        const expected = skipped ? local.replace('T01', 'T02') : local;
        expect(localNow(toInstant(local))).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

const london = `BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
END:VCALENDAR`;

test('the instants of occurrences are those of ical.js with a VTIMEZONE, over both clock changes', () => {
  const zone = new ICAL.Timezone(
    new ICAL.Component(ICAL.parse(london)).getFirstSubcomponent('vtimezone') as ICAL.Component,
  );
  for (const start of ['00:30', '02:30', '17:00', '23:30']) {
    const first = ICAL.Time.fromDateTimeString(`2026-10-01T${start}:00`);
    first.zone = zone;
    const expansion = ICAL.Recur.fromString('FREQ=DAILY;COUNT=212').iterator(first);
    const instants: number[] = [];
    for (let next = expansion.next(); next; next = expansion.next()) {
      next.zone = zone;
      instants.push(next.toUnixTime() * 1000);
    }
    const daily = session({ firstDate: '2026-10-01', rrule: 'FREQ=DAILY', start, end: '23:45' });
    const found = occurrences([daily], calendar, { from: '2026-10-01', to: '2027-04-30' });
    expect(found.map(o => toInstant(o.start).getTime())).toEqual(instants);
    expect(found.map(o => o.start.slice(11))).toEqual(instants.map(() => start));
  }
});
