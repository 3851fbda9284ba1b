/** What takes a constraint back ("not on saturdays", "except", "cant do"), and what it asks then. */
import type { Asked } from '../constraint.ts';
import { dayParts, type NamedWhen } from '../question.ts';

interface Span {
  start: number;
  end: number;
}

export interface Said extends Span {
  asked: Asked;
}

const not =
  'do not|does not|did not|is not|are not|can not|dont|doesnt|didnt|isnt|arent|wasnt|wont|cant|cannot|couldnt';
const subject = 'i am|im|he is|hes|she is|shes|they are|theyre|we are|were';
const negators = [
  `(?:${not}|not)(?: (?:want(?:ing)?|like|fancy|need|do|doing|go|going|come|make|manage|work|attend|get|reach))?(?: (?:it|there|anything|something|stuff|things|to go|to come|to be))?`,
  // "im not free on saturday" is no question of money.
  `(?:(?:${subject}) )?not (?:free|available|around|here)|(?:${subject}) (?:busy|unavailable|away)`,
  '(?:i|we|he|she|they|im|hes|shes) work(?:s|ing)?',
  '(?:any ?thing|any ?time|any ?day|any ?where|every ?thing|every ?day|every ?where|all(?: days)?|any(?: other)? days?) (?:but|bar)',
  'no|never|nowhere|none|non|without|except(?:ing)?|excluding|avoid(?:ing)?|besides|other than|apart from|aside from|instead of|rather than|nothing|outside|away|hates?|dislikes?|(?:cant|cannot) stand',
];
/** May stand between: "not really on a". */
const fillers =
  'really|too|so|just|only|any|more|the|a|an|on|in|at|for|to|of|during|over|by|near|my|every|into|open|held|starting|around';
const before = new RegExp(`(?<![\\p{L}\\p{N}]|why )(?:${negators.join('|')})(?: (?:${fillers}))* $`, 'u');
const after =
  /^ (?:(?:is|are) )?(?:no good|not (?:good|great|ok|possible|an option)|(?:dont|doesnt|wont|do not|does not) (?:work|suit)|out of the question)(?: for (?:me|us|him|her|them))?(?![\p{L}\p{N}])/u;

/** Whether a word takes nothing back before what it stands before. */
const idle: Record<string, (asked: Asked | 'elsewhere', rest: string) => boolean> = {
  // "nothing on saturday" is a free day.
  nothing: (_, rest) => rest.startsWith('on '),
  // "outside in spondon", "outside saturday": out of doors.
  outside: (asked, rest) => !isPlaceOrBreak(asked) || /^(?:in|at|on|near|by|around) /.test(rest),
  away: (_, rest) => !rest.startsWith('from '),
};
const isPlaceOrBreak = (asked: Asked | 'elsewhere') =>
  asked === 'elsewhere' || asked.type === 'near' || (asked.type === 'when' && unspoken.has(asked.value));

/** What joins two that are taken back together: "not saturdays or sundays". */
const together = /^(?: ?(?:,|\/) ?| )(?:(?:and|or|nor) )?(?:(?:not|no|on|in|at|the) )*$/;

/** What was said, where some of it was taken back: with the words that do so, and what is asked then. */
export function withNegations(said: readonly Said[], folded: string): (Span & { asked: Asked | null })[] {
  const negated = new Map<Said, Span>();
  let last: Said | undefined;
  for (const each of [...said].sort((a, b) => a.start - b.start)) {
    const joined = last?.asked.type === each.asked.type && together.test(folded.slice(last.end, each.start));
    const own = takenBack(folded, each, each.asked);
    const first = !own && joined && last && isOfDay(each.asked) !== isOfDay(last.asked) && negated.get(last);
    // "not friday evenings": without the day there are none of its evenings.
    if (first && folded[last?.end ?? 0] === ' ') {
      first.end = each.end;
      continue;
    }
    const span = own ?? (joined ? each : null);
    if (span) negated.set(each, { start: span.start, end: span.end });
    last = span ? each : undefined;
  }
  const isInside = (each: Said) =>
    [...negated].some(([other, span]) => other !== each && each.start >= span.start && each.end <= span.end);
  return said
    .filter(each => !isInside(each))
    .map(each => {
      const span = negated.get(each);
      return span ? { ...span, asked: opposite(each.asked) } : each;
    });
}

const isOfDay = (asked: Asked) =>
  asked.type === 'when' && (dayParts as readonly string[]).includes(asked.value);

/** The part of a folded text that takes back what stands there; null if nothing does. */
export function takenBack(folded: string, { start, end }: Span, asked: Asked | 'elsewhere'): Span | null {
  const led = before.exec(folded.slice(0, start));
  const word = led?.[0].split(' ')[0] ?? '';
  if (led && !idle[word]?.(asked, folded.slice(start))) return { start: led.index, end };
  const followed = after.exec(folded.slice(end));
  return followed ? { start, end: end + followed[0].length } : null;
}

/** A day of 24 hours, in minutes. */
const day = 1440;
const oldest = 25;
/** Their days are those of the calendar: what is on at other times too is not told from the rest. */
const unspoken = new Set(['now', 'holidays', 'half-term']);

/** What is asked when it is taken back; null where no question can say that. */
function opposite(asked: Asked): Asked | null {
  switch (asked.type) {
    case 'when':
      return unspoken.has(asked.value) || /\d/.test(asked.value)
        ? null
        : { type: 'not-when', value: asked.value as NamedWhen, from: 0, to: day, at: false };
    case 'not-when':
      return { type: 'when', value: asked.value };
    case 'time':
      if (asked.at) return null;
      if (asked.from === 0) return { ...asked, from: asked.to, to: day };
      return asked.to === day ? { ...asked, from: 0, to: asked.from } : null;
    case 'age':
      if (asked.from === 0 && asked.to < oldest) return { ...asked, from: asked.to + 1, to: oldest };
      return asked.to === oldest && asked.from > 0 ? { ...asked, from: 0, to: asked.from - 1 } : null;
    case 'audience':
      return { type: 'not-audience', value: asked.value };
    case 'near':
      return /\d/.test(asked.place.label) ? null : { type: 'not-near', place: asked.place };
    case 'joining':
      return asked.value === 'professional' ? { type: 'by-yourself' } : null;
    default:
      return null;
  }
}
