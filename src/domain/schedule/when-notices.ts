/**
 * What somebody may not have meant about when a session is. None of it stops anybody: each notice is data
 * for a sentence, with `mend`, where one press can put it right.
 */
import type { Calendar } from './calendar.ts';
import {
  fromDay,
  fromMinutes,
  type LocalDateTime,
  type PlainDate,
  type PlainTime,
  toDay,
  toMinutes,
} from './day.ts';
import { exceptionProblems, ruleProblems } from './problems.ts';
import { parseRule } from './rule.ts';
import { firstRuleDay } from './rule-days.ts';
import { calendarEnds, schoolDay } from './school-year.ts';
import { type SessionWhen, sessionOf, type WhenChoice } from './when.ts';
import { type Clash, clashes, type OtherSession } from './when-clash.ts';
import { asSession, nextDates, type WhenDate } from './when-dates.ts';

/** Longer than most sessions: worth a second look. */
const long = 5 * 60;
/** A start before this is in the night. */
const morning: PlainTime = '06:00';
const noon: PlainTime = '12:00';

type Mend = Partial<WhenChoice>;

export type WhenNotice =
  | { kind: 'until-before-from'; from: PlainDate; until: PlainDate }
  | { kind: 'rule-unread' }
  /** `firstDate` is not one of its days; `first` is the first that is. */
  | { kind: 'first-not-its-day'; from: PlainDate; first: PlainDate; mend: Mend }
  | { kind: 'first-past'; from: PlainDate }
  /** Nothing is to come: all is over, its season never meets its days, or all is skipped. */
  | { kind: 'no-date'; why: 'over' | 'never-in-season' | 'skipped' | 'terms-unknown' }
  /** Before the start, by so much that the next morning is not likely; `end` is twelve hours on, where that fits. */
  | { kind: 'end-before-start'; start: PlainTime; end: PlainTime; mend?: Mend }
  | { kind: 'past-midnight'; end: PlainTime }
  | { kind: 'in-the-night'; start: PlainTime; mend: Mend }
  | { kind: 'long'; minutes: number }
  | { kind: 'clash'; clash: Clash }
  /** It runs on bank holidays; `mend` skips them. */
  | { kind: 'bank-holiday'; dates: { date: PlainDate; name: string }[]; mend?: Mend }
  /** It is on all the year, and some of its next dates are in the school holidays. */
  | { kind: 'in-holidays'; dates: PlainDate[]; mend: Mend }
  /** Its season is term or holidays, and these are known only until then. */
  | { kind: 'terms-known-until'; date: PlainDate }
  /** A skipped or moved date that is none of its dates, or an added one that is; `mend` drops it. */
  | { kind: 'date-not-its-day' | 'date-already-its-day' | 'date-twice'; date: PlainDate; mend: Mend };

export interface WhenContext {
  calendar: Calendar;
  now: LocalDateTime;
  /** The slug of the venue, where one is chosen. */
  venue?: string | undefined;
  /** The group's other sessions. */
  others: readonly OtherSession[];
}

/** All that is doubtful about a choice, what is most likely a slip first. Empty while it is half written. */
export function noticesOf(choice: WhenChoice, context: WhenContext): WhenNotice[] {
  const when = sessionOf(choice);
  if (!when) return [];
  const dates = nextDates(when, context.calendar, context.now);
  return [
    ...onDays(choice, when, dates, context),
    ...onTimes(when),
    ...clashes(when, context.venue, context.others, context.calendar, context.now).map(
      clash => ({ kind: 'clash', clash }) as const,
    ),
    ...onHolidays(choice, when, dates, context.calendar),
    ...onSingleDates(choice, when, context.calendar),
  ];
}

function onDays(
  choice: WhenChoice,
  when: SessionWhen,
  dates: WhenDate[],
  context: WhenContext,
): WhenNotice[] {
  const { calendar, now } = context;
  const { firstDate: from, lastDate: until } = when;
  if (until && until < from) return [{ kind: 'until-before-from', from, until }];
  const problems = ruleProblems(asSession(when), calendar).map(({ problem }) => problem);
  if (problems.includes('rule-refused')) return [{ kind: 'rule-unread' }];
  const found: WhenNotice[] = [];
  const first = problems.includes('first-date-not-in-rule') ? firstOf(when) : undefined;
  if (first) found.push({ kind: 'first-not-its-day', from, first, mend: { from: first } });
  if (!dates.some(isComing)) {
    const why = problems.includes('never-in-season')
      ? 'never-in-season'
      : dates.some(row => row.kind === 'date')
        ? 'skipped'
        : dates.some(row => row.kind === 'break' && row.why === 'unknown')
          ? 'terms-unknown'
          : 'over';
    found.push({ kind: 'no-date', why });
  } else if (from < now.slice(0, 10) && choice.read?.firstDate !== from)
    found.push({ kind: 'first-past', from });
  return found;
}

const isComing = (row: WhenDate) => row.kind === 'date' && row.occurrence.status !== 'cancelled';

/** The first day that the rule names. */
function firstOf({ rrule = '', firstDate, start }: SessionWhen): PlainDate | undefined {
  const rule = parseRule(rrule);
  if ('fault' in rule) return undefined;
  const found = firstRuleDay(rule, toDay(firstDate), start);
  return found === undefined ? undefined : fromDay(found);
}

function onTimes({ start, end }: SessionWhen): WhenNotice[] {
  const minutes = (toMinutes(end) - toMinutes(start) + 1440) % 1440 || 1440;
  const found: WhenNotice[] = [];
  if (start < morning && end > start) {
    const both = { start: later(start), end: end < noon ? later(end) : end };
    found.push({ kind: 'in-the-night', start, mend: both.start < both.end ? both : { start: both.start } });
  }
  if (end > start) return minutes > long ? [...found, { kind: 'long', minutes }] : found;
  if (minutes <= long) return [...found, { kind: 'past-midnight', end }];
  const mend = end < noon && later(end) > start ? { end: later(end) } : undefined;
  return [...found, { kind: 'end-before-start', start, end, ...(mend && { mend }) }];
}

/** Twelve hours on: what was meant where somebody thought of the 12-hour clock. */
const later = (time: PlainTime) => fromMinutes(toMinutes(time) + 720);

function onHolidays(
  choice: WhenChoice,
  when: SessionWhen,
  dates: WhenDate[],
  calendar: Calendar,
): WhenNotice[] {
  const found: WhenNotice[] = [];
  const onBank = dates.flatMap(row =>
    row.kind === 'date' && row.occurrence.bankHoliday
      ? [{ date: row.occurrence.date, name: row.occurrence.bankHoliday }]
      : [],
  );
  if (onBank.length) {
    const skipped = onBank.map(({ date }) => ({ date, type: 'cancelled' as const }));
    const mend = { exceptions: [...choice.exceptions, ...skipped] };
    found.push({ kind: 'bank-holiday', dates: onBank, ...(when.rrule && { mend }) });
  }
  const inHolidays = dates.flatMap(row =>
    row.kind === 'date' && schoolDay(calendar, toDay(row.occurrence.start)) === 'holidays'
      ? [row.occurrence.date]
      : [],
  );
  // Whoever chose it earlier has seen this; whoever did not choose may not have thought of it.
  if (inHolidays.length && when.rrule && choice.season === 'all-year' && !choice.read?.rrule)
    found.push({ kind: 'in-holidays', dates: inHolidays, mend: { season: 'term' } });
  const ends = calendarEnds(calendar);
  const seasonal = when.rrule && when.season && when.season !== 'all-year';
  if (seasonal && ends && !(when.lastDate && when.lastDate <= ends))
    found.push({ kind: 'terms-known-until', date: ends });
  return found;
}

const dateKinds = {
  'not-a-session-date': 'date-not-its-day',
  'extra-is-regular': 'date-already-its-day',
  'date-twice': 'date-twice',
} as const;

function onSingleDates(choice: WhenChoice, when: SessionWhen, calendar: Calendar): WhenNotice[] {
  const exceptions = when.exceptions ?? [];
  return exceptionProblems(asSession(when), calendar).flatMap(({ problem, path }) => {
    const kind = dateKinds[problem as keyof typeof dateKinds];
    const exception = exceptions[Number(/\d+/.exec(path)?.[0])];
    if (!kind || !exception) return [];
    const mend = { exceptions: choice.exceptions.filter(one => one !== exception) };
    return [{ kind, date: exception.date, mend }];
  });
}
