/**
 * When a session is, as a form asks it: once, on several dates, every week or two, on a weekday of the
 * month, every day. `whenOf` reads a session into it and `sessionOf` writes it back. What nobody changed
 * comes back as it was written; a rule that these words cannot say is kept untouched (`repeat: 'kept'`).
 */
import type { Season } from '../activity/words.ts';
import { type PlainDate, type PlainTime, toDay, type Weekday, weekday, weekdays } from './day.ts';
import { describeSession } from './describe.ts';
import { parseRule } from './rule.ts';
import type { Exception, Session } from './session.ts';

/** The part of a session that says when it is. */
export type SessionWhen = Pick<
  Session,
  'firstDate' | 'start' | 'end' | 'rrule' | 'season' | 'lastDate' | 'exceptions'
>;

/** The weekdays of a month that the form can name: first to fourth, last. */
export const nths = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];

export interface WhenChoice {
  /** `dates`: the first date and the added ones. `kept`: `read.rrule` stays as it is. */
  repeat: 'once' | 'dates' | 'daily' | 'weekly' | 'monthly' | 'kept';
  /** Weekly: every so many weeks. */
  every: number;
  /** Weekly: its days, Monday first. */
  days: Weekday[];
  /** Monthly: the first, the last … */
  nths: Nth[];
  /** … of this weekday. */
  day: Weekday;
  /** What is not filled in yet is ''. An end at or before the start is on the next day. */
  start: PlainTime | '';
  end: PlainTime | '';
  season: Season;
  /** The first date. */
  from: PlainDate | '';
  /** The last date that it may run; '' for no end in sight. */
  until: PlainDate | '';
  /** Skipped, moved and added dates. */
  exceptions: Exception[];
  /** The session as it was read, so that what is not changed comes back as it was. */
  read?: SessionWhen;
}

/** What a new session starts from: every week, nothing else said. */
export const newWhen: WhenChoice = {
  repeat: 'weekly',
  every: 1,
  days: [],
  nths: [],
  day: 'MO',
  start: '',
  end: '',
  season: 'all-year',
  from: '',
  until: '',
  exceptions: [],
};

/** A session in the form's words. */
export function whenOf(session: SessionWhen): WhenChoice {
  const { firstDate, start, end, rrule, season = 'all-year', lastDate, exceptions = [] } = session;
  const read: SessionWhen = { firstDate, start, end };
  if (rrule !== undefined) read.rrule = rrule;
  if (session.season !== undefined) read.season = season;
  if (lastDate !== undefined) read.lastDate = lastDate;
  if (session.exceptions !== undefined) read.exceptions = exceptions;
  const day = weekdays[weekday(toDay(firstDate))] ?? 'MO';
  const base = { ...newWhen, start, end, day, from: firstDate, exceptions, read };
  if (!rrule) return { ...base, repeat: exceptions.some(isExtra) ? 'dates' : 'once' };
  return { ...base, season, ...patternOf(session) };
}

const isExtra = ({ type }: Exception) => type === 'extra';

/** Rule and end in the form's words; `kept` where these would not say the same. */
function patternOf(session: SessionWhen): Partial<WhenChoice> {
  const kept = { repeat: 'kept', until: session.lastDate ?? '' } as const;
  const rule = parseRule(session.rrule ?? '');
  if ('fault' in rule) return kept;
  const {
    freq,
    interval,
    days = [],
    nth = [],
    months,
    ...said
  } = describeSession({
    key: 'when',
    venue: 'when',
    ...session,
  });
  const until = said.until ?? '';
  if (months) return kept;
  if (freq === 'daily' && interval === 1) return { repeat: 'daily', until };
  // Which weeks are meant by every second one turns on the day that a week starts with.
  if (freq === 'weekly' && (interval === 1 || rule.weekStart === 0))
    return { repeat: 'weekly', every: interval, days, until };
  const [first] = nth;
  const named = nths.filter(n => nth.some(one => one.n === n));
  const plain = nth.every(({ n, day }) => day === first?.day && named.some(one => one === n));
  if (freq === 'monthly' && interval === 1 && first && plain)
    return { repeat: 'monthly', nths: named, day: first.day, until };
  return kept;
}

/** A part of the form that must be filled in before there is a session. */
export type WhenLack = 'every' | 'days' | 'nths' | 'from' | 'start' | 'end';

/** What is still to be filled in, in the order of the form. */
export function whenLacks({ repeat, every, days, nths, from, start, end }: WhenChoice): WhenLack[] {
  const lacks: [WhenLack, boolean][] = [
    ['every', repeat === 'weekly' && !(Number.isInteger(every) && every > 0 && every < 1000)],
    ['days', repeat === 'weekly' && !days.length],
    ['nths', repeat === 'monthly' && !nths.length],
    ['from', !from],
    ['start', !start],
    ['end', !end],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([name]) => name);
}

/** The session that was chosen, or undefined while something is lacking. */
export function sessionOf(choice: WhenChoice): SessionWhen | undefined {
  if (whenLacks(choice).length) return undefined;
  const { repeat, start, end, season, from, until, exceptions, read } = choice;
  const said: SessionWhen = { firstDate: from, start, end };
  const single = repeat === 'once' || repeat === 'dates';
  const standing = repeat === 'once' ? exceptions.filter(one => !isExtra(one)) : exceptions;
  if (standing.length || read?.exceptions) said.exceptions = standing;
  if (read && samePattern(whenOf({ ...read, ...said }), choice)) {
    const { rrule, season: written, lastDate } = read;
    if (rrule !== undefined) said.rrule = rrule;
    if (written !== undefined) said.season = written;
    // The end of something that is once would put an end to its new date, unseen.
    if (lastDate !== undefined && !(single && from !== read.firstDate)) said.lastDate = lastDate;
    return said;
  }
  if (single) return said;
  const rrule = repeat === 'kept' ? read?.rrule : ruleOf(choice);
  if (rrule !== undefined) said.rrule = rrule;
  if (season !== 'all-year' || read?.season) said.season = season;
  if (until) said.lastDate = until;
  return said;
}

/** Whether two choices name the same days, apart from times and single dates. */
function samePattern(a: WhenChoice, b: WhenChoice): boolean {
  const pattern = ({ repeat, every, days, nths, day, season, until }: WhenChoice) => {
    if (repeat === 'once' || repeat === 'dates') return 'once';
    const which = { weekly: [every, ...days], monthly: [day, ...nths], daily: [], kept: [] }[repeat];
    return [repeat, ...which, season, until].join();
  };
  return pattern(a) === pattern(b);
}

function ruleOf({ repeat, every, days, nths: chosen, day }: WhenChoice): string {
  if (repeat === 'daily') return 'FREQ=DAILY';
  if (repeat === 'monthly')
    return `FREQ=MONTHLY;BYDAY=${nths
      .filter(n => chosen.includes(n))
      .map(n => `${n}${day}`)
      .join()}`;
  const interval = every > 1 ? `;INTERVAL=${every}` : '';
  return `FREQ=WEEKLY${interval};BYDAY=${weekdays.filter(name => days.includes(name)).join()}`;
}
