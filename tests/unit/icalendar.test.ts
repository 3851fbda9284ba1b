/** Calendar files, read back by ical.js: the same days at the same London times as our own schedule. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { fromDay, toDay } from '../../src/domain/schedule/day.ts';
import { calendarFile } from '../../src/domain/schedule/icalendar.ts';
import { contentLine, textValue } from '../../src/domain/schedule/icalendar-text.ts';
import { occurrences } from '../../src/domain/schedule/occurrences.ts';
import type { Session } from '../../src/domain/schedule/session.ts';
import { activityCalendar, calendarItem } from '../../src/islands/live/activity/calendar.ts';
import { names } from '../../src/layouts/build/names.ts';
import { calendar, session } from './support/calendar.ts';
import { examples } from './support/examples.ts';
import { documentsOf } from './support/routes.ts';
import { aDay, rulesOf } from './support/rules.ts';

const now = '2026-11-21T18:00';
const fileOf = (sessions: Session[]) =>
  calendarFile({
    items: [
      { slug: 'boxing', title: 'Boxing', description: 'Pads, bags', sessions, place: label => ({ label }) },
    ],
    calendar,
    now,
    name: 'My plan',
  });

/** What a calendar shows up to a day: local start, end and place. */
function shown(file: string, to: string): string[] {
  const root = new ICAL.Component(ICAL.parse(file));
  const zone = root.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = root.getAllSubcomponents('vevent').map(part => new ICAL.Event(part));
  const masters = events.filter(event => !event.isRecurrenceException());
  const found: string[] = [];
  const add = (start: ICAL.Time, end: ICAL.Time, place: string) => {
    const line = `${start.toString().slice(0, 16)} ${end.toString().slice(0, 16)} ${place}`;
    if (line.slice(0, 10) <= to) found.push(line);
  };
  for (const master of masters) {
    for (const other of events)
      if (other.isRecurrenceException() && other.uid === master.uid) master.relateException(other);
    if (!master.isRecurring()) {
      add(master.startDate, master.endDate, master.location);
      continue;
    }
    const dates = master.iterator();
    for (
      let at = dates.next();
      at && at.toString().slice(0, 10) <= fromDay(toDay(to) + 40);
      at = dates.next()
    ) {
      const { startDate, endDate, item } = master.getOccurrenceDetails(at);
      add(startDate, endDate, item.location);
    }
  }
  return found.sort();
}

/** What our schedule says is still to come. */
const expected = (sessions: Session[], to: string) =>
  occurrences(sessions, calendar, { from: '2026-11-20', to })
    .filter(o => o.status !== 'cancelled' && o.end > now)
    .map(o => `${o.start} ${o.end} ${o.venue}`)
    .sort();

/** An event begins with a whole day: one that is over today may still show. */
const ahead = (lines: string[]) => lines.filter(line => line.slice(17, 33) > now);
const same = (sessions: Session[], to = '2027-08-31') =>
  expect(ahead(shown(fileOf(sessions), to))).toEqual(expected(sessions, to));

test('a single date that is years ahead is in the file', () => {
  expect(shown(fileOf([session({ rrule: undefined, firstDate: '2028-11-22' })]), '2028-12-31')).toEqual([
    '2028-11-22T17:00 2028-11-22T19:00 hall',
  ]);
});

describe('read back by ical.js', () => {
  test('a weekly session through both clock changes', () => same([session()]));
  test('term time, with half-terms and Christmas taken out', () =>
    same([session({ season: 'term' })], '2027-07-01'));
  test('holidays only', () => same([session({ season: 'holidays' })], '2027-07-01'));
  test('a last date, a count, an until', () => {
    same([session({ lastDate: '2027-01-12' })]);
    same([session({ rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=15' })]);
    same([session({ rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270301T180000Z' })]);
  });
  test('every two weeks keeps its weeks', () =>
    same([session({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' })]));
  test('past midnight', () => same([session({ start: '22:00', end: '00:30' })]));
  test('once', () => same([session({ rrule: undefined, firstDate: '2026-12-05' })]));
  test('cancelled, moved and extra dates', () =>
    same([
      session({
        exceptions: [
          { date: '2026-11-24', type: 'cancelled', note: 'No hall' },
          {
            date: '2026-12-01',
            type: 'moved',
            to: { date: '2026-12-03', start: '18:00', end: '20:00', venue: 'other' },
          },
          { date: '2026-12-12', type: 'extra', to: { start: '10:00', end: '12:00' } },
          { date: '2026-11-17', type: 'moved', to: { date: '2026-11-28' } },
        ],
      }),
    ]));
  test('one date of its own that is moved', () =>
    same([
      session({
        rrule: undefined,
        firstDate: '2026-12-05',
        exceptions: [{ date: '2026-12-05', type: 'moved', to: { date: '2026-12-06' } }],
      }),
    ]));

  test.each(Object.keys(rulesOf))('random %s rules with seasons and exceptions', freq =>
    fc.assert(
      fc.property(
        rulesOf[freq] as fc.Arbitrary<string>,
        fc.constantFrom('2026-09-08', '2026-10-30', '2027-01-31'),
        fc.constantFrom('all-year', 'all-year', 'term') as fc.Arbitrary<'term'>,
        fc.array(fc.tuple(aDay, fc.integer({ min: 1, max: 5 })), { maxLength: 3 }),
        (rrule, firstDate, season, off) => {
          const exceptions = off.map(([date, days]) =>
            days < 3
              ? { date, type: 'cancelled' as const }
              : { date, type: 'moved' as const, to: { date: fromDay(toDay(date) + days), start: '12:15' } },
          );
          same([session({ rrule, firstDate, season, exceptions })], '2027-06-30');
        },
      ),
      { numRuns: 60 },
    ),
  );

  test('every example activity', () => {
    for (const { slug, title, sessions } of documentsOf(examples).activities) {
      const item = { slug, title, description: '', sessions, place: (label: string) => ({ label }) };
      const file = calendarFile({ items: [item], calendar, now, name: title });
      expect([slug, ahead(shown(file, '2027-03-31'))]).toEqual([slug, expected(sessions, '2027-03-31')]);
    }
  });
});

describe('as text', () => {
  test('signs are escaped', () => expect(textValue('a, b; c\\d\ne')).toBe('a\\, b\\; c\\\\d\\ne'));

  test('no line is longer than 75 octets and nothing is lost', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        const folded = contentLine('SUMMARY', textValue(text));
        for (const line of folded.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${textValue(text)}`);
      }),
    ));

  test('every line ends in CRLF, and the zone is London', () => {
    const file = fileOf([session()]);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file).toContain('DTSTART;TZID=Europe/London:20261124T170000');
  });
});

describe('the calendar file of an activity’s page', () => {
  const documents = documentsOf(examples).activities;
  const made = (activity: (typeof documents)[number], at = now) =>
    activityCalendar(activity, { names, now: at, url: `https://example.org/activities/${activity.slug}/` });
  const uids = (file: string) => [...new Set([...file.matchAll(/^UID:(.+)\r$/gm)].map(match => match[1]))];
  const isSensitive = ({ kind }: { kind: string }) => names.kinds[kind]?.sensitive === true;
  const quiet = documents.filter(isSensitive);

  test('names its events after the activity, and sensitive support by what tells nothing', () => {
    const open = documents.find(one => !isSensitive(one)) as (typeof documents)[number];
    expect(uids(made(open)).every(uid => uid?.startsWith(`${open.slug}-`))).toBe(true);
    expect(quiet.length).toBeGreaterThan(2);
    for (const one of quiet) {
      const file = made(one).toLowerCase();
      for (const word of [one.slug, one.title, one.summary]) expect(file).not.toContain(word.toLowerCase());
    }
  });

  test('is the same in a plan, whose further lines stay out of it where they may tell', () => {
    const more = ['Ask for Jo at the door', undefined, '01632 960123'];
    const inPlan = (activity: (typeof documents)[number]) =>
      calendarItem(activity, { names, url: `https://example.org/activities/${activity.slug}/`, more });
    const open = documents.find(one => !isSensitive(one)) as (typeof documents)[number];
    expect(inPlan(open).description).toBe(`${open.summary}\nAsk for Jo at the door\n01632 960123`);
    for (const one of quiet) {
      const { title, slug, description, url } = inPlan(one);
      expect({ title, description, url }).toEqual({ title: 'Support for young people', description: '' });
      expect(slug).not.toContain(one.slug);
    }
  });

  test('keeps the notes of single dates to itself where they may tell', () => {
    const noted = (activity: (typeof documents)[number]) => {
      const [session] = activity.sessions as [Session];
      const exceptions: Session['exceptions'] = [
        { date: '2026-11-28', type: 'extra', note: 'For survivors, with Jo' },
      ];
      return made({ ...activity, sessions: [{ ...session, exceptions }] } as typeof activity);
    };
    const open = documents.find(one => !isSensitive(one)) as (typeof documents)[number];
    expect(noted(open)).toContain('For survivors');
    for (const one of quiet) expect(noted(one)).not.toContain('For survivors');
  });

  test('names them the same on another day and after a change: no event is there twice', () => {
    for (const one of quiet) {
      const later = { ...one, updated: '2026-12-01T09:30:00Z', summary: 'Said anew', cost: { pence: 100 } };
      expect(uids(made(later, '2026-11-22T07:00'))).toEqual(uids(made(one)));
    }
    const all = quiet.flatMap(one => uids(made(one)));
    expect(new Set(all).size).toBe(all.length);
  });
});
