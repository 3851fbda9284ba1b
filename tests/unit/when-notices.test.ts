/** The next dates that stand beside the form, and what it asks: is this what you mean? */
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/domain/schedule/session.ts';
import { newWhen, sessionOf, type WhenChoice, whenOf } from '../../src/domain/schedule/when.ts';
import { nextDates } from '../../src/domain/schedule/when-dates.ts';
import { noticesOf, type WhenContext } from '../../src/domain/schedule/when-notices.ts';
import { whenForm } from '../../src/i18n/en/when-form.ts';
import { calendar, session } from './support/calendar.ts';

const now = '2026-11-22T10:00';
const tuesdays: WhenChoice = {
  ...newWhen,
  days: ['TU'],
  from: '2026-11-24',
  start: '17:00',
  end: '19:00',
  season: 'term',
  until: '2027-07-20',
};
const context: WhenContext = { calendar, now, others: [] };
const notices = (part: Partial<WhenChoice>, over: Partial<WhenContext> = {}) =>
  noticesOf({ ...tuesdays, ...part }, { ...context, ...over });
const kinds = (part: Partial<WhenChoice>, over: Partial<WhenContext> = {}) =>
  notices(part, over).map(({ kind }) => kind);
/** What stands after the first notice of a kind has been mended. */
const mended = (part: Partial<WhenChoice>, kind: string): WhenChoice => {
  const notice = notices(part).find(one => one.kind === kind);
  if (!notice || !('mend' in notice)) throw new Error(`nothing to mend: ${kind}`);
  return { ...tuesdays, ...part, ...notice.mend };
};

describe('nextDates', () => {
  const rows = (part: Partial<WhenChoice>) => {
    const when = sessionOf({ ...tuesdays, ...part });
    if (!when) throw new Error('half written');
    return nextDates(when, calendar, now).map(row =>
      row.kind === 'break'
        ? `${row.why} ${row.from} ${row.to} ${row.dates}`
        : `${row.occurrence.status} ${row.occurrence.date}`,
    );
  };

  test('six that come, with the holidays between them said once', () => {
    expect(rows({})).toEqual([
      'on 2026-11-24',
      'on 2026-12-01',
      'on 2026-12-08',
      'on 2026-12-15',
      'holidays 2026-12-22 2026-12-29 2',
      'on 2027-01-05',
      'on 2027-01-12',
    ]);
  });

  test('a skipped date stands struck among them and does not count', () => {
    const shown = rows({ exceptions: [{ date: '2026-12-01', type: 'cancelled' }] });
    expect(shown).toContain('cancelled 2026-12-01');
    expect(shown.filter(row => row.startsWith('on '))).toHaveLength(6);
  });

  test('extra and moved dates are in their place', () => {
    const shown = rows({
      exceptions: [
        { date: '2026-11-27', type: 'extra' },
        { date: '2026-12-01', type: 'moved', to: { date: '2026-12-02' } },
      ],
    });
    expect(shown.slice(0, 3)).toEqual(['on 2026-11-24', 'extra 2026-11-27', 'moved 2026-12-02']);
  });

  test('what is over is not shown; what begins in two years is', () => {
    expect(rows({ from: '2026-09-08' })[0]).toBe('on 2026-11-24');
    expect(rows({ repeat: 'once', from: '2028-11-21' })).toEqual(['on 2028-11-21']);
    expect(rows({ repeat: 'once', from: '2026-11-20' })).toEqual([]);
  });

  test('where the terms are not known, it says so', () => {
    expect(rows({ from: '2027-07-06', until: '' }).at(-1)).toMatch(/^unknown 2027-/);
  });
});

describe('noticesOf', () => {
  test('an ordinary session has none, and a half-written one neither', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ days: [] })).toEqual([]);
  });

  test.each<[string, Partial<WhenChoice>, string[]]>([
    ['the end before the start of the schedule', { until: '2026-11-01' }, ['until-before-from']],
    ['a first date that has passed', { from: '2026-09-08' }, ['first-past']],
    ['nothing to come', { repeat: 'once', from: '2026-11-20' }, ['no-date']],
    [
      'a season that its days never meet',
      { repeat: 'weekly', days: ['TU'], from: '2026-11-24', until: '2026-12-15', season: 'holidays' },
      ['no-date'],
    ],
    ['an hour past midnight', { start: '22:00', end: '00:30' }, ['past-midnight']],
    ['an end before the start', { start: '17:00', end: '07:00' }, ['end-before-start']],
    ['no time at all', { start: '17:00', end: '17:00' }, ['end-before-start']],
    ['a start in the night', { start: '05:00', end: '07:00' }, ['in-the-night']],
    ['longer than five hours', { start: '10:00', end: '15:30' }, ['long']],
    ['a bank holiday', { repeat: 'once', from: '2026-12-25' }, ['bank-holiday']],
    ['the holidays, where the year was not thought of', { season: 'all-year', until: '' }, ['in-holidays']],
    ['terms that are known only so far', { until: '' }, ['terms-known-until']],
    [
      'a skipped date that is none',
      { exceptions: [{ date: '2026-11-25', type: 'cancelled' }] },
      ['date-not-its-day'],
    ],
    [
      'an extra date that is one already',
      { exceptions: [{ date: '2026-12-01', type: 'extra' }] },
      ['date-already-its-day'],
    ],
  ])('names %s', (_, part, expected) => {
    expect(kinds(part)).toEqual(expected);
  });

  test('an old session is not reproached with its first date or its holidays', () => {
    const old = whenOf({
      firstDate: '2025-09-02',
      start: '17:00',
      end: '19:00',
      rrule: 'FREQ=WEEKLY;BYDAY=TU',
    });
    expect(noticesOf(old, context).map(({ kind }) => kind)).toEqual([]);
  });

  test('one press puts it right', () => {
    expect(mended({ from: '2026-11-25' }, 'first-not-its-day').from).toBe('2026-12-01');
    expect(mended({ end: '07:00' }, 'end-before-start').end).toBe('19:00');
    expect(mended({ start: '05:00', end: '07:00' }, 'in-the-night')).toMatchObject({
      start: '17:00',
      end: '19:00',
    });
    expect(mended({ season: 'all-year', until: '' }, 'in-holidays').season).toBe('term');
    const skipped = mended({ days: ['FR'], from: '2026-12-18', season: 'all-year' }, 'bank-holiday');
    expect(skipped.exceptions.map(({ date }) => date)).toContain('2026-12-25');
    expect(
      mended({ exceptions: [{ date: '2026-11-25', type: 'cancelled' }] }, 'date-not-its-day').exceptions,
    ).toEqual([]);
  });

  test('all skipped says so', () => {
    const part = { repeat: 'once', exceptions: [{ date: '2026-11-24', type: 'cancelled' }] } as const;
    expect(notices({ ...part, exceptions: [...part.exceptions] })).toContainEqual({
      kind: 'no-date',
      why: 'skipped',
    });
  });

  describe('a clash', () => {
    const other = (over: Partial<Session>, same = false) => ({
      title: 'Judo',
      same,
      session: session({ venue: 'hall', ...over }),
    });
    test('is another session at the same place and time', () => {
      const found = notices({}, { venue: 'hall', others: [other({ start: '18:30', end: '20:00' })] });
      expect(found).toEqual([
        {
          kind: 'clash',
          clash: { title: 'Judo', at: 'place', start: '2026-11-24T18:30', end: '2026-11-24T20:00' },
        },
      ]);
    });
    test('is not one that starts when this ends, is elsewhere, or is on other weeks', () => {
      const others = [
        other({ start: '19:00', end: '20:00' }),
        other({ venue: 'gym' }),
        other({ rrule: 'FREQ=WEEKLY;BYDAY=WE', firstDate: '2026-09-09' }),
        other({ exceptions: [], lastDate: '2026-10-01' }),
      ];
      expect(kinds({}, { venue: 'hall', others })).toEqual([]);
    });
    test('of one activity is one wherever it is', () => {
      expect(kinds({}, { venue: 'hall', others: [other({ venue: 'gym' }, true)] })).toEqual(['clash']);
    });
  });

  test('each has a sentence, and each mend a button', () => {
    const many = [
      ...notices({ from: '2026-11-25', start: '05:00', end: '23:00' }),
      ...notices({
        end: '07:00',
        season: 'all-year',
        until: '',
        exceptions: [{ date: '2026-11-25', type: 'cancelled' }],
      }),
    ];
    expect(many.length).toBeGreaterThan(4);
    for (const notice of many) {
      expect(whenForm.notice(notice)).toMatch(/^[A-Z0-9].*[.?]$/);
      if ('mend' in notice && notice.mend) expect(whenForm.mend(notice)).not.toBe('');
    }
  });
});
