/** Ages and money as people write them: 11, 11.0, £2, 2.00, 2,50, 200p, free. */
import { wordKey } from './cell.ts';
import type { Form } from './read.ts';

/** The oldest age that the directory knows, and the most that a session may cost, in pence. */
const [oldest, dearest] = [25, 100_000];

/** No way of writing a number has more letters. */
const longest = 60;

export const ageForm: Form<number> = {
  write: age => `${age}`,
  read(cell) {
    if (cell.length > longest) return { bad: 'whole-number' };
    const text = /^(\d{1,3})([.,]0+)?\s*(\+|years?|yrs?)?$/i.exec(cell)?.[1];
    if (text === undefined) return { bad: 'whole-number' };
    return +text <= oldest ? { value: +text } : { bad: 'rule' };
  },
};

const free = ['free', 'nothing', 'nil', 'none', 'no charge', 'no cost', 'free of charge', 'f o c'];
const unknown = ['ask', 'unknown', 'not known', 'not sure', 'tbc', 'varies', 'n a', ''];

/** Pence. `undefined` where nobody knows. */
export const moneyForm: Form<number> = {
  write: pence => (pence === 0 ? 'Free' : (pence / 100).toFixed(2)),
  read(cell) {
    if (cell.length > longest) return { bad: 'money' };
    const words = wordKey(cell);
    if (free.includes(words)) return { value: 0 };
    if (unknown.includes(words)) return { value: undefined };
    const text = cell.replace(/\s/g, '');
    const pounds = /^(?:£|gbp)?(\d{1,4}|\d,\d{3})(?:[.,](\d{1,2}))?(?:£|gbp|each)?$/i.exec(text);
    const pence = /^(\d{1,6})p(ence)?$/i.exec(text);
    const value = pounds
      ? +(pounds[1] ?? '').replace(',', '') * 100 + +(pounds[2] ?? '').padEnd(2, '0')
      : pence
        ? +(pence[1] ?? '')
        : Number.NaN;
    return value <= dearest ? { value } : { bad: 'money' };
  },
};
