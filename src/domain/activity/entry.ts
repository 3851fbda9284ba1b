/**
 * An entry: one activity with its sessions and dates, as an editor writes it. It is the directory file's
 * activity without what only the database decides (address, organisation, checks, places left). Types and a
 * blank sheet only: what an entry must hold is in `rules.ts`, and the database has the last word.
 */
import type { FileVenue } from '../exchange/directory-file.ts';
import type { Ages, Contact, Cost, FirstVisit, Session } from './schema.ts';
import type {
  ActivityState,
  Audience,
  Joining,
  Listing,
  MemberRole,
  OrganisationKind,
  Stage,
  Strand,
} from './words.ts';

/** A draft may lack anything but its title; a session in it is always whole. */
export interface Entry {
  title: string;
  summary?: string;
  description: string;
  /** An id of `data/taxonomy/kinds.json`. */
  kind?: string;
  strand: Strand;
  stages: Stage[];
  ages: Partial<Ages>;
  audience: Audience;
  madeFor: string[];
  cost: Cost;
  joining?: Joining;
  contact: Contact;
  needs: string[];
  expertise: string[];
  languages: string[];
  firstVisit: FirstVisit;
  listing: Listing;
  state: ActivityState;
  paused?: { until?: string; why?: string };
  sessions: Session[];
}

/** Nothing said yet: what the database assumes of an entry that says no more than its title. */
export const blankEntry = (title: string): Entry => ({
  title,
  description: '',
  strand: 'place',
  stages: ['universal'],
  ages: {},
  audience: 'everyone',
  madeFor: [],
  cost: {},
  contact: {},
  needs: [],
  expertise: [],
  languages: [],
  firstVisit: {},
  listing: 'public',
  state: 'draft',
  sessions: [],
});

/** A place as an editor writes it. Sessions name it by its slug, which the device makes for a new one. */
export type EntryVenue = Omit<FileVenue, 'organisation'>;

/** A place that this organisation's sessions may name. */
export interface OpenVenue extends EntryVenue {
  version: number;
  /** Kept by this organisation: only these can be changed here. */
  own: boolean;
  /** GSS code of the ward; absent outside the city. */
  ward?: string;
  /**
   * Somebody else's, used here once and hidden since: its name is empty and its slug a mask. What already
   * happens there may go on.
   */
  hidden?: true;
}

/** An entry as it was read: the stamp changes with anything that an editor can write. */
export interface OpenEntry {
  slug: string;
  stamp: string;
  entry: Entry;
}

export interface OpenOrganisation {
  slug: string;
  name: string;
  kind: OrganisationKind;
  summary: string;
  /** Shown to everybody. */
  contact: Contact;
  /** For the organisation itself and the alliance. */
  privateContact: Contact;
  /** Whether what it publishes is public. */
  approved: boolean;
  version: number;
  /** What the signed-in person is to it. */
  role: MemberRole | 'coordinator';
}

/** What the database's function `open_entries` answers. */
export interface OpenEntries {
  organisation: OpenOrganisation;
  entries: OpenEntry[];
  venues: OpenVenue[];
}

/** A place to save: without a version it is a new one. */
export type SavedVenue = EntryVenue & { version?: number };
/** An entry to save: without a slug it is a new one; with one, the stamp says which state was changed. */
export interface SavedEntry {
  slug?: string;
  stamp?: string;
  entry: Entry;
}

/** How things stand after a save, in the order in which they were sent. */
export interface Saved {
  venues: { slug: string; version: number }[];
  entries: { slug: string; stamp: string }[];
}

/** What a change touched: a field of the entry, its schedule, its life, or what others said of it. */
export type HistoryWhat =
  | 'added'
  | Exclude<keyof Entry, 'paused'>
  | 'paused'
  | 'dates'
  | 'places'
  | 'checked'
  | 'slug'
  | 'organisation';

/** Who made a change, as far as the reader may know. */
export type HistoryBy =
  | { me: true }
  | { email: string }
  /** A coordinator of the alliance. */
  | { alliance: true }
  /** Somebody who has left since. */
  | { gone: true }
  /** A job, an import, or the database's owner. */
  | { job: true };

/** One change of an entry, and the whole entry as it was after it. */
export interface HistoryItem {
  /** Of its change: ask for earlier ones with the last one that you have. */
  id: number;
  /** ISO 8601. */
  at: string;
  by: HistoryBy;
  what: HistoryWhat[];
  slug: string;
  entry: Entry;
}
