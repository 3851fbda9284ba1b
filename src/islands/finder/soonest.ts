/** The order of every list that is in order of time, built or found: by the date that the card shows. */
import { type Freshness, sinks } from '../../domain/freshness/freshness.ts';
import type { LocalDateTime } from '../../domain/schedule/day.ts';

export interface Placed {
  slug: string;
  freshness: Freshness;
  /** Absent where no date is known. */
  start?: LocalDateTime | undefined;
}

/** What nobody has checked for long comes last; what has begun is as soon as what begins now. */
export function bySoonest<T>(list: readonly T[], placed: (one: T) => Placed, now: LocalDateTime): T[] {
  const key = ({ slug, freshness: { state }, start = '9' }: Placed) =>
    [+sinks(state), start < now ? now : start, +(state !== 'fresh'), start, slug].join();
  return list
    .map(one => ({ one, key: key(placed(one)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);
}
