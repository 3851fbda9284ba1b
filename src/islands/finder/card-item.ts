/** What a card shows, already in words: made once here for static pages and for the finder alike. */
import type { PublicActivity } from '../../domain/activity/document.ts';
import type { Audience, Joining } from '../../domain/activity/words.ts';

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
  /** Local wall time for machines: `2026-11-24T18:30`. */
  start?: string | undefined;
}

export interface CardItem {
  slug: string;
  title: string;
  /** Names the little picture in `public/marks.svg`: the id of the group of its kind. */
  mark: string;
  when: When;
  /** "Pear Tree Library, Arboretum" */
  place: string;
  ages: PublicActivity['ages'];
  /** 0 is free; absent is not known. */
  pence?: number | undefined;
  joining: Joining;
  audience: Audience;
  /** Names of the communities that it is made for. */
  madeFor: string[];
  full?: boolean;
  /** "Checked 3 Nov by the organiser"; `doubt` where it says to ask first. */
  checked: { words: string; doubt: boolean };
  example?: boolean;
}
