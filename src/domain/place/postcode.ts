/**
 * Reads postcodes, whole or in part, in any spelling: `de236`, `DE23 6`, `de23 6ab`, `DE236AB`, `de23`,
 * `DE 23 6`.
 */

export interface Postcode {
  /** `DE23` */
  district: string;
  /** `6`; absent for a district alone. */
  sector?: string;
  /** `AB`; absent for a sector or a district. */
  unit?: string;
}

/** The two letters at the end: never C, I, K, M, O or V, so that `4pm` and `6 yo` are none. */
export const unitLetters = '[abd-hjlnp-uw-z]{2}';
const whole = new RegExp(
  `^\\s*([a-z]{1,2})\\s*(\\d[a-z]?\\d?)(\\s*)(?:(\\d)\\s*(${unitLetters}|[a-z])?)?\\s*$`,
  'i',
);

/**
 * The postcode that a text is, or null. Where figures run together (`de236`), `isDistrict` decides: a
 * known district is meant whole, otherwise the last figure is the sector.
 */
export function readPostcode(text: string, isDistrict: (district: string) => boolean): Postcode | null {
  const match = whole.exec(text);
  if (!match) return null;
  const [, area = '', number = '', space, inward, unit = ''] = match.map(part => part?.toUpperCase());
  const outward = area + number;
  if (inward && !space && !unit && isDistrict(outward + inward)) return { district: outward + inward };
  if (inward) return { district: outward, sector: inward, ...(unit.length === 2 ? { unit } : {}) };
  if (!isDistrict(outward) && /^[A-Z]+\d{2}$/.test(outward)) {
    return { district: outward.slice(0, -1), sector: outward.slice(-1) };
  }
  return { district: outward };
}

const full = new RegExp(`^\\s*[a-z]{1,2}\\s*\\d[a-z\\d]?\\s*\\d\\s*${unitLetters}\\s*$`, 'i');

/** Whether a text has the shape of a whole postcode: used to say "not in this city" instead of guessing. */
export function isFullPostcode(text: string): boolean {
  return full.test(text);
}
