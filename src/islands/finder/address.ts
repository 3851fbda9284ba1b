/**
 * The finder's state in the address. A choice makes a new entry, so that Back takes it back; typing
 * rewrites the entry that it began. Where the reader was stays with the entry, not in the address.
 */

/** Where the reader was in the results when an entry was left. */
export interface ReadingPlace {
  /** How many cards were shown. */
  shown: number;
  /** How far the page was scrolled, in CSS pixels. */
  top: number;
  /** The activity whose card had the focus. */
  focus?: string | undefined;
}

/** The order of names in the address: the same question has the same address, however it was asked. */
const order = 'q when age kind cost join for made need access lang ward near ignore view'.split(' ');

/** `?when=tonight&kind=boxing,football`: commas stay readable. */
export function toAddress(query: URLSearchParams): string {
  const sorted = [...query].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const text = new URLSearchParams(sorted).toString().replaceAll('%2C', ',');
  return text ? `?${text}` : location.pathname;
}

/** Puts `query` into the address: `push` for a choice, `replace` while typing. Does nothing if it is there. */
export function writeAddress(query: URLSearchParams, how: 'push' | 'replace'): void {
  const address = toAddress(query);
  if (address === (location.search || location.pathname)) return;
  if (how === 'push') history.pushState({}, '', address);
  else history.replaceState(history.state, '', address);
}

/** Notes where the reader is, for coming back to this entry. */
export function rememberPlace(place: ReadingPlace): void {
  history.replaceState({ ...history.state, finder: place }, '');
}

/** Where the reader was when this entry was left, if they were here before. */
export function rememberedPlace(state: unknown = history.state): ReadingPlace | undefined {
  return (state as { finder?: ReadingPlace } | null)?.finder;
}
