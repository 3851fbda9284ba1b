/** What a card shows, already in words: made once here for static pages and for the finder alike. */
import type { PublicActivity } from '../../domain/activity/document.ts';
import type { ListedActivity } from '../../domain/activity/listed.ts';
import type { Audience, Joining } from '../../domain/activity/words.ts';
import { doubtOf, placesLeft } from '../../domain/freshness/freshness.ts';
import { card as cardWords } from '../../i18n/areas/card.ts';
import { sayDate } from '../../i18n/dates.ts';
import { placeOf } from '../live/activity/venue.ts';
import { type Names, namesOf } from '../live/names.ts';

/** When it is next, in words, and how loud to say it. */
export interface When {
  /** `now` it has begun · `today` · `soon` later · `cancelled` its next date is off · `none` no date known. */
  tone: 'now' | 'today' | 'soon' | 'cancelled' | 'none';
  /** "Tonight", "Tomorrow", "Tue 24 Nov", "Cancelled". */
  day: string;
  /** "18:30" */
  time?: string | undefined;
  /** "in 40 min", "until 20:00", "Back 4 January". */
  note?: string | undefined;
  /** After a cancelled date: "Next: Tue 1 Dec 17:00". */
  after?: string | undefined;
  /** Where the next date that is on is; without it what the card or page says already. */
  place?: string | undefined;
  /** Local wall time for machines: `2026-11-24T18:30`. */
  start?: string | undefined;
}

export interface CardItem {
  slug: string;
  title: string;
  /** Names the little picture in `public/marks.svg`: the id of the group of its kind. */
  mark: string;
  when: When;
  /** Its coming dates in short (`islands/live/slots.ts`), so that a static page can go on saying the next. */
  slots?: string | undefined;
  /** "Pear Tree Library, Arboretum" */
  place: string;
  ages: PublicActivity['ages'];
  /** 0 is free; absent is not known. */
  pence?: number | undefined;
  joining: Joining;
  audience: Audience;
  /** Names of the communities that it is made for. */
  madeFor: string[];
  /** The day on which it was said to be full: "18 Nov". */
  full?: string | undefined;
  /** "Checked 3 Nov by the organiser"; `doubt` where it says to ask first. */
  checked: { words: string; doubt: boolean };
  example?: boolean;
}

/** What is said of the check: nothing more than the date while it is fresh, a warning after. */
export function checkedWords(checked: PublicActivity['checked'], today: string): CardItem['checked'] {
  const doubt = doubtOf(checked, today, cardWords);
  if (doubt || !checked) return { words: doubt, doubt: true };
  return { words: cardWords.checked(sayDate(checked.on, 'brief'), checked.by), doubt: false };
}

const fullSince = ({ places }: ListedActivity, today: string) =>
  places && placesLeft(places, today) === 'full' ? sayDate(places.said, 'brief') : undefined;

/**
 * The card of an activity.
 * @param when from `whenOf`; without a date in it the place is that of `venue`.
 * @param today `2026-11-24`, for the freshness of the entry and of its places.
 */
export function cardItem(
  activity: ListedActivity,
  names: Pick<Names, 'kinds' | 'groups' | 'wards'>,
  { when, venue, today }: { when: When; venue?: string | undefined; today: string },
): CardItem {
  const { slug, title, ages, joining, audience } = activity;
  return {
    slug,
    title,
    ages,
    joining,
    audience,
    when,
    mark: names.kinds[activity.kind]?.group ?? 'clubs',
    place: when.place ?? placeOf(activity, venue, names),
    pence: activity.cost.pence,
    madeFor: namesOf(names.groups, activity.madeFor),
    full: fullSince(activity, today),
    checked: checkedWords(activity.checked, today),
    example: activity.example ?? false,
  };
}
