/** Which of an activity's dates a place in a page speaks of. */
import type { ListedActivity } from '../../domain/activity/listed.ts';
import type { Occurrence } from '../../domain/schedule/occurrence.ts';

/** All; on a ward's page what is on in that ward. */
export function comingAt(
  item: Element,
  { venues }: Pick<ListedActivity, 'venues'>,
  coming: readonly Occurrence[],
): Occurrence[] {
  const ward = item.closest<HTMLElement>('[data-ward]')?.dataset.ward;
  return coming.filter(o => !ward || venues.find(v => v.slug === o.venue)?.ward === ward);
}
