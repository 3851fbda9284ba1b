/**
 * An activity's page, from its document: drawn at build, drawn again on the phone when the change feed
 * brings a newer document, and drawn there alone when the activity is newer than the build. In parts,
 * so that only what changed is replaced.
 */
import type { PublicActivity, PublicVenue } from '../../../domain/activity/document.ts';
import type { LocalDateTime } from '../../../domain/schedule/day.ts';
import type { Markup } from '../html.ts';
import type { Names } from '../names.ts';
import { about, contact, firstVisit, runBy } from './about.ts';
import { dates } from './dates.ts';
import { facts } from './facts.ts';
import { head } from './head.ts';
import { where } from './where.ts';

export interface ViewContext {
  names: Names;
  /** The wall clock in Derby. */
  now: LocalDateTime;
  /** Words like "Tonight" are true now: on the phone, never in a built page. */
  relative: boolean;
  /** The mark of a group of kinds, where it is at hand; else it is fetched. */
  mark?: (group: string) => Markup | undefined;
  /** A small map of a venue, where there is one. */
  map?: (venue: PublicVenue) => Markup | undefined;
}

export type View = (activity: PublicActivity, context: ViewContext) => Markup | undefined;

/** The parts in order. Each stands in the page as `<div data-part="…">`. */
export const parts = { head, dates, facts, where, firstVisit, about, contact, runBy } satisfies Record<
  string,
  View
>;
