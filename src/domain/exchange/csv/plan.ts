/** What an import would do: shown to the person before anything happens, and then sent as it was shown. */
import type { SavedEntry, SavedVenue } from '../../activity/entry.ts';
import type { PlainDate } from '../../schedule/day.ts';
import type { ScheduleProblem } from '../../schedule/problems.ts';

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
  /** Of a new activity: its state as the sheet says it. */
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
export interface SheetNotice {
  row: number;
  problem: ScheduleProblem['problem'];
  title: string;
}

export interface Plan {
  activities: ActivityChange[];
  places: PlaceChange[];
  notices: SheetNotice[];
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
