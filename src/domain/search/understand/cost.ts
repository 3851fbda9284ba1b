/** What it may cost, said in passing: "free", "no money", "under £3", "a fiver", "cheap". */
import type { Asked } from '../constraint.ts';
import { type Pattern, pattern } from './pattern.ts';

/** Cheap is at most this, in pence. */
const cheap = 300;

const cost = (maxPence: number): Asked => ({ type: 'cost', maxPence });
/** Groups: pounds after a sign, pounds before a word, pence. */
const sum =
  '(?:£ ?(\\d{1,3}(?:\\.\\d{1,2})?)|(\\d{1,3}(?:\\.\\d{1,2})?) ?(?:pounds?|quid|squid)|(\\d{1,3}) ?(?:p|pence))';
const atMost = '(?:for |under |below |less than |up to |max |within |no more than )?';
const pence = (match: RegExpMatchArray) =>
  match[3] !== undefined ? Number(match[3]) : Math.round(Number(match[1] ?? match[2]) * 100);

export const costs: Pattern[] = [
  pattern(`(?:under|below|less than|cheaper than) ${sum}`, match => cost(Math.max(0, pence(match) - 1))),
  pattern(
    `(?:(?:up to|max(?:imum)?(?: of)?|no more than|within|for|at most|only|ive got|got|have) )?${sum}(?: or (?:less|under)| max| and under)?`,
    match => cost(pence(match)),
  ),
  pattern(`${atMost}(?:a )?fiver`, () => cost(500)),
  pattern(`${atMost}(?:a )?tenner`, () => cost(1000)),
  pattern(
    '(?:for )?(?:(?:completely|totally|always) )?free(?: of charge| to join| entry| to attend)?(?! ?-? ?(?:runn|styl|rang|wheel|div|time\\b|school meal|from\\b|kick|masons))',
    match =>
      /(?:smoke|alcohol|drug|drugs|gluten|dairy|nut|sugar|stress|screen|feel|sober|vape|symptom|knife)[ -]$/.test(
        before(match),
      )
        ? null
        : cost(0),
  ),
  pattern(
    '(?:(?:with |got |have |ive got |i have |weve got )?(?:no|0|zero|without(?: any)?|not (?:got )?any|dont have any|dont have|cant afford(?: any| to pay| much)?|havent got any)(?: spare)? ?(?:money|cash|cost|costs|charge|fee|fees|budget|dosh|dough)?(?<=money|cash|cost|costs|charge|fee|fees|budget|dosh|dough|afford|pay|much))',
    () => cost(0),
  ),
  pattern(
    'skint|broke|penniless|costs? nothing|for nothing|without paying|no need to pay|(?:dont|do not|doesnt) (?:have|want|need) to (?:pay|spend)(?: (?:anything|any money|money))?|(?:doesnt|dont|wont|does not|do not) cost(?: (?:anything|a thing|money|owt))?',
    () => cost(0),
  ),
  pattern(
    '(?:dirt )?(?:cheap(?:er|est|ly)?|inexpensive|affordable|low[ -]cost|budget|(?:not|isnt|arent) (?:too |very |so )?(?:expensive|dear|pricey))',
    () => ({ type: 'cost', maxPence: cheap, isWish: true }),
  ),
];

const before = (match: RegExpMatchArray) => (match.input ?? '').slice(0, match.index);
