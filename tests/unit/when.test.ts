/** The form that asks when: what it reads it writes back, and what it says is what happens. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDay, toDay } from '../../src/domain/schedule/day.ts';
import { occurrences } from '../../src/domain/schedule/occurrences.ts';
import type { Session } from '../../src/domain/schedule/session.ts';
import { newWhen, sessionOf, type WhenChoice, whenLacks, whenOf } from '../../src/domain/schedule/when.ts';
import { asSession } from '../../src/domain/schedule/when-dates.ts';
import { calendar, session } from './support/calendar.ts';
import { aDay, rulesOf } from './support/rules.ts';

/** The same session, without key and venue: what the form is about. */
const whenPart = ({ key: _k, venue: _v, ...when }: Session) => when;
const read = (over: Partial<Session> = {}) => whenOf(whenPart(session(over)));
const said = (choice: WhenChoice) => {
  const { read: _, ...rest } = choice;
  return rest;
};

const rules = fc.oneof(
  ...Object.values(rulesOf),
  fc.constantFrom('FREQ=HOURLY', 'NONSENSE', 'FREQ=WEEKLY;BYDAY=1TU'),
);
const anySession: fc.Arbitrary<Session> = fc
  .record(
    {
      firstDate: aDay,
      start: fc.constantFrom('17:00', '22:30', '09:00'),
      end: fc.constantFrom('19:00', '00:30', '22:30'),
      rrule: rules,
      season: fc.constantFrom('all-year', 'term', 'holidays'),
      lastDate: aDay,
      exceptions: fc.array(
        fc.oneof(
          fc.record({ date: aDay, type: fc.constant('cancelled'), note: fc.constant('Hall closed') }),
          fc.record({ date: aDay, type: fc.constant('extra') }),
          fc.record({ date: aDay, type: fc.constant('moved'), to: fc.record({ date: aDay }) }),
        ),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['firstDate', 'start', 'end'] },
  )
  .map(over => ({ key: 'a', venue: 'hall', ...over }) as Session);

describe('a session in the form and back', () => {
  test('comes back as it was written, whatever its rule', () => {
    fc.assert(
      fc.property(anySession, one => {
        expect(sessionOf(whenOf(whenPart(one)))).toEqual(whenPart(one));
      }),
      { numRuns: 2000, seed: 5545 },
    );
  });

  test('what the form says of it gives the same dates, unless it says that it keeps the rule', () => {
    let kept = 0;
    let shown = 0;
    fc.assert(
      fc.property(anySession, one => {
        fc.pre(!one.lastDate || one.lastDate >= one.firstDate);
        const choice = whenOf(whenPart(one));
        if (choice.repeat === 'kept') return void kept++;
        shown++;
        // Written anew, as if all of it had been chosen by hand.
        const anew = sessionOf(said(choice));
        const range = { from: '2026-08-01', to: fromDay(toDay('2026-08-31') + 800) };
        const dates = (s: Session) =>
          occurrences([s], calendar, range).map(({ start, end, status }) => [start, end, status]);
        expect(dates(asSession(anew as Session))).toEqual(dates({ ...one, key: 'when', venue: 'here' }));
      }),
      { numRuns: 2000, seed: 5545 },
    );
    expect(shown).toBeGreaterThan(500);
    expect(kept).toBeGreaterThan(200);
  });

  test('the rules of the examples are all said in its words', () => {
    for (const rrule of [
      'FREQ=WEEKLY;BYDAY=TU',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1',
      'FREQ=MONTHLY;BYDAY=1FR,3FR',
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20',
    ])
      expect(read({ rrule }).repeat, rrule).not.toBe('kept');
  });

  test.each([
    ['FREQ=MONTHLY;BYMONTHDAY=15'],
    ['FREQ=YEARLY'],
    ['FREQ=WEEKLY;BYDAY=TU;BYMONTH=7,8'],
    ['FREQ=DAILY;INTERVAL=3'],
    ['FREQ=MONTHLY;BYDAY=5FR'],
    // Which weeks these are turns on Sunday being the first day of the week.
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU'],
    ['FREQ=SECONDLY'],
  ])('%s is kept, and stays when times and dates change', rrule => {
    const choice = read({ rrule });
    expect(choice.repeat).toBe('kept');
    expect(sessionOf({ ...choice, start: '18:00', from: '2026-10-06', until: '2027-07-01' })).toMatchObject({
      rrule,
      start: '18:00',
      firstDate: '2026-10-06',
      lastDate: '2027-07-01',
    });
  });
});

describe('what is chosen', () => {
  const choice: WhenChoice = { ...newWhen, from: '2026-11-24', start: '17:00', end: '19:00' };
  test.each<[Partial<WhenChoice>, string | undefined]>([
    [{ days: ['TH', 'TU'] }, 'FREQ=WEEKLY;BYDAY=TU,TH'],
    [{ days: ['TU'], every: 2 }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    [{ repeat: 'monthly', nths: [-1], day: 'FR' }, 'FREQ=MONTHLY;BYDAY=-1FR'],
    [{ repeat: 'monthly', nths: [3, 1], day: 'FR' }, 'FREQ=MONTHLY;BYDAY=1FR,3FR'],
    [{ repeat: 'daily' }, 'FREQ=DAILY'],
    [{ repeat: 'once' }, undefined],
  ])('%j is %s', (part, rrule) => {
    expect(sessionOf({ ...choice, ...part })?.rrule).toBe(rrule);
  });

  test('nothing is a session before it is whole, and what lacks is named in the form’s order', () => {
    expect(whenLacks(newWhen)).toEqual(['days', 'from', 'start', 'end']);
    expect(whenLacks({ ...choice, repeat: 'monthly' })).toEqual(['nths']);
    expect(whenLacks({ ...choice, days: ['TU'], every: 0 })).toEqual(['every']);
    expect(sessionOf({ ...choice, repeat: 'weekly' })).toBeUndefined();
  });

  test('season and end say nothing of what is once', () => {
    const over = { season: 'term', until: '2026-12-18', days: ['TU'] } as const;
    const weekly: WhenChoice = { ...choice, ...over, days: ['TU'] };
    expect(sessionOf({ ...weekly, repeat: 'once' })).toEqual({
      firstDate: '2026-11-24',
      start: '17:00',
      end: '19:00',
    });
  });

  test('added dates go with several dates, and are not kept for one', () => {
    const exceptions = [{ date: '2026-12-01', type: 'extra' as const }];
    const several = sessionOf({ ...choice, repeat: 'dates', exceptions });
    expect(several?.exceptions).toEqual(exceptions);
    expect(several && whenOf(several).repeat).toBe('dates');
    expect(sessionOf({ ...choice, repeat: 'once', exceptions })?.exceptions).toBeUndefined();
  });

  test('an end that was counted becomes a date when the days change', () => {
    const counted = read({ rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3' });
    expect(counted.until).toBe('2026-09-22');
    expect(sessionOf({ ...counted, days: ['TU', 'TH'] })).toMatchObject({
      rrule: 'FREQ=WEEKLY;BYDAY=TU,TH',
      lastDate: '2026-09-22',
    });
  });
});
