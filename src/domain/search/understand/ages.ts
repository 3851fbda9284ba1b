/** Ages said in passing: "13 year old", "13yo", "aged 11-14", "year 9", "under 11s", "teenagers". */
import type { Asked } from '../constraint.ts';
import { number, type Pattern, pattern, toNumber } from './pattern.ts';

const oldest = 25;

function age(from: number, to = from): Asked | null {
  return from <= to && from >= 0 && to <= oldest ? { type: 'age', from, to } : null;
}

/** The ages of a school year. */
function ofYear(said: string | undefined): Asked | null {
  const year = toNumber(said);
  return year >= 1 && year <= 13 ? age(year + 4, year + 5) : null;
}

const years = '[ -]?(?:years?|yrs?|y)[ -]?(?:olds?|o)';
/** A figure that is a time or a price is not an age. */
const notTime =
  '(?![ ]?(?:am|pm|oclock|:|\\.\\d|p\\b|quid|pounds?|pence|mins?|minutes|hours?|miles?|k\\b|st\\b|nd\\b|rd\\b|th\\b|a ?side))';
const who =
  '(?:i am|im|hes|shes|he is|she is|theyre|they are|who is|whos|turning|turned|turns|nearly|almost|aged?|ages|age of|age is)';
/** After one of these, "of nine" says how old somebody is; "is nine" does so after anything. */
const person =
  '(?:sons?|daughters?|boys?|girls?|lads?|lass|kids?|child|children|nephews?|nieces?|brothers?|sisters?|grandsons?|granddaughters?|teenagers?|twins?|he|she|they|someone|somebody)';

export const ages: Pattern[] = [
  // "years 7 to 9", "year 7-9"
  pattern(
    '(?:school )?(?:years|year|yrs|yr|y) ?(\\d{1,2}) ?(?:-|to|and) ?(?:y|yr|year)? ?(\\d{1,2})s?',
    ([, a, b]) => (Number(a) < Number(b) && Number(b) <= 13 ? age(Number(a) + 4, Number(b) + 5) : null),
  ),
  // "11-14", "aged 12 to 16", "between 8 and 11 years old"
  pattern(
    `(?:(?:for |aged? |ages |between )*)${number} ?(?:-|to|and|until|till|up to) ?${number}(?:s|${years}| years?| yrs?)?${notTime}`,
    ([all, a, b]) => {
      const [from, to] = [toNumber(a), toNumber(b)];
      // "5 and 6" alone is anything; "4-5" after a day is a time.
      if (all.includes(' and ') && !/between|age|year|yr/.test(all)) return null;
      return (from >= 4 || /age|year|yr|old/.test(all)) && to > from ? age(from, to) : null;
    },
  ),
  // "10/11 year olds", "8 going on 9"
  pattern(`${number} ?/ ?${number}${years}|${number} going on ${number}`, ([, a, b, c, d]) =>
    age(toNumber(a ?? c), toNumber(b ?? d)),
  ),
  // "year 9", "y9": thirteen or fourteen
  pattern('(?:school )?(?:in )?(?:year|yr|y) ?(\\d{1,2})s?(?![ -]?(?:old|o\\b))', ([, a]) => ofYear(a)),
  pattern(`(?:school )?(?:in )?(?:year|yr) ${number}s?(?! olds?)`, ([, a]) => ofYear(a)),
  pattern('(?:key stage|ks) ?([1-5])', ([, a]) =>
    age(
      ...([
        [5, 7],
        [7, 11],
        [11, 14],
        [14, 16],
        [16, 18],
      ][Number(a) - 1] as [number, number]),
    ),
  ),
  // "under 11s", "u11", "younger than 12": somebody below that age
  pattern(
    `(?:under|younger than|below|less than) (?:the age of |age )?${number}s?(?:${years})?${notTime}|u[ -]?${number}s?`,
    ([, a, b]) => age(0, toNumber(a ?? b) - 1),
  ),
  pattern(`(?:up to|max(?:imum)?) (?:the )?ages? (?:of )?${number}`, ([, a]) => age(0, toNumber(a))),
  pattern(`${number}(?:s|${years})? (?:and|or) (?:under|younger|below)`, ([, a]) => age(0, toNumber(a))),
  // "over 16s", "16+", "16 and over"
  pattern(`(?:over|older than|above) (?:the age of |age )?${number}s?(?:${years})?${notTime}`, ([, a]) =>
    age(toNumber(a) >= 16 ? toNumber(a) : toNumber(a) + 1, oldest),
  ),
  pattern(`${number}(?:s|${years})? (?:and|or) (?:over|older|above|up)`, ([, a]) => age(toNumber(a), oldest)),
  pattern(`${number} ?(?:\\+|plus)`, ([, a]) => age(toNumber(a), oldest)),
  // "13 year old", "13yo", "13 yrs", "13-year-olds"
  pattern(
    `(?:for (?:a |an |my )?)?${number}(?:[ -]?(?:years?|yrs?|yr)(?:[ -]?olds?)?|[ -]?y[ /-]?o(?:lds?)?|[ -]olds?)(?: (?:of age))?`,
    ([, a]) => age(toNumber(a)),
  ),
  // "aged 13", "im 15", "he is 12"
  pattern(`${who}[ :]{0,2}${number}${notTime}`, ([, a]) => age(toNumber(a))),
  pattern(`(?<=(?:^| )${person} )(?:is|of|who is|whos) ${number}${notTime}`, ([, a]) => age(toNumber(a))),
  // "my daughter, 5, likes dancing", "my son (7)"
  pattern(`(?<=(?:^| )${person}(?:, ?| ?\\())${number}(?=[,)]|$)`, ([, a]) => age(toNumber(a))),
  pattern(`is ${number}${notTime}`, ([, a]) => (toNumber(a) >= 4 ? age(toNumber(a)) : null)),
  // "for 13s", "13s"; "for a 13"
  pattern(`(?:for )?${number}s`, ([, a]) => (toNumber(a) >= 5 ? age(toNumber(a)) : null)),
  pattern(`for (?:a |an |my )?${number}${notTime}`, ([, a]) => (toNumber(a) >= 5 ? age(toNumber(a)) : null)),
  pattern('(?:for )?(?:a |my |our )?(?:pre[ -]?teens?|pre[ -]?teenagers?|tweens?|tweenagers?)', () =>
    age(9, 12),
  ),
  pattern('(?:for )?(?:early|younger) teens', () => age(13, 15)),
  pattern('(?:for )?(?:late|older) teens', () => age(16, 19)),
  pattern('(?:for )?(?:(?:a|an|my|our) )?(?:young )?(?:teens?|teenagers?|teenage|adolescents?)', () =>
    age(13, 19),
  ),
  pattern('(?:for )?college (?:students?|kids|lads|age)', () => age(16, 19)),
  pattern('(?:for )?(?:uni|university) students?', () => age(18, oldest)),
  pattern('(?:for )?young adults?', () => age(18, oldest)),
  pattern('(?:for )?(?:toddlers?|pre-?schoolers?|under fives)', () => age(0, 4)),
  pattern('(?:for |in )?reception (?:age|aged|class|year|kids|children)', () => age(4, 5)),
  pattern('(?:for )?primary(?: school)?(?: age| aged| kids| children| pupils)?', () => age(5, 11)),
  pattern('(?:for )?secondary(?: school)?(?: age| aged| kids| children| pupils)?', () => age(11, 16)),
  pattern(
    '(?:for |in )?(?:the )?(?:sixth|6(?:th)?|six)[ -]?form(?:ers?)?|(?:upper|lower) (?:sixth|6th)',
    () => age(16, 18),
  ),
];

/** A bare number beside other words, "boxing 14": tried only when nothing else explains it. */
export const bareAge: Pattern = pattern(
  `${number}(?! ?[-/] ?\\d)${notTime}`,
  ({ index, 1: a = '' }, { isName, text }) => {
    const years = toNumber(a);
    // "saturday 22" is a date.
    if (years > 19 && /(?:day|mon|tues?|wed|thurs?|fri|sat|sun) $/.test(text.slice(0, index))) return null;
    // A number in words may be a name's: "Studio Nine".
    return years >= 6 && years <= oldest && !(/[a-z]/.test(a) && isName([a])) ? age(years) : null;
  },
);

/** "dance for adults": read last, for "adults 22" says it closer; beside the young it rules nobody out. */
export const adults: Pattern = pattern('(?:for )?adults?(?: only)?', ([all], { text }) =>
  /kid|child|young|teen|famil|parent|adults? with|vulnerable/.test(text) || all === 'adult'
    ? null
    : age(18, oldest),
);
