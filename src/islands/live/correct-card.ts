/** When and where a card or a ticket says that its activity is next, once that is not what it was built with. */
import type { ListedActivity } from '../../domain/activity/listed.ts';
import { pauseReason } from '../../domain/schedule/pause.ts';
import { changed as changedWords } from '../../i18n/areas/changed.ts';
import { schedule as scheduleWords } from '../../i18n/areas/schedule.ts';
import { when as whenWords } from '../../i18n/areas/when.ts';
import type { When } from '../finder/card-item.ts';
import { comingDates, datesOnCard, datesToSearch } from './activity/dates.ts';
import { placeOf, slotOf } from './activity/venue.ts';
import type { ViewContext } from './activity/view.ts';
import type { Slot } from './slots.ts';
import { showWhen } from './times.ts';
import { sayDay, whenOf } from './when.ts';
import { writeSlots } from './write-slots.ts';

type Known = Pick<ViewContext, 'names' | 'now'>;

/** @param ward the GSS code of the ward whose list the card stands in: its dates are those in that ward */
export function newsOfCard(
  activity: ListedActivity,
  ward: string | undefined,
  known: Known,
): { slots: Slot[]; when: When } {
  const { names, now } = known;
  const { sessions, venues } = activity;
  const all = comingDates(activity, known, datesToSearch);
  const isHere = (slug: string) => !ward || venues.find(v => v.slug === slug)?.ward === ward;
  const coming = all.filter(o => isHere(o.venue)).slice(0, datesOnCard);
  const slots = coming.map(o => slotOf(o, activity, names));
  if (slots.length) return { slots, when: whenOf(slots, now) };
  const elsewhere = all.find(o => o.status !== 'cancelled');
  const place = placeOf(activity, (elsewhere ?? sessions[0])?.venue, names);
  if (elsewhere) {
    const after = whenWords.next(`${sayDay(elsewhere, now)} ${elsewhere.start.slice(11)}`);
    return { slots, when: { tone: 'none', day: changedWords.notHere, after, place } };
  }
  const pause = pauseReason(sessions, names.calendar, now);
  return {
    slots,
    when: { ...whenOf([], now, { none: pause ? scheduleWords.pause(pause) : undefined }), place },
  };
}

/** Writes it into a card, or into the ticket of an activity's page. */
export function correctCard(item: HTMLElement, activity: ListedActivity, known: Known): void {
  const ward = item.closest<HTMLElement>('[data-ward]')?.dataset.ward;
  const { slots, when } = newsOfCard(activity, ward, known);
  item.dataset.slots = writeSlots(slots);
  showWhen(item, when);
  if (!when.start) item.querySelector('time')?.removeAttribute('datetime');
}
