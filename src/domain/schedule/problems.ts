/**
 * What is wrong or doubtful about a session's schedule, for import and for the editor's form. None of
 * it stops the schedule from being read: what has a problem has no dates, or does nothing.
 */
import type { Calendar } from './calendar.ts';
import { fromDay, toDay } from './day.ts';
import { parseRule, type RuleFault } from './rule.ts';
import { firstRuleDay } from './rule-days.ts';
import { calendarEnds } from './school-year.ts';
import { eachSessionDay, isRegular, type Session } from './session.ts';

export interface ScheduleProblem {
  problem:
    | 'rule-refused'
    | 'no-dates'
    | 'first-date-not-in-rule'
    | 'last-before-first'
    | 'never-in-season'
    | 'not-a-session-date'
    | 'school-year-unknown'
    | 'date-twice'
    | 'extra-is-regular';
  /** Where in the session, as `directory` import writes paths: `rrule`, `exceptions[2].date`. */
  path: string;
  /** For the person who wrote it: says what was found. */
  message: string;
}

const faults: Record<RuleFault['fault'], (part: string, value: string) => string> = {
  unsupported: (part, value) => `the rule part "${part}${value && `=${value}`}" is not supported`,
  twice: part => `the rule gives ${part} twice`,
  value: (part, value) => `the rule's ${part} cannot be "${value}"`,
  missing: part => `the rule has no ${part}`,
  conflict: (part, value) => `the rule's ${part}=${value} does not go with its other parts`,
};

/** What is wrong with a session's rule, dates and season; without a calendar the season is not checked. */
export function ruleProblems(session: Session, calendar?: Calendar): ScheduleProblem[] {
  const { firstDate, lastDate, rrule } = session;
  const problems: ScheduleProblem[] = [];
  if (lastDate && lastDate < firstDate)
    problems.push({
      problem: 'last-before-first',
      path: 'lastDate',
      message: `the last date ${lastDate} is before the first date ${firstDate}`,
    });
  if (!rrule) return problems;

  const rule = parseRule(rrule);
  if ('fault' in rule) {
    const message = faults[rule.fault](rule.part, rule.value);
    return [...problems, { problem: 'rule-refused', path: 'rrule', message }];
  }
  const first = toDay(firstDate);
  const found = firstRuleDay(rule, first, session.start);
  if (found === undefined)
    problems.push({
      problem: 'no-dates',
      path: 'rrule',
      message: `the rule "${rrule}" has no date from ${firstDate} on`,
    });
  else if (found !== first)
    problems.push({
      problem: 'first-date-not-in-rule',
      path: 'firstDate',
      message: `the first date ${firstDate} is not a date of the rule "${rrule}": the first session is on ${fromDay(found)}`,
    });
  if (calendar && neverInSeason(session, calendar))
    problems.push({
      problem: 'never-in-season',
      path: 'season',
      message: `none of its dates in the known school year is in season "${session.season}"`,
    });
  return problems;
}

function neverInSeason(session: Session, calendar: Calendar): boolean {
  const ends = calendarEnds(calendar);
  let [off, on] = [false, false];
  if (ends)
    eachSessionDay(session, calendar, toDay(session.firstDate), toDay(ends), (_, school) => {
      if (!school) on = true;
      else if (school !== 'unknown') off = true;
      return on;
    });
  return off && !on;
}

/** Exceptions that do nothing, or not what was meant. */
export function exceptionProblems(session: Session, calendar: Calendar): ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  const seen = new Set<string>();
  const ends = calendarEnds(calendar);
  const exceptions = session.exceptions ?? [];
  const [extras, changes] = [new Set<string>(), new Set<string>()];
  for (const { date, type } of exceptions) (type === 'extra' ? extras : changes).add(date);
  for (const [i, { date, type, to }] of exceptions.entries()) {
    const add = (problem: ScheduleProblem['problem'], message: string) =>
      problems.push({ problem, path: `exceptions[${i}].date`, message });
    const regular = isRegular(session, calendar, toDay(date));
    const name = type === 'extra' ? `extra ${date} ${to?.start ?? session.start}` : `change ${date}`;

    if (seen.has(name)) add('date-twice', `${date} has more than one such exception: the first holds`);
    else if (type === 'extra') {
      if (regular && !changes.has(date) && (to?.start ?? session.start) === session.start)
        add('extra-is-regular', `the extra date ${date} is a regular date at the same time`);
    } else if (!regular && !(type === 'cancelled' && extras.has(date))) {
      const unknown = session.season && session.season !== 'all-year' && ends && date > ends;
      if (unknown) add('school-year-unknown', `${date} is after ${ends}, until when school terms are known`);
      else add('not-a-session-date', `the ${type} date ${date} is not a date of this session`);
    }
    seen.add(name);
  }
  return problems;
}
