/** What the finder gives the map and hears from it. No MapLibre here: the finder imports these types. */

import type { ReactNode } from 'react';

/** [longitude, latitude] in degrees, WGS 84. */
export type LngLat = readonly [number, number];

/** One activity as the map shows it: the next occurrence, at its venue. Words arrive ready to show. */
export interface MapItem {
  slug: string;
  title: string;
  position: LngLat;
  /** Only the area is public: drawn as a soft area round `position` (the ward's centre), never as a pin. */
  approximate?: boolean;
  /** Day, time, ages, cost, how to join: `Tue 17:00 · Ages 11–16 · Free · Just turn up`. */
  line: string;
  /** The venue's name, or what is public of it: `Pear Tree Library, Arboretum`. */
  where?: string;
  /** When, in full words for a listener: `Tuesday 17:00`. Without it the first part of `line` is said. */
  when?: string;
  /** From `place`, in words: `0.4 miles`. Left out when no place is given. */
  distance?: string;
  /** Only mentions what was asked for, while others are about it: a paler pin, counted by itself. */
  lesser?: boolean;
}

/** The place that the person gave: a postcode sector, a neighbourhood, their location. */
export interface MapPlace {
  label: string;
  position: LngLat;
}

export interface MapViewProps {
  /** In the list's order; entries not checked for 180 days are already left out. Slugs are unique. */
  items: readonly MapItem[];
  /** How many more the list has that cannot be on the map: without a position, or not checked for long. */
  missing?: number;
  /** By what `items` are ordered, for the sentence "nearest: Boxing". Default: near with a place, else soon. */
  order?: 'match' | 'near' | 'soon';
  /** What was typed, shown where the map fills the view. */
  words?: string;
  /** What else was asked, shown there too. `onEmpty` takes the focus when nothing is left of it. */
  asked?(onEmpty: () => void): ReactNode;
  selected?: string | null;
  hovered?: string | null;
  place?: MapPlace | null;
  /** Something was selected on the map, or (null) nothing any more. */
  onSelect(slug: string | null): void;
  onHover(slug: string | null): void;
  /** The person asked for the activity itself: go to its page. */
  onOpen(slug: string): void;
  /** Given when the map fills the view: shows "Back to the list" and lets Escape leave. */
  onClose?(): void;
  /** The person opened the map just now: focus goes into it once. */
  takeFocus?: boolean;
  /** The map stands in a page that scrolls: one finger scrolls the page, two move the map. */
  inline?: boolean;
}
