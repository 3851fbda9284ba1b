/** Cells as people, Excel and LibreOffice write them. */
import { describe, expect, test } from 'vitest';
import { neutral, textOf } from '../../src/domain/exchange/csv/cell.ts';
import {
  audience,
  joining,
  season,
  state,
  visibility,
  yesNo,
} from '../../src/domain/exchange/csv/choices.ts';
import { skippedForm } from '../../src/domain/exchange/csv/date-list.ts';
import { readDate } from '../../src/domain/exchange/csv/dates.ts';
import { ageForm, moneyForm } from '../../src/domain/exchange/csv/numbers.ts';
import type { Form, Read } from '../../src/domain/exchange/csv/read.ts';
import { readRepeats, writeRepeats } from '../../src/domain/exchange/csv/repeats.ts';
import { termForm, termsForm } from '../../src/domain/exchange/csv/terms.ts';
import * as texts from '../../src/domain/exchange/csv/texts.ts';
import { readTime } from '../../src/domain/exchange/csv/times.ts';
import { known } from './support/spreadsheet.ts';

const readAs = <T>(read: Read<T>) => ('bad' in read ? read.bad : read.value);
const reads =
  <T>(form: Form<T, never>) =>
  (cell: string) =>
    readAs(form.read(cell, known as never));

describe('a date', () => {
  test.each([
    '24/11/2026',
    '24-11-2026',
    '24.11.2026',
    '24/11/26',
    '24-Nov-26',
    '24 Nov 2026',
    '24 November 2026',
    '24th November 2026',
    'Tuesday 24 November 2026',
    'Tue, 24 Nov 2026',
    '2026-11-24',
    '2026/11/24',
    '2026-11-24 00:00:00',
    '2026-11-24T00:00:00Z',
    '24/11/2026 00:00',
    '46350',
    '46350.0',
    '46350.75',
    '24 Sept 2026'.replace('Sept', 'Nov'),
  ])('is read from %j', cell => {
    expect(readDate(cell)).toEqual({ value: '2026-11-24' });
  });

  test.each([
    '',
    '31/06/2026',
    '29/02/2027',
    '24/11',
    'next Tuesday',
    '24/13/2026',
    '1/1/1999',
    '99999',
    '0',
    '24 Nomvember 2026',
    'NaN',
  ])('is not read from %j', cell => {
    expect(readAs(readDate(cell))).toBe('date');
  });

  test('with the month first is refused, not guessed', () => {
    expect(readAs(readDate('11/24/2026'))).toBe('month-first');
  });

  test('of a leap day is one', () => {
    expect(readAs(readDate('29/2/2028'))).toBe('2028-02-29');
  });
});

describe('a time', () => {
  test.each([
    ['17:00', '17:00'],
    ['17:00:00', '17:00'],
    ['17.00', '17:00'],
    ['1700', '17:00'],
    ['5pm', '17:00'],
    ['5 PM', '17:00'],
    ['5.30pm', '17:30'],
    ['5:30 p.m.', '17:30'],
    ['9am', '09:00'],
    ['9:05', '09:05'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['24:00', '00:00'],
    ['0.708333', '17:00'],
    ['0.70833333333333337', '17:00'],
    ['0,75', '18:00'],
    ['.5', '12:00'],
    ['46350.7083333', '17:00'],
    ['17h30', '17:30'],
    ['05:00 PM', '17:00'],
  ])('is read from %j', (cell, time) => {
    expect(readAs(readTime(cell))).toBe(time);
  });

  test.each(['', '5', '25:00', '17:60', '17:00-19:00', 'late', '13pm', '0am', '5 to 6', '-1:00'])(
    'is not read from %j',
    cell => {
      expect(readAs(readTime(cell))).toBe('time');
    },
  );
});

describe('money', () => {
  test.each([
    ['£2', 200],
    ['2', 200],
    ['2.00', 200],
    ['2.5', 250],
    ['2,50', 250],
    ['£2.50 ', 250],
    ['200p', 200],
    ['50p', 50],
    ['free', 0],
    ['Free of charge', 0],
    ['0', 0],
    ['0.00', 0],
    ['GBP 2', 200],
    ['£1,000', 100_000],
    ['2 each', 200],
    ['?', undefined],
    ['tbc', undefined],
  ])('is read from %j', (cell, pence) => {
    expect(reads(moneyForm)(cell)).toBe(pence);
  });

  test.each(['-2', '£1,000.01', '2.505', 'two', '£2 per session', '1e3', '2-3', '100001p'])(
    'is not read from %j',
    cell => {
      expect(reads(moneyForm)(cell)).toBe('money');
    },
  );
});

describe('a choice', () => {
  test.each([
    [audience, 'girls only', 'girls'],
    [audience, 'ALL', 'everyone'],
    [joining, 'Just turn-up!', 'turn-up'],
    [joining, 'drop in', 'turn-up'],
    [state, 'Published', 'published'],
    [state, 'on the list', 'published'],
    [season, 'term time only', 'term'],
    [season, ' ALL  YEAR ', 'all-year'],
    [visibility, 'on request', 'on-request'],
    [visibility, 'Only the area', 'area'],
    [yesNo, 'Y', true],
    [yesNo, 'TRUE', true],
    [yesNo, '✓', true],
    [yesNo, 'no', false],
    [yesNo, "don't know", undefined],
    [yesNo, '?', undefined],
    [audience, 'constructor', 'choice'],
    [yesNo, 'maybe', 'yes-no'],
  ] as [Form<unknown, never>, string, unknown][])('%# is read from %j', (form, cell, value) => {
    expect(reads(form)(cell)).toBe(value);
  });

  test('says what there is to choose from', () => {
    expect(season.read('winter', null)).toEqual({
      bad: 'choice',
      wanted: ['All year', 'Term time', 'School holidays'],
    });
  });
});

describe('a name of an open list', () => {
  const kind = termForm('kinds');
  test.each([
    ['Boxing', 'boxing'],
    ['boxing', 'boxing'],
    ['martial-arts', 'martial-arts'],
    ['MARTIAL ARTS', 'martial-arts'],
    ['footie', 'football'],
    ['jiu jitsu', 'martial-arts'],
    ['Youth clubs', 'youth-club'],
    ['__proto__', 'term'],
    ['underwater chess', 'term'],
  ])('is read from %j', (cell, id) => {
    expect(reads(kind)(cell)).toBe(id);
  });

  test('is offered where a finger slipped, and where a word could mean several', () => {
    expect(kind.read('Boxxing', known)).toEqual({ bad: 'term', wanted: ['Boxing'] });
    expect(kind.read('poetry', known)).toEqual({
      bad: 'ambiguous-term',
      wanted: ['Rap and spoken word', 'Creative writing'],
    });
  });

  test('stands with others, parted by ; or a comma', () => {
    const languages = termsForm('languages');
    expect(reads(languages)('Urdu; Polish, punjabi;')).toEqual(['ur', 'pl', 'pa']);
    expect(reads(languages)('English and more; Urdu')).toBe('term');
    expect(reads(languages)('English, Urdu')).toEqual(['ur']);
    expect(reads(languages)('none')).toEqual([]);
    expect(languages.write(['ur', 'pl'], known)).toBe('Urdu; Polish');
  });
});

describe('a way to repeat', () => {
  test.each([
    ['every Tuesday', 'FREQ=WEEKLY;BYDAY=TU'],
    ['Tuesdays', 'FREQ=WEEKLY;BYDAY=TU'],
    ['weekly', 'FREQ=WEEKLY'],
    ['weekly on Tue', 'FREQ=WEEKLY;BYDAY=TU'],
    ['Tuesday and Thursday weekly', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['Tue/Thu', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['Mon, Wed & Fri', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['weekdays', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['every weekend', 'FREQ=WEEKLY;BYDAY=SA,SU'],
    ['every 2 weeks on Tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['fortnightly', 'FREQ=WEEKLY;INTERVAL=2'],
    ['every other Tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['every day', 'FREQ=DAILY'],
    ['last Friday of the month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['1st and 3rd Monday of every month', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
    ['last Friday of the month, every 2 months', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR'],
    ['15th of the month', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['once', undefined],
    ['one-off', undefined],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24'],
    ['rrule:freq=daily', 'FREQ=DAILY'],
  ])('is read from %j', (cell, rule) => {
    expect(readAs(readRepeats(cell))).toBe(rule);
  });

  test.each([
    'sometimes',
    'every Friday the 13th',
    'twice a week',
    'FREQ=SECONDLY',
    'every',
    'x'.repeat(5000),
  ])('is not read from %j', cell => {
    expect(readAs(readRepeats(cell))).toBe('repeats');
  });

  test.each([
    ['FREQ=WEEKLY;BYDAY=TU', 'every Tuesday'],
    ['FREQ=WEEKLY', 'every week'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', 'every 2 weeks on Tuesday and Thursday'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'last Friday of the month'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,3MO', 'first and third Monday of the month, every 2 months'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday'],
    ['FREQ=DAILY;COUNT=5', 'FREQ=DAILY;COUNT=5'],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20271231'],
    ['FREQ=YEARLY', 'FREQ=YEARLY'],
  ])('%s is written as %j', (rule, cell) => {
    expect(writeRepeats(rule)).toBe(cell);
  });
});

describe('texts, numbers and addresses', () => {
  test.each([
    [texts.postcode, 'de238fz', 'DE23 8FZ'],
    [texts.postcode, ' DE23  8FZ', 'DE23 8FZ'],
    [texts.postcode, 'DE23', 'rule'],
    [texts.phone, '1632960123', '01632960123'],
    [texts.phone, '+44 1632 960123', '+44 1632 960123'],
    [texts.phone, '4.41633E+11', 'shortened'],
    [texts.phone, 'call us', 'rule'],
    [texts.email, 'mailto:a@example.org', 'a@example.org'],
    [texts.email, 'a@example', 'rule'],
    [texts.email, "mailto:jo'@example.org", 'rule'],
    [texts.webAddress, 'www.example.org', 'https://www.example.org'],
    [texts.webAddress, 'javascript:alert(1)', 'rule'],
    [texts.webAddress, 'https://a@b.example/', 'rule'],
    [texts.line(5), 'longer', 'rule'],
    [texts.line(50), 'a\nb', 'rule'],
    [texts.line(50), 'a\u202eb', 'hidden'],
    [texts.line(50), 'سباحة', 'سباحة'],
    [ageForm, '11+', 11],
    [ageForm, '11.0', 11],
    [ageForm, '26', 'rule'],
    [ageForm, 'eleven', 'whole-number'],
  ] as [Form<unknown, never>, string, unknown][])('%# %j', (form, cell, value) => {
    expect(reads(form)(cell)).toBe(value);
  });

  test('dates off with notes stand in one cell', () => {
    expect(reads(skippedForm)('24/11/2026 (Hall closed; sorry (really)); 1-Dec-26,\n46365')).toEqual([
      { date: '2026-11-24', note: 'Hall closed; sorry (really)' },
      { date: '2026-12-01' },
      { date: '2026-12-09' },
    ]);
    expect(reads(skippedForm)('24/11/2026; soon')).toBe('dates');
  });
});

describe('a formula', () => {
  test.each(['=1+1', '+44 1632 960123', '-5', '@SUM(A1)', '\tx', "'=1", "''+", '＝1'])(
    '%j is neutral in a sheet and comes back',
    text => {
      expect(neutral(text)).toBe(`'${text}`);
      expect(textOf(neutral(text))).toBe(text.trim());
    },
  );

  test.each([
    ['Fun;=1+1', "Fun;'=1+1"],
    ['Fun; @SUM(A1)', "Fun;' @SUM(A1)"],
    ['Fun;"=1+1"', 'Fun;\'"=1+1"'],
    ["Fun;'=1+1", "Fun;''=1+1"],
    ['Fun\t|-1', "Fun\t|'-1"],
    ['Bring\n- water\n\n- a snack', "Bring\n'- water\n\n'- a snack"],
    [';\u00a0＝1;;+', ";'\u00a0＝1;;'+"],
  ])('%j is neutral wherever a program may part cells or rows, and comes back', (text, cell) => {
    expect(neutral(text)).toBe(cell);
    expect(textOf(cell)).toBe(text);
  });

  test.each(['FREQ=WEEKLY;BYDAY=TU', 'Rock; pop', "A; 'ello", 'a, =b', '5-6pm | 1+1'])('%j is none', text => {
    expect(neutral(text)).toBe(text);
    expect(textOf(text)).toBe(text);
  });

  test.each(["'", `' "`, ";'"])('is looked for in ten million letters of %j, too', sign => {
    const text = sign.repeat(10_000_000 / sign.length);
    expect(textOf(text)).toHaveLength(text.length);
  });

  test("is not seen in what only begins with an apostrophe, like 'ello", () => {
    expect(neutral("'ello")).toBe("'ello");
    expect(textOf("'ello")).toBe("'ello");
  });
});
