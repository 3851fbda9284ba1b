/**
 * The clock of the browser tests: it starts at one moment whenever they run and goes on from there, in the
 * product, in its pages and in the tests. So no session begins or ends on the way, and no day does.
 */

/** Saturday 21 November 2026, 18:00: the day for which the examples were written. The next of them is at 20:30. */
export const saturday = new Date('2026-11-21T18:00:00Z');

/** Moves `Date` of the realm that it runs in by so many milliseconds. Stands alone: pages are given its text. */
export function moveClock(ahead: number): void {
  const now = Date.now.bind(Date);
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, target) =>
      Reflect.construct(real, given.length ? given : [now() + ahead], target),
    apply: () => new Date().toString(),
    get: (real, key) => (key === 'now' ? () => now() + ahead : Reflect.get(real, key)),
  });
}
