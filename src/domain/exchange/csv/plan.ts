/** What an import would do: shown to the person before anything happens, and then sent as it was shown. */
import type { OpenEntries, SavedEntry, SavedVenue } from '../../activity/entry.ts';
import type { PostcodeSector } from '../../place/places.ts';
import type { Calendar } from '../../schedule/calendar.ts';
import type { LocalDateTime, PlainDate } from '../../schedule/day.ts';
import type { ScheduleProblem } from '../../schedule/problems.ts';
import type { NotASpreadsheet } from './decode.ts';
import type { RowFault } from './fault.ts';
import type { Known } from './terms.ts';

/** A fact as its cell would say it, before and after. */
export interface FieldChange {
  column: string;
  before: string;
  after: string;
}

export interface SessionChange {
  added: boolean;
  row: number;
  /** What tells the session from others: "every Tuesday", "17:00", "18:30", the name of its place. */
  label: { repeats: string; date: PlainDate; start: string; end: string; place: string };
  fields: FieldChange[];
}

/** `conflict`: somebody changed it after the export; it is shown and not overwritten. */
export type Outcome = 'added' | 'changed' | 'conflict';

export interface ActivityChange {
  outcome: Outcome;
  title: string;
  rows: number[];
  /** Of a new activity: its state as the spreadsheet says it. */
  state?: string;
  fields: FieldChange[];
  sessions: SessionChange[];
}

export interface PlaceChange {
  outcome: Outcome;
  name: string;
  rows: number[];
  fields: FieldChange[];
  /** Where its pin goes: to the middle of its postcode's area, or nowhere, because that is not known. */
  pin?: 'sector' | 'unknown';
  postcode: string;
}

/** What is accepted and looks odd. */
export interface RowNotice {
  row: number;
  problem: ScheduleProblem['problem'];
  title: string;
}

export interface Plan {
  activities: ActivityChange[];
  places: PlaceChange[];
  notices: RowNotice[];
  /** How many activities of the file stay as they are, and how many of these somebody changed since. */
  same: number;
  changedElsewhere: number;
  /** What the group has and the file does not name. */
  unnamed: { activities: number; sessions: number };
  /** Rows that are left out because something is wrong with them. */
  leftOut: number[];
  /** What is sent. The rows of each entry and place stand beside it, for what the database may say. */
  entries: SavedEntry[];
  entryRows: number[][];
  venues: SavedVenue[];
  venueRows: number[][];
}

/** What a spreadsheet is compared with, and what else must be known to read it. */
export interface PlanContext {
  group: Pick<OpenEntries, 'entries' | 'venues'> & {
    organisation: Pick<OpenEntries['organisation'], 'contact'>;
  };
  known: Known;
  calendar: Calendar;
  now: LocalDateTime;
  sectors: PostcodeSector[];
  /** Four letters that make the address of a new place unique. */
  letters(): string;
  /** How much is done, from 0 to 1. */
  onProgress?(done: number): void;
}

/** What came of reading a file. */
export type Reading =
  | { kind: 'refused'; why: NotASpreadsheet | 'too-many-rows' | 'no-headings' | 'no-rows'; row?: number }
  | { kind: 'headings'; missing: string[]; twice: string[] }
  | {
      kind: 'read';
      /** How many rows say something, without examples. */
      rows: number;
      /** Rows that are marked as examples. */
      examples: number[];
      /** Headings of columns that mean nothing here. */
      unused: string[];
      encoding: string;
      faults: RowFault[];
      /** What the rows without a fault would do. */
      plan: Plan;
    };
