/** Reads postcodes, whole or in part, in any spelling: `de236`, `DE23 6`, `de23 6ab`, `DE236AB`, `de23`. */

export interface Postcode {
  /** `DE23` */
  district: string;
  /** `6`; absent for a district alone. */
  sector?: string;
  /** `AB`; absent for a sector or a district. */
  unit?: string;
}

/**
 * The postcode that a text is, or null. Where figures run together (`de236`), `isDistrict` decides: a
 * known district is meant whole, otherwise the last figure is the sector.
 */
export function readPostcode(text: string, isDistrict: (district: string) => boolean): Postcode | null {
  const match = /^\s*([a-z]{1,2}\d[a-z]?\d?)(\s*)(?:(\d)\s*([a-z]{0,2}))?\s*$/i.exec(text);
  if (!match) return null;
  const [, outward = '', space, inward, unit = ''] = match.map(part => part?.toUpperCase());
  if (inward && !space && !unit && isDistrict(outward + inward)) return { district: outward + inward };
  if (inward) return { district: outward, sector: inward, ...(unit.length === 2 ? { unit } : {}) };
  if (!isDistrict(outward) && /^[A-Z]+\d{2}$/.test(outward)) {
    return { district: outward.slice(0, -1), sector: outward.slice(-1) };
  }
  return { district: outward };
}

/** Whether a text has the shape of a whole postcode: used to say "not in this city" instead of guessing. */
export function isFullPostcode(text: string): boolean {
  return /^\s*[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\s*$/i.test(text);
}
