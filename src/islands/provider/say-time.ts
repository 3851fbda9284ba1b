/** Moments in words, by the clock on the wall. */
import type { LocalDateTime } from '../../domain/schedule/day.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { sayDate } from '../../i18n/dates.ts';

/** With the short name of its day. */
export const sayTime = (at: LocalDateTime) => `${sayDate(at)} ${at.slice(11)}`;

/** With the whole of its date. `instant`: ISO 8601, of any zone. */
export function sayInstant(instant: string): string {
  const at = localNow(new Date(instant));
  return `${sayDate(at, 'full')}, ${at.slice(11)}`;
}
