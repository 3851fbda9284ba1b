/** The words of when: next dates, rules, breaks, changes. From the data of `domain/schedule`. */
import type { LocalDateTime, PlainDate } from '../../domain/schedule/day.ts';
import type { SessionDescription } from '../../domain/schedule/describe.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';
import { type WhenLabel, whenLabel } from '../../domain/schedule/when-label.ts';
import { sayDate } from '../dates.ts';
import { pauseText } from './pause.ts';
import { weekdays as days } from './weekdays.ts';

export { pauseText };

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

const list = (words: string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const ordinal = (n: number) => {
  const last = n % 10;
  const teen = n > 10 && n < 14;
  return `${n}${last === 1 && !teen ? 'st' : last === 2 && !teen ? 'nd' : last === 3 && !teen ? 'rd' : 'th'}`;
};
/** first, second … last, second to last, 3rd to last. */
const position = (n: number): string => {
  if (n === -1) return 'last';
  if (n < 0) return `${position(-n)} to last`;
  return ['', 'first', 'second', 'third', 'fourth', 'fifth'][n] ?? ordinal(n);
};
/** "Tuesday 8 September"; with its year where it is known not to be within the twelve months from today. */
const dayOf = (date: PlainDate, today = date) => {
  const isNear = date >= today && date < `${+today.slice(0, 4) + 1}${today.slice(4)}`;
  return isNear ? sayDate(date, 'long') : `${sayDate(date, 'weekday')} ${sayDate(date, 'full')}`;
};
const times = (n: number, unit: string) => `every ${n === 2 ? 'two' : n} ${unit}s`;

/** "Tonight 18:30", "Starts in 40 min", "Tue 24 Nov 17:00". */
export function whenText(label: WhenLabel): string {
  switch (label.kind) {
    case 'now':
      return `On now until ${label.endsAt}`;
    case 'soon':
      return `Starts in ${label.minutes} min`;
    case 'day':
      return `${days[label.weekday]} ${label.time}`;
    case 'date':
      return `${sayDate(label.date)} ${label.time}`;
    case 'over':
      return `Over: ${sayDate(label.date)} ${label.time}`;
    default:
      return `${capital(label.kind)} ${label.time}`;
  }
}

/** "Cancelled tonight", "Moved from Tue 24 Nov 17:00 to Wed 25 Nov 18:00". */
export function changeText(
  change: Pick<Occurrence, 'start' | 'end' | 'status' | 'was'>,
  now: LocalDateTime,
): string {
  const { start, status, was } = change;
  if (status === 'moved' && was) {
    if (was.start === start) return `${whenText(whenLabel(change, now))}, in another place`;
    return `Moved from ${sayDate(was.start)} ${was.start.slice(11)} to ${sayDate(start)} ${start.slice(11)}`;
  }
  if (status !== 'cancelled') return whenText(whenLabel(change, now));
  // Seen from midnight, so that the day is named even when it would be on by now.
  const label = whenLabel(change, `${now.slice(0, 10)}T00:00`);
  if (label.kind === 'tonight' || label.kind === 'tomorrow') return `Cancelled ${label.kind}`;
  if (start.slice(0, 10) === now.slice(0, 10)) return 'Cancelled today';
  return `Cancelled ${label.kind === 'day' ? whenText(label) : `${sayDate(start)} ${start.slice(11)}`}`;
}

/** "Every Tuesday", "Every two weeks on Thursday", "Last Friday of the month". */
export function patternText(d: SessionDescription, today?: PlainDate): string {
  const inMonths = d.months ? list(d.months.map(m => months[m - 1] ?? '')) : '';
  const during = inMonths && ` in ${inMonths}`;
  const named = list((d.days ?? []).map(day => days[day]));
  switch (d.freq) {
    case 'once':
      return d.dates ? `On ${d.dates} dates, first ${dayOf(d.from, today)}` : `Once, ${dayOf(d.from, today)}`;
    case 'daily':
      return `${d.interval === 1 ? 'Every day' : capital(times(d.interval, 'day'))}${during}`;
    case 'weekly':
      if (d.interval > 1) return `${capital(times(d.interval, 'week'))} on ${named}${during}`;
      return `${d.days?.join() === 'MO,TU,WE,TH,FR' ? 'Monday to Friday' : `Every ${named}`}${during}`;
    case 'other':
      return 'On the dates listed';
  }
  const nth = d.nth ?? [];
  const [first] = nth;
  const sameDay = nth.every(item => item.day === first?.day);
  const which = first
    ? sameDay
      ? `${list(nth.map(item => position(item.n)))} ${days[first.day]}`
      : list(nth.map(item => `${position(item.n)} ${days[item.day]}`))
    : list((d.monthDays ?? []).map(n => (n > 0 ? ordinal(n) : `${position(n)} day`)));
  const of = d.freq === 'yearly' ? inMonths : 'the month';
  const often =
    d.freq === 'yearly'
      ? d.interval > 1
        ? `, ${times(d.interval, 'year')}`
        : ', every year'
      : `${during}${d.interval > 1 ? `, ${times(d.interval, 'month')}` : ''}`;
  return `${capital(which)} of ${of}${often}`;
}

/** "Every Tuesday, 17:00 to 19:00, term time". With its end, if it has one: "until 18 December 2026". */
export function sessionText(d: SessionDescription, today?: PlainDate): string {
  const season = { 'all-year': [], term: ['term time'], holidays: ['school holidays'] }[d.season];
  const until = d.until && d.freq !== 'once' ? [`until ${sayDate(d.until, 'full')}`] : [];
  return [patternText(d, today), `${d.start} to ${d.end}`, ...season, ...until].join(', ');
}

export const schedule = {
  when: whenText,
  pause: pauseText,
  change: changeText,
  pattern: patternText,
  session: sessionText,
  /** Beside an occurrence that falls on one: "Spring bank holiday: ask first". */
  bankHoliday: (name: string) => `${name}: ask first`,
};
