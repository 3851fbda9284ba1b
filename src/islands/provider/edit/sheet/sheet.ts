/**
 * A sheet: one activity as somebody is writing it on this device, with all that is half-written, what the
 * database had when they began, and what is on its way there.
 */

import type { Trouble } from '../../../../backend/answer.ts';
import { checkEntry, holdable } from '../../../../domain/activity/checks.ts';
import {
  blankEntry,
  type Entry,
  type HistoryBy,
  type OpenEntry,
  type Saved,
  type SavedVenue,
} from '../../../../domain/activity/entry.ts';
import { differing, type Part } from '../../../../domain/activity/parts.ts';
import type { Rule } from '../../../../domain/activity/rules.ts';
import { toDay, weekday, weekdayNames, weekdays } from '../../../../domain/schedule/day.ts';
import { newWhen, sessionOf, type WhenChoice, whenOf } from '../../../../domain/schedule/when.ts';

/** A session as far as it is written. */
export interface SheetSession {
  key: string;
  /** '' until one is chosen. */
  venue: string;
  when: WhenChoice;
}

/** What is on its way: sent again with the same number until there is an answer, carried out once. */
export interface Outgoing {
  /** A UUID. */
  action: string;
  slug?: string | undefined;
  stamp?: string | undefined;
  entry: Entry;
  venues: SavedVenue[];
  /** It did not arrive at once. */
  tried?: boolean;
  /** Why not, the last time. */
  late?: Late;
}

export type Late = Exclude<Trouble, 'refused'>;

export interface Refused {
  status: number;
  message: string;
  faults: Rule[];
}

/** Somebody else's version that came in between. */
export interface Theirs {
  stamp: string;
  entry: Entry;
  by?: HistoryBy;
  /** ISO 8601. */
  at?: string;
}

export interface Sheet {
  id: string;
  /** Whose: the signed-in person's id. */
  user: string;
  /** Slug; '' until one of several is chosen. */
  organisation: string;
  /** Absent until the database has it. */
  slug?: string | undefined;
  stamp?: string | undefined;
  /** As the database last had it. */
  base?: Entry | undefined;
  /** Everything but the sessions. */
  said: Omit<Entry, 'sessions'>;
  sessions: SheetSession[];
  /** Places that are new and not in the database yet. */
  venues: SavedVenue[];
  outgoing?: Outgoing | undefined;
  /** Something was written while it was on its way. */
  again?: boolean | undefined;
  /** To be saved when what is on its way has arrived. */
  then?: Entry | undefined;
  /** When it last arrived, in milliseconds. */
  savedAt?: number | undefined;
  refused?: Refused | undefined;
  theirs?: Theirs | undefined;
  /** The title of the one that it began as. */
  copied?: string | undefined;
  /** Since when it reads as it did then: an earlier state that was brought back; an ISO 8601 instant. */
  brought?: string | undefined;
  /** When something was last written here, in milliseconds. */
  touched: number;
  /** It was on the list, or had been, before it was finished. */
  changed?: boolean | undefined;
  /** Saved as the person wanted it; what is left is to say so. */
  finished?: { action: string; state: Entry['state'] } | undefined;
  /** Thrown away on this device, in milliseconds: kept a while, in case it was not meant. */
  thrown?: number | undefined;
}

export const newSheet = (id: string, user: string, organisation: string, now: number): Sheet => {
  const { sessions: _, ...said } = blankEntry('');
  return { id, user, organisation, said, sessions: [], venues: [], touched: now };
};

/** An entry as it was opened, to be changed. */
export function sheetOf({ slug, stamp, entry }: OpenEntry, blank: Sheet): Sheet {
  return { ...written(blank, entry), slug, stamp, base: entry };
}

/** A new activity that begins as another is. */
export const copyOf = (entry: Entry, blank: Sheet): Sheet => {
  const { paused: _, ...rest } = entry;
  const sheet = written(blank, {
    ...rest,
    state: 'draft',
    // Dates that were off, moved or added were the other's.
    sessions: entry.sessions.map(session => ({ ...session, exceptions: [] })),
  });
  return { ...sheet, copied: entry.title };
};

/** The sheet with an entry written on it, in place of what stood there. */
export function written(sheet: Sheet, { sessions, ...said }: Entry): Sheet {
  return {
    ...sheet,
    said,
    sessions: sessions.map(({ key, venue, ...when }) => ({ key, venue, when: whenOf(when) })),
  };
}

/** The same, and what is not whole yet stays beside it. */
export function rewritten(sheet: Sheet, entry: Entry): Sheet {
  const whole = new Set(entryOf(sheet).sessions.map(({ key }) => key));
  const next = written(sheet, entry);
  return { ...next, sessions: [...next.sessions, ...sheet.sessions.filter(({ key }) => !whole.has(key))] };
}

/** One line, where the database takes one line. */
const oneLine = (text: string | undefined) => text?.replace(/\s*\n\s*/g, ' ').trim();

/** The entry as it stands on the sheet; sessions that are not whole are left out. */
export function entryOf({ said, sessions }: Sheet): Entry {
  const { firstVisit } = said;
  return {
    ...said,
    title: oneLine(said.title) ?? '',
    ...(said.summary !== undefined && { summary: oneLine(said.summary) ?? '' }),
    firstVisit: { ...firstVisit, ...(firstVisit.expect && { expect: oneLine(firstVisit.expect) ?? '' }) },
    sessions: sessions.flatMap(({ key, venue, when }) => {
      const whole = sessionOf(when);
      if (!whole || !venue) return [];
      const { season = 'all-year', exceptions = [], ...rest } = whole;
      return [{ key, venue, ...rest, season, exceptions }];
    }),
  };
}

/** Whether each step is sent: a draft is; what the public reads changes when the person says so, at once. */
export const isDraft = ({ base, finished }: Sheet): boolean =>
  !finished && (base === undefined || base.state === 'draft');

/** The parts that are written differently here than the database has them. */
export const changedParts = (sheet: Sheet): Part[] =>
  sheet.base ? differing(sheet.base, entryOf(sheet)) : [];

/** Whether nothing stands here that the database does not have. */
export const isUntouched = (sheet: Sheet): boolean =>
  sheet.base !== undefined &&
  !sheet.outgoing &&
  !sheet.theirs &&
  !sheet.venues.length &&
  sheet.sessions.length === sheet.base.sessions.length &&
  !changedParts(sheet).length;

/** What a draft's next step sends; undefined while it has no title that can be held, or nothing is new. */
export function draftOf(sheet: Sheet): Entry | undefined {
  const before = sheet.base ?? blankEntry(sheet.said.title.trim());
  const entry = holdable(entryOf(sheet), before);
  if (checkEntry(entry).includes('activities_title_form')) return undefined;
  return sheet.base && !differing(sheet.base, entry).length ? undefined : entry;
}

/** New places that an entry's sessions name. */
export function venuesFor(sheet: Sheet, entry: Entry): SavedVenue[] {
  const named = new Set(entry.sessions.flatMap(one => [one.venue, ...one.exceptions.map(e => e.to?.venue)]));
  return sheet.venues.filter(({ slug }) => named.has(slug));
}

/** The sheet after what was sent has arrived. */
export function arrived(sheet: Sheet, sent: Outgoing, { entries, venues }: Saved): Sheet {
  const [after] = entries;
  // The server gives a new place another address where somebody else has that one already.
  const names = new Map(sent.venues.map(({ slug }, n) => [slug, venues[n]?.slug ?? slug]));
  const renamed = (slug: string) => names.get(slug) ?? slug;
  return {
    ...sheet,
    slug: after?.slug ?? sheet.slug,
    stamp: after?.stamp ?? sheet.stamp,
    base: {
      ...sent.entry,
      sessions: sent.entry.sessions.map(session => ({ ...session, venue: renamed(session.venue) })),
    },
    said: { ...sheet.said, state: sent.entry.state },
    sessions: sheet.sessions.map(session => ({ ...session, venue: renamed(session.venue) })),
    venues: sheet.venues.filter(({ slug }) => !names.has(slug)),
    outgoing: undefined,
    refused: undefined,
    theirs: undefined,
    brought: undefined,
  };
}

/** A session that nothing is said of yet. Its key is made when its day is known. */
export const newSession = (key: string): SheetSession => ({ key, venue: '', when: newWhen });

/** The same at another time: dates that were off, moved or added stay with the first. */
export const copySession = (session: SheetSession, key: string): SheetSession => {
  const { read: _, ...when } = session.when;
  return { ...session, key, when: { ...when, exceptions: [] } };
};

/** A key that no other session of the sheet has: its weekday, where that is known. */
export function freeKey(sessions: readonly SheetSession[], when: WhenChoice): string {
  const first = when.repeat === 'weekly' ? when.days[0] : when.from && weekdays[weekday(toDay(when.from))];
  const name = first ? weekdayNames[first].toLowerCase() : 'session';
  const taken = new Set(sessions.map(({ key }) => key));
  for (let n = 1; ; n++) {
    const key = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(key)) return key;
  }
}
