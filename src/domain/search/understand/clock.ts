/** Times of the clock said in passing: "after 6pm", "between 4 and 6 on a monday", "starting at 7". */
import type { Asked } from '../constraint.ts';
import { type Pattern, pattern } from './pattern.ts';

const day = 24 * 60;
/** What starts within so many minutes of a time that was said is at that time. */
const around = 30;

/** Groups: hour, minutes, am or pm. */
const hour = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const said = `${hour}(?:[:.]([0-5]\\d))? ?(am|pm|oclock)?`;
const exact = '(\\d{1,2})(?:[:.]([0-5]\\d) ?(am|pm)?|() ?(am|pm|oclock))';
/** A figure with one of these after it is an age, a price, a date or a part of a name. */
const notClock =
  '(?! ?(?:-|to|and|or) ?\\d| ?\\+| ?(?:years?|yrs?|y\\b|yos?|olds?|s\\b|st\\b|nd\\b|rd\\b|th\\b|p\\b|pence|pounds?|quid|%|a ?side|mins?|minutes?|hours?|hrs?|weeks?|days?|miles?|km?\\b|kids|children|people))';
const dayName =
  '(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)(?:days?|nesdays?|sdays?|rsdays?|urdays?)?|tonight|today|tomorrow|weekends?|evenings?';

const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const numeral = (said = '') => (words.includes(said) ? `${words.indexOf(said) + 1}` : said);

/** Minutes of a day; without am or pm, one to eight are in the afternoon. */
function minutes(said = '', minute = '', half = ''): number | null {
  const hour = numeral(said);
  let hours = Number(hour);
  if (hours > 23 || (half && half !== 'oclock' && hours > 12)) return null;
  if (half === 'pm' ? hours < 12 : half !== 'am' && hour[0] !== '0' && hours > 0 && hours < 9) hours += 12;
  if (half === 'am' && hours === 12) hours = 0;
  return hours * 60 + Number(minute || 0);
}

const time = (from: number | null, to: number | null, at = false): Asked | null =>
  from !== null && to !== null && from < to ? { type: 'time', from, to, at } : null;
const at = (when: number | null) => (when === null ? null : time(when, when + around, true));

export const clocks: Pattern[] = [
  // "between 4 and 6 on a monday", "5-7pm", "from 16:00 to 18:00"
  pattern(
    `(between |from )?${said} ?(?:-|to|and|until|untill|till|til) ?${said}${notClock}`,
    ([all, led, h1, m1, half1, h2, m2, half2], { text }) => {
      const sure = Boolean(m1 || half1 || m2 || half2);
      const beside = new RegExp(`(?:${dayName}) ?${all}|${all} (?:on )?(?:an? )?(?:${dayName})`).test(text);
      if (all.includes('and') && !led) return null;
      // "8 to 12" may be ages; two small figures with "between", or beside a day, are hours.
      if (
        !sure &&
        !(
          (led || beside) &&
          Number(numeral(h1)) < Number(numeral(h2)) &&
          Number(numeral(h2)) < (beside ? 13 : 8)
        )
      )
        return null;
      if (!sure && /\b(?:aged?|ages|years?|yrs?|olds?)\b/.test(text)) return null;
      const to = minutes(h2, m2, half2);
      let from = minutes(h1, m1, half1);
      // "10-12" is before noon, "11 to 2pm" over it, "5-7pm" after it.
      if (from !== null && to !== null && !half1 && from >= to) from -= day / 2;
      return time(from, to);
    },
  ),
  pattern(
    `(?:any ?time )?(?:after|from|later than|past) (?:about )?${said}${notClock}(?: onwards)?`,
    ([, h, m, half]) => time(minutes(h, m, half), day),
  ),
  pattern(
    `(?:before|until|untill|till|til|by|earlier than|finish(?:es|ing)? (?:by|before)) ${said}${notClock}`,
    ([, h, m, half]) => time(0, minutes(h, m, half)),
  ),
  pattern(
    `(?:starts?|starting|begins?|beginning)?(?: ?(?:at|around|about|from|@))? ?half (?:past )?${hour}${notClock}`,
    ([, h]) => at(minutes(h, '30')),
  ),
  pattern(
    `(?:(?:starts?|starting|begins?|beginning|on|is) )?(?:(?:at|around|about|@) ?)?${exact}`,
    ([, h, m, half, , other]) => at(minutes(h, m, half ?? other)),
  ),
  // "my son is 7" is no time of the clock; "is at 7" is.
  pattern(
    `(?:(?:starts?|starting|begins?|beginning|(?<!going )on) (?:at |around |about )?|is (?:at|around|about) |(?:at|@) ?)${hour}${notClock}`,
    ([, h]) => (Number(numeral(h)) < 13 ? at(minutes(h)) : null),
  ),
  // "monday 7": beside a day, what is no age of anybody who types it is a time.
  pattern(`(?<=(?:${dayName}) )([1-7])${notClock}`, ([, h]) => at(minutes(h))),
  pattern('(?:at |around )?(?:noon|midday|lunch ?time)', () => at(day / 2)),
];
