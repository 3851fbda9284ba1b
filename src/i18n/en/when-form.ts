/** The words of the form that asks when a session is: questions, next dates, what may not be meant. */
import type { LocalDateTime, PlainDate, Weekday } from '../../domain/schedule/day.ts';
import type { SchoolDay } from '../../domain/schedule/school-year.ts';
import type { Nth, WhenLack } from '../../domain/schedule/when.ts';
import type { WhenNotice } from '../../domain/schedule/when-notices.ts';
import { sayDate } from '../dates.ts';
import { weekdays } from './weekdays.ts';

const list = (words: string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
const hours = (minutes: number) => {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return `${h} ${h === 1 ? 'hour' : 'hours'}${m ? ` ${m} minutes` : ''}`;
};
const dateAndTime = (local: LocalDateTime) => `${sayDate(local)}, ${local.slice(11)}`;

const lacks: Record<WhenLack, string> = {
  every: 'Write how many weeks apart it is, as a number from 1.',
  days: 'Choose at least one day of the week.',
  nths: 'Choose which week of the month.',
  from: 'Choose the first date.',
  start: 'Write when it starts, like 17:00.',
  end: 'Write when it ends, like 19:00.',
};

const nothing: Record<Extract<WhenNotice, { kind: 'no-date' }>['why'], string> = {
  over: 'No date is still to come: it is all over. Choose a later date.',
  'never-in-season': 'No date is to come: its days never fall in the part of the year that you chose.',
  skipped: 'No date is to come: each one is skipped.',
  'terms-unknown': 'No date is known: the school terms of that time are not known yet.',
};

const notices = {
  'until-before-from': ({ from, until }: { from: PlainDate; until: PlainDate }) =>
    `The last date (${sayDate(until, 'full')}) is before the first (${sayDate(from, 'full')}).`,
  'rule-unread': () => 'Its rule cannot be read, so it has no dates. Choose how often it is on.',
  'first-not-its-day': ({ from, first }: { from: PlainDate; first: PlainDate }) =>
    `${sayDate(from, 'long')} is not one of its days. The first time is ${sayDate(first, 'long')}.`,
  'first-past': ({ from }: { from: PlainDate }) => `The first date, ${sayDate(from, 'full')}, has passed.`,
  'no-date': ({ why }: { why: keyof typeof nothing }) => nothing[why],
  'end-before-start': ({ start, end }: { start: string; end: string }) =>
    end === start
      ? 'It starts and ends at the same time.'
      : `It ends at ${end}, before it starts at ${start}. People will read: until ${end} the next day.`,
  'past-midnight': ({ end }: { end: string }) => `It goes past midnight and ends at ${end} the next day.`,
  'in-the-night': ({ start }: { start: string }) => `It starts at ${start}, in the night.`,
  long: ({ minutes }: { minutes: number }) => `It lasts ${hours(minutes)}. That is long for a session.`,
  clash: ({ clash }: Extract<WhenNotice, { kind: 'clash' }>) =>
    clash.at === 'place'
      ? `${clash.title} is in the same place at the same time: ${dateAndTime(clash.start)} to ${clash.end.slice(11)}.`
      : `This activity has another session at the same time: ${dateAndTime(clash.start)} to ${clash.end.slice(11)}.`,
  'bank-holiday': ({ dates }: { dates: { date: PlainDate; name: string }[] }) =>
    `It falls on a bank holiday: ${list(dates.map(({ date, name }) => `${sayDate(date)} (${name})`))}. Is it on then?`,
  'in-holidays': ({ dates }: { dates: PlainDate[] }) =>
    `It goes on in the school holidays: ${list(dates.map(date => sayDate(date)))}.`,
  'terms-known-until': ({ date }: { date: PlainDate }) =>
    `School terms are known until ${sayDate(date, 'full')}. Later dates will follow when they are.`,
  'date-not-its-day': ({ date }: { date: PlainDate }) =>
    `${sayDate(date, 'full')} is not one of its dates, so there is nothing to change on that day.`,
  'date-already-its-day': ({ date }: { date: PlainDate }) =>
    `${sayDate(date, 'full')} is one of its dates already: the extra date changes nothing.`,
  'date-twice': ({ date }: { date: PlainDate }) => `${sayDate(date, 'full')} is named twice.`,
} satisfies { [K in WhenNotice['kind']]: (notice: Extract<WhenNotice, { kind: K }>) => string };

const mends = {
  'first-not-its-day': ({ first }: { first: PlainDate }) => `Make ${sayDate(first)} the first date`,
  'end-before-start': ({ mend }: Extract<WhenNotice, { kind: 'end-before-start' }>) =>
    `Make it end at ${mend?.end}`,
  'in-the-night': ({ mend }: Extract<WhenNotice, { kind: 'in-the-night' }>) =>
    mend.end ? `Make it ${mend.start} to ${mend.end}` : `Make it start at ${mend.start}`,
  'bank-holiday': ({ dates }: { dates: { date: PlainDate }[] }) =>
    dates.length > 1 ? 'Skip these dates' : 'Skip this date',
  'in-holidays': () => 'Make it term time only',
  'date-not-its-day': ({ date }: { date: PlainDate }) => `Forget ${sayDate(date)}`,
  'date-already-its-day': ({ date }: { date: PlainDate }) => `Forget ${sayDate(date)}`,
  'date-twice': ({ date }: { date: PlainDate }) => `Forget one ${sayDate(date)}`,
};

const seasonDays: Record<SchoolDay, string> = {
  holidays: 'school holidays',
  term: 'school term',
  'bank-holiday': 'bank holiday',
  unknown: 'school terms not known yet',
};

export const whenForm = {
  repeat: 'How often is it on?',
  repeats: {
    once: 'Once',
    dates: 'On several dates',
    weekly: 'Every week',
    fortnightly: 'Every two weeks',
    weeks: 'Every few weeks',
    monthly: 'Once or twice a month',
    daily: 'Every day',
    kept: 'As it is now',
  },
  kept: (pattern: string) =>
    `Its rule, “${pattern}”, is more than this form can show. It stays as it is unless you choose something else.`,
  every: 'How many weeks apart?',
  days: 'On which days?',
  shortDays: { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' } satisfies Record<
    Weekday,
    string
  >,
  weekdays,
  nths: 'Which week of the month?',
  nth: { 1: 'First', 2: 'Second', 3: 'Third', 4: 'Fourth', [-1]: 'Last' } satisfies Record<Nth, string>,
  nthDay: 'Which day?',
  date: 'Date',
  from: 'First date',
  start: 'Starts',
  end: 'Ends',
  season: 'Which part of the year?',
  seasons: { 'all-year': 'All year', term: 'School term only', holidays: 'School holidays only' },
  until: 'Last date',
  untilHint: 'Leave it empty if no end is planned.',
  exceptions: 'Skipped and extra dates',
  otherDates: 'The other dates',
  exception: {
    cancelled: (date: PlainDate) => `Skipped: ${sayDate(date, 'full')}`,
    extra: (date: PlainDate) => `Extra: ${sayDate(date, 'full')}`,
    moved: (date: PlainDate, to: PlainDate) =>
      to === date
        ? `Changed: ${sayDate(date, 'full')}`
        : `Moved: ${sayDate(date, 'full')} to ${sayDate(to, 'full')}`,
  },
  toTime: (start: string, end: string) => (end ? `${start} to ${end}` : `from ${start}`),
  otherPlace: 'another place',
  forget: 'Remove',
  forgetLong: (what: string) => `Remove: ${what}`,
  oneDate: 'A date',
  skip: 'Skip this date',
  add: 'Add this date',
  chooseDate: 'Choose a date first.',
  alreadyNamed: (date: PlainDate) => `${sayDate(date, 'full')} is on the list already.`,
  saidSkipped: (date: PlainDate) => `${sayDate(date, 'long')} is skipped.`,
  saidAdded: (date: PlainDate) => `${sayDate(date, 'long')} is added.`,
  saidForgotten: (what: string) => `Removed. ${what}`,
  summary: 'What people will read',
  notYet: 'Fill in the days, the first date and the times. The next dates then stand here.',
  next: 'The next dates',
  noDates: 'No date is to come.',
  status: { cancelled: 'not on', moved: 'moved', extra: 'extra', on: '' },
  time: (start: LocalDateTime, end: LocalDateTime) =>
    `${start.slice(11)} to ${end.slice(11)}${end.slice(0, 10) > start.slice(0, 10) ? ' the next day' : ''}`,
  gap: (from: PlainDate, to: PlainDate, dates: number, why: SchoolDay) =>
    why === 'unknown'
      ? `After that: ${seasonDays[why]}`
      : `Not ${sayDate(from)}${from === to ? '' : dates === 2 ? ` and ${sayDate(to)}` : ` to ${sayDate(to)}`}: ${seasonDays[why]}`,
  notices: 'Is this what you mean?',
  /** At the foot of a phone's screen. */
  below: (n: number) => (n === 1 ? '1 thing to look at below' : `${n} things to look at below`),
  notice: (notice: WhenNotice): string => (notices[notice.kind] as (notice: WhenNotice) => string)(notice),
  mend: (notice: WhenNotice): string =>
    (mends[notice.kind as keyof typeof mends] as ((notice: WhenNotice) => string) | undefined)?.(notice) ??
    '',
  mended: 'Changed.',
  lacks,
};
