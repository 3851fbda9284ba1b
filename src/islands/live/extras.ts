/**
 * What a page that the phone has drawn from the feed has besides the activity's own parts, as on a built page:
 * the small map, the calendar, share and print. Brought with such a page only.
 */
import sketch from '#data/places/sketch.json' with { type: 'json' };
import type { PublicActivity, PublicVenue } from '../../domain/activity/document.ts';
import { smallMap as draw } from '../map/small-map.ts';
import { pageTitle } from './activity/head.ts';
import { share } from './activity/share.ts';
import { venueName } from './activity/venue.ts';
import { handActs } from './buttons.ts';
import { activityUrl, calendarMade, calendarName } from './calendar-link.ts';
import { Markup } from './html.ts';
import type { Names } from './names.ts';

/** Undefined for a venue whose position is not known. */
export function smallMap(venue: PublicVenue, names: Names): Markup | undefined {
  const { position, visibility } = venue;
  if (!position) return undefined;
  const label = venueName(venue, names);
  return new Markup(draw(sketch, { position, approximate: visibility !== 'public', label }));
}

/** Share, calendar and print, at the page's end. */
export function addShare(page: HTMLElement, activity: PublicActivity, names: Names): void {
  const title = pageTitle(activity, { names });
  const calendar = calendarMade(activity, names);
  const shown = { title, url: activityUrl(activity), calendar, file: calendarName };
  page.insertAdjacentHTML('beforeend', share(shown).text);
  handActs(page.querySelector('.share') ?? page, title);
}
