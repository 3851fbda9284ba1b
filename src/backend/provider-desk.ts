/** What a provider's first screen knows, in the shape in which the database's function `desk()` answers. */
import type {
  ActionVerb,
  ActivityState,
  Checker,
  ExceptionType,
  Joining,
  Listing,
  MemberRole,
  PlacesLeft,
  ProfessionalRole,
  ReportChoice,
  Season,
} from '../domain/activity/words.ts';
import type { LocalDateTime, PlainDate, PlainTime } from '../domain/schedule/day.ts';

/** What is said of one date of a session. Ids and versions are the database's. */
export interface DateNote {
  id?: string;
  version?: number;
  type: ExceptionType;
  toDate?: PlainDate;
  toStart?: PlainTime;
  toEnd?: PlainTime;
  /** The id of a venue. */
  toVenue?: string;
  note?: string;
}

export interface DeskSession {
  id: string;
  version: number;
  key: string;
  /** The id of its venue. */
  venue: string;
  firstDate: PlainDate;
  start: PlainTime;
  end: PlainTime;
  rrule?: string;
  season: Season;
  lastDate?: PlainDate;
  exceptions: (DateNote & { date: PlainDate })[];
}

export interface DeskActivity {
  id: string;
  organisation: string;
  version: number;
  /** Changes with everything that "still right" vouches for. */
  stamp: string;
  slug: string;
  title: string;
  state: ActivityState;
  listing: Listing;
  ages: { from?: number; to?: number };
  costPence?: number;
  joining?: Joining;
  contact: { name?: string; phone?: string; text?: string; email?: string; url?: string };
  places?: { left: PlacesLeft; said: PlainDate };
  checked?: { on: PlainDate; by: Checker };
  pausedUntil?: PlainDate;
  pausedWhy?: string;
  sessions: DeskSession[];
}

export interface DeskOrganisation {
  id: string;
  slug: string;
  name: string;
  role: MemberRole;
  /** Whether what it publishes is public. */
  approved: boolean;
}

export interface DeskVenue {
  id: string;
  organisation: string;
  name: string;
  postcode?: string;
}

export interface DeskReport {
  id: string;
  activity: string;
  what: ReportChoice;
  on: PlainDate;
  times: number;
}

/** A tap that was carried out and can still be taken back. */
export interface DoneTap {
  id: string;
  /** ISO 8601. */
  at: string;
  verb: ActionVerb;
  activity?: string;
  date?: PlainDate;
  /** Absent of a save of entries, whose `after` is a `SavedSum`. */
  before?: unknown;
  after: unknown;
  mine: boolean;
  undone: boolean;
}

/** What a save of entries was: so many activities (of them new) and places, and the first one's title. */
export interface SavedSum {
  entries: number;
  added: number;
  venues: number;
  title?: string;
}

export interface Desk {
  email: string;
  role: ProfessionalRole | null;
  today: PlainDate;
  organisations: DeskOrganisation[];
  activities: DeskActivity[];
  venues: DeskVenue[];
  reports: DeskReport[];
  actions: DoneTap[];
}

/** A desk and when it was read, as a local time. */
export interface HeldDesk {
  desk: Desk;
  asOf: LocalDateTime;
}
