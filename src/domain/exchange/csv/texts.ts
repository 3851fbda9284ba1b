/** Texts in a cell: lines, longer texts, telephone numbers, addresses of mails and pages, postcodes, stops. */
import { isEmail, isLine, isPhone, isText, isWebAddress } from '../../activity/text.ts';
import { fullPostcode } from '../../activity/venue-form.ts';
import { entriesOf } from './cell.ts';
import type { Form } from './read.ts';

/** One line of at most so many characters. */
export const line = (most: number): Form<string> => ({
  write: text => text,
  read(cell) {
    if (cell.length > most || cell.includes('\n')) return { bad: 'rule' };
    return isLine(cell) ? { value: cell } : { bad: 'hidden' };
  },
});

/** Text over as many lines as it likes. */
export const longText = (most: number): Form<string> => ({
  write: text => text,
  read(cell) {
    if (cell.length > most) return { bad: 'rule' };
    return isText(cell) ? { value: cell } : { bad: 'hidden' };
  },
  key: text => text.replace(/\r\n?/g, '\n').trim(),
});

/** Excel takes a number without spaces for a sum: its first 0 goes, or it becomes 4.41633E+11. */
export const phone: Form<string> = {
  write: number => number,
  read(cell) {
    if (/^\d([.,]\d+)?E\+?\d+$/i.test(cell)) return { bad: 'shortened' };
    if (!isPhone(cell)) return { bad: 'rule' };
    return { value: /^[1-9]\d{9}$/.test(cell) ? `0${cell}` : cell };
  },
  key: number =>
    number
      .replace(/^\s*(\+|00)44\s*(\(0\))?/, '0')
      .replace(/[\s()-]/g, '')
      .replace(/^0+/, ''),
};

export const email: Form<string> = {
  write: address => address,
  read(cell) {
    if (cell.length > 210) return { bad: 'rule' };
    const address = cell.replace(/^mailto:/i, '');
    return isEmail(address) ? { value: address } : { bad: 'rule' };
  },
};

/** `www.example.org` is read as `https://www.example.org`. */
export const webAddress: Form<string> = {
  write: address => address,
  read(cell) {
    if (cell.length > 300) return { bad: 'rule' };
    const address = /^(www\.|[a-z\d-]+(\.[a-z\d-]+)+(\/|$))/i.test(cell) ? `https://${cell}` : cell;
    return isWebAddress(address) ? { value: address } : { bad: 'rule' };
  },
};

/** A whole postcode, in capitals with its space. */
export const postcode: Form<string> = {
  write: code => code,
  read(cell) {
    const code = cell.length > 40 ? null : fullPostcode(cell);
    return code ? { value: code } : { bad: 'rule' };
  },
};

/** Names of at most ten bus stops, parted by `;`: a stop's own name may hold a comma. */
export const stops: Form<string[]> = {
  write: list => list.join('; '),
  read(cell) {
    if (cell.length > 2000) return { bad: 'rule' };
    const list = entriesOf(cell, false);
    const right = list.length <= 10 && list.every(stop => isLine(stop) && stop.length <= 80);
    return right ? { value: list } : { bad: 'rule' };
  },
};
