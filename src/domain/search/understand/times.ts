/** When, said in passing: "tonight", "sat", "after school", "half term", "28 november". */
import { dayNumber, fromDay, toDay } from '../../schedule/day.ts';
import type { Asked } from '../constraint.ts';
import type { When } from '../question.ts';
import { type Context, type Pattern, pattern } from './pattern.ts';

const when = (value: When): Asked => ({ type: 'when', value });
const say = (source: string, value: When): Pattern => pattern(source, () => when(value));

const weekdays = {
  monday: 'mon(?:days?)?',
  tuesday: 'tue(?:s|sdays?)?',
  wednesday: 'wed(?:s|nesdays?)?|weds',
  thursday: 'thu(?:r|rs|rsdays?)?',
  friday: 'fri(?:days?)?',
  saturday: 'sat(?:urdays?)?',
  sunday: 'sun(?:days?)',
} as const;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;

/** The next such date from today on. */
function date(day: string | undefined, name: string | undefined, { today }: Context): Asked | null {
  const [date, number] = [Number(day), months.indexOf((name ?? '').slice(0, 3)) + 1];
  if (!number || date < 1 || date > 31) return null;
  const year = Number(today.slice(0, 4));
  const [thisYear, nextYear] = [dayNumber(year, number, date), dayNumber(year + 1, number, date)];
  return when(fromDay(thisYear >= toDay(today) ? thisYear : nextYear) as When);
}

export const times: Pattern[] = [
  // "nan died last week": nothing that could be found was then.
  pattern(
    `last (?:week|weekend|month|year|night|summer|${Object.values(weekdays).join('|')})`,
    ([said], { isName }) => (isName(said.split(' ')) ? null : 'nothing'),
  ),
  pattern('(?:on )?(?:the )?(\\d{4}-\\d{2}-\\d{2})', ([, iso]) => when(iso as When)),
  pattern(`(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}`, ([, d, m], context) =>
    date(d, m, context),
  ),
  pattern(`(?:on )?${month} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?`, ([, m, d], context) => date(d, m, context)),
  say('(?:going )?(?:on )?(?:right )?now|at the moment|on rn|rn', 'now'),
  say('(?:on )?(?:tonight|tonite|2nite|2night|tnite|this evening)s?', 'tonight'),
  say('(?:for )?(?:later )?(?:today|2day|todays)', 'today'),
  say(
    '(?:for )?(?:tomorrow|tomorow|tommorow|tommorrow|tmrw|tmrow|tmoz|tomoz|2moro|2morrow|2mo|tmr|tom)',
    'tomorrow',
  ),
  say('next week', 'next-week'),
  say('(?:later )?this week', 'week'),
  say('(?:on |at |over )?(?:this|the coming|coming|next)(?: coming)? week ?-?ends?', 'weekend'),
  say('(?:(?:on|at|over|during) (?:the )?)?(?:week ?-?ends?|wkends?|wknds?)', 'weekends'),
  pattern(
    '(?:on )?(?:week ?-?days?|mon(?:day)? ?(?:-|to) ?fri(?:day)?|mid ?-?week|during the week)(?: only)?',
    () => ({ type: 'not-when', value: 'weekends', from: 0, to: 1440, at: false }),
  ),
  // The day itself is read again below: "saturday night" is a day and a part of it.
  say('(?:straight |right )?(?:after|post)[ -]?school|afterschool|when school finishes', 'after-school'),
  say(
    '(?:in |during |over |at )?(?:the )?(?:(?:october|autumn|february|feb|spring|may|whitsun|summer) )?half[ -]?terms?(?: holidays?| break| week)?',
    'half-term',
  ),
  say(
    '(?:in |during |over |for |at )?(?:the )?(?:(?:six|6) weeks?(?: holidays?)?|(?:school |summer |easter |christmas |xmas |winter |spring )*(?:holidays?|hols|vacations?)|(?:easter|christmas|xmas|summer)(?: school)? (?:break|hols)|(?:in|over|during|at) (?:the )?(?:easter|christmas|xmas|summer))',
    'holidays',
  ),
  ...Object.entries(weekdays).map(([value, source]) =>
    say(`(?:(?:on|every|this|next|for) )?(?:a )?(?:${source})`, value as When),
  ),
  say('(?:in the |this )?mornings?', 'morning'),
  pattern('this afternoon', () => when('today')),
  say('(?:in the )?(?:afternoons?|arvo)', 'afternoon'),
  // "games night" is a name; "friday night" and "at night" are times.
  say(
    '(?:in the |of an )?(?:evenings?|eve)|(?:at|by) night|(?<=day |days |mon |tues |wed |thurs |fri |sat )nights?',
    'evening',
  ),
];
