/**
 * How a session repeats, in words: "every Tuesday", "every 2 weeks on Tuesday", "last Friday of the month",
 * "once". A rule that these words cannot say stands in the cell as the RRULE that it is.
 */
import { type Weekday, weekdayNames, weekdays } from '../../schedule/day.ts';
import { parseRule } from '../../schedule/rule.ts';
import type { Form, Read } from './read.ts';

const names = weekdays.map(day => weekdayNames[day]);
const short = 'mon|tues?|wed|thu(?:rs?)?|fri|sat|sun';
const dayWord = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|${short})`;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'last'];
const numberWords = ['one', 'two', 'three', 'four', 'five', 'six'];

/** No rule is longer. */
const longest = 200;

/** Reads words or a rule; `undefined` is once. */
export function readRepeats(cell: string): Read<string> {
  if (cell.length > longest) return { bad: 'repeats' };
  const rule = cell
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase();
  if (/^[A-Z]+=/.test(rule)) return legal(rule);
  const text = plain(cell);
  if (/^(once|one off|single|just once|only once|1 off|no|never|does not repeat)$/.test(text))
    return { value: undefined };
  return daily(text) ?? monthly(text) ?? weekly(text) ?? { bad: 'repeats' };
}

const legal = (rule: string): Read<string> =>
  'fault' in parseRule(rule) || rule.length > 200 ? { bad: 'repeats' } : { value: rule };

/** Lower case, one space, "and" between days, numbers as figures. */
const plain = (cell: string) =>
  cell
    .toLowerCase()
    .replace(/[.()\-–]/g, ' ')
    .replace(/\s*[,&/+;]\s*/g, ' and ')
    .replace(/\band(\s+and)+\b/g, 'and')
    .replace(new RegExp(`\\b(${numberWords.join('|')})\\b`, 'g'), word => `${numberWords.indexOf(word) + 1}`)
    .replace(/\beach\b/g, 'every')
    .replace(/\b(every other|alternate|bi ?weekly|fortnightly)\b/g, match =>
      match === 'fortnightly' || match.startsWith('bi') ? 'every 2 weeks' : 'every 2',
    )
    .replace(/\b(every|1) fortnight\b/g, 'every 2 weeks')
    .replace(/\s+/g, ' ')
    .trim();

function daily(text: string): Read<string> | undefined {
  const found = /^(?:daily|every day|every (\d{1,2}) days)$/.exec(text);
  return found ? legal(`FREQ=DAILY${interval(found[1])}`) : undefined;
}

const interval = (n: string | undefined) => (n && +n > 1 ? `;INTERVAL=${+n}` : '');

function weekly(text: string): Read<string> | undefined {
  const every = /\bevery (\d{1,2})\b(?: weeks?\b)?/.exec(text)?.[1] ?? '1';
  const rest = text
    .replace(/\bevery \d{1,2}\b( weeks?\b)?/, '')
    .replace(/\b(every week|weekly|every|on|a week|once)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const days = readDays(rest);
  const said = /\b(week|weeks|weekly|every)\b/.test(text) || rest !== '';
  if (!days || !said || !text) return undefined;
  const byDay = days.length ? `;BYDAY=${days.join()}` : '';
  // "Every 2" needs to say of what.
  if (!days.length && !/week/.test(text)) return undefined;
  return legal(`FREQ=WEEKLY${interval(every)}${byDay}`);
}

/** Days of the week in order, `[]` for none; undefined where there is something else. */
function readDays(text: string): Weekday[] | undefined {
  if (text === '') return [];
  if (/^(weekdays?|monday to friday|mon to fri|mon fri)$/.test(text)) return weekdays.slice(0, 5);
  if (/^weekends?$/.test(text)) return weekdays.slice(5);
  const words = text.split(/ and | (?=\w)/).filter(word => word !== 'and');
  if (!words.every(word => new RegExp(`^${dayWord}$`).test(word))) return undefined;
  const found = new Set(words.map(word => word.slice(0, 2).toUpperCase()));
  return weekdays.filter(day => found.has(day));
}

function monthly(text: string): Read<string> | undefined {
  const every = / every (\d{1,2}) months?$/.exec(text)?.[1] ?? /^every (\d{1,2}) months? /.exec(text)?.[1];
  const rest = text
    .replace(/( and)? every \d{1,2} months?$/, '')
    .replace(/^every \d{1,2} months? (on )?/, '')
    .replace(/^(monthly|every month)( on)? /, '')
    .replace(/^(the|every|on) /, '')
    .replace(/ (of|in) (the|every|a) month$/, '')
    .replace(/ (monthly|every month|month|a month)$/, '')
    .replace(/\bthe /g, '');
  const ends = new RegExp(`^(.*\\S) (${dayWord})$`).exec(rest);
  const nths = ends && readOrdinals(ends[1] ?? '');
  if (ends && nths?.length) {
    const day = (ends[2] ?? '').slice(0, 2).toUpperCase();
    return legal(`FREQ=MONTHLY${interval(every)};BYDAY=${nths.map(n => `${n}${day}`).join()}`);
  }
  if (rest === text && !every) return undefined;
  const date =
    /^(\d{1,2})(?:st|nd|rd|th)(?: day)?$/.exec(rest)?.[1] ?? (rest === 'last day' ? '-1' : undefined);
  return date ? legal(`FREQ=MONTHLY${interval(every)};BYMONTHDAY=${date}`) : undefined;
}

/** 1, 3, -1 of "first and third", "1st", "last". */
function readOrdinals(text: string): number[] | undefined {
  const found = text.split(/ and | (?=\w)/).map(word => {
    const figure = /^([1-5])(?:st|nd|rd|th)$/.exec(word)?.[1];
    const n = figure ? +figure : ordinals.indexOf(word) + 1;
    return n === 6 ? -1 : n;
  });
  return found.includes(0) ? undefined : found;
}

/** The cell for a rule; words only where reading them gives a rule that means the very same. */
export function writeRepeats(rule: string): string {
  const words = say(rule);
  const read = words === undefined ? undefined : readRepeats(words);
  return words !== undefined && read && 'value' in read && meaning(read.value) === meaning(rule)
    ? words
    : rule;
}

const list = (words: string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');

function say(text: string): string | undefined {
  const rule = parseRule(text);
  if ('fault' in rule) return undefined;
  const { freq, interval: n, byDay, byMonthDay } = rule;
  if (freq === 'DAILY') return n > 1 ? `every ${n} days` : 'every day';
  if (freq === 'WEEKLY') {
    const days = [...new Set(byDay.map(({ weekday }) => weekday))].sort((a, b) => a - b);
    const named = days.join() === '0,1,2,3,4' ? 'weekday' : list(days.map(day => names[day] ?? ''));
    if (n > 1)
      return `every ${n} weeks${days.length ? ` on ${named === 'weekday' ? 'weekdays' : named}` : ''}`;
    return days.length ? `every ${named}` : 'every week';
  }
  if (freq !== 'MONTHLY') return undefined;
  const often = n > 1 ? `, every ${n} months` : '';
  const [first] = byDay;
  if (first && byDay.every(({ weekday }) => weekday === first.weekday)) {
    const nths = byDay.map(({ nth }) => ordinals.at(nth > 0 ? nth - 1 : -1) ?? '');
    return `${list(nths)} ${names[first.weekday]} of the month${often}`;
  }
  const [date] = byMonthDay;
  if (byMonthDay.length !== 1 || date === undefined) return undefined;
  return `${date === -1 ? 'last day' : `${date}${suffix(date)}`} of the month${often}`;
}

const suffix = (n: number) =>
  n > 10 && n < 14 ? 'th' : n % 10 === 1 ? 'st' : n % 10 === 2 ? 'nd' : n % 10 === 3 ? 'rd' : 'th';

/** The same for two rules that name the same days from whatever first date. */
function meaning(text: string | undefined): string {
  if (text === undefined) return 'once';
  const rule = parseRule(text);
  if ('fault' in rule) return text;
  const sorted = (items: readonly unknown[]) => items.map(item => JSON.stringify(item)).sort();
  const { byDay, byMonthDay, byMonth, bySetPos, weekStart, ...rest } = rule;
  const days = [byDay, byMonthDay, byMonth, bySetPos].map(sorted);
  // Where a week begins matters only every so many weeks.
  return JSON.stringify([rest, days, rest.interval > 1 && rest.freq === 'WEEKLY' ? weekStart : 0]);
}

/** The cell of a session without a rule. */
export const once = 'once';

export const repeatsForm: Form<string> = { write: writeRepeats, read: readRepeats, key: meaning };
