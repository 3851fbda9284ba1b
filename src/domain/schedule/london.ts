/**
 * From an instant to the wall clock in Europe/London; `instant.ts` goes back. `Intl` knows the rules, so
 * that a change of law reaches us with the browser. The formatter is made once, on first use: making one
 * costs more than a thousand uses.
 */
import type { LocalDateTime } from './day.ts';

let clock: Intl.DateTimeFormat | undefined;

/** The wall clock in Europe/London at an instant, to the minute below: `2026-11-24T17:00`. */
export function localNow(instant: Date): LocalDateTime {
  clock ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  // 24/11/2026, 17:00
  const text = clock.format(instant);
  return `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}T${text.slice(-5)}`;
}
