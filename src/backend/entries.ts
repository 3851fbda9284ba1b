/** Entries from and to the database: opened, saved whole, looked back on. Every right is the database's to give. */
import type {
  HistoryItem,
  OpenEntries,
  OpenVenue,
  Saved,
  SavedEntry,
  SavedVenue,
} from '../domain/activity/entry.ts';
import { isRule, type Rule } from '../domain/activity/rules.ts';
import type { Contact } from '../domain/activity/schema.ts';
import { type Trouble, troubleOf } from './answer.ts';
import { supabase } from './session.ts';

/** Why the database refused a change. */
export interface Refusal {
  /** 403 not yours or gone, 409 somebody changed it meanwhile, 413 too much at once, 422 a rule is broken. */
  status: number;
  message: string;
  /** The first rule that is broken. */
  rule?: Rule;
  /** Which of the entries that were sent breaks it, from 0. */
  entry?: number;
  /** Which of the places that were sent breaks it, from 0. */
  venue?: number;
  /** All that is broken, as far as it was looked for: at most 100. */
  faults: { rule: Rule; entry?: number; venue?: number }[];
  /** What somebody changed meanwhile: slugs. */
  changed?: { entries: string[]; venues: string[] };
}

export type EntryAnswer<T> = { value: T } | { trouble: Exclude<Trouble, 'refused'> } | { refusal: Refusal };

interface EntryOutcome {
  data: unknown;
  error: { message: string; details?: unknown; hint?: unknown } | null;
  status: number;
}

function entryAnswerOf<T>({ data, error, status }: EntryOutcome): EntryAnswer<T> {
  if (!error) return { value: data as T };
  const trouble = troubleOf(status);
  if (trouble !== 'refused') return { trouble };
  return { refusal: refusalOf(error, status) };
}

function refusalOf({ message, details, hint }: NonNullable<EntryOutcome['error']>, status: number): Refusal {
  if (status === 409) {
    const changed = parsed<NonNullable<Refusal['changed']>>(details);
    return { status, message, faults: [], ...(changed && { changed }) };
  }
  const where = parsed<{ entry?: number; venue?: number; faults?: Refusal['faults'] }>(hint);
  const named = typeof details === 'string' && isRule(details) ? details : undefined;
  // A row saved by itself is refused in the database's own words, which name the constraint.
  const rule = named ?? /constraint "(\w+)"/.exec(message)?.[1];
  if (!rule || !isRule(rule)) return { status, message, faults: [] };
  const { entry, venue } = where ?? {};
  const first = { rule, ...(entry !== undefined && { entry }), ...(venue !== undefined && { venue }) };
  return { status, message, ...first, faults: where?.faults?.filter(f => isRule(f.rule)) ?? [first] };
}

function parsed<T>(text: unknown): T | undefined {
  try {
    const value = typeof text === 'string' ? JSON.parse(text) : text;
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}

/** An organisation's entries (or one of them) and the places that they may name. Both arguments are slugs. */
export async function openEntries(organisation: string, only?: string): Promise<EntryAnswer<OpenEntries>> {
  return entryAnswerOf(
    await supabase().rpc('open_entries', only ? { organisation, slug: only } : { organisation }),
  );
}

/**
 * Saves places and entries of an organisation: all of it or nothing, once for each `action`, a UUID made on
 * the device. The same action may be sent again until there is an answer; `provider.sendTap` with the verb
 * `undo` and `{ of: action }` takes it back for 30 days.
 */
export async function saveEntries(
  action: string,
  organisation: string,
  venues: readonly (SavedVenue | OpenVenue)[],
  entries: readonly SavedEntry[],
): Promise<EntryAnswer<Saved>> {
  const outcome = await supabase().rpc('save_entries', {
    action,
    organisation,
    venues: venues.map(plain),
    entries: entries.map(({ slug, stamp, entry }) => ({ slug, stamp, entry: lean(entry) })),
  });
  const answer = entryAnswerOf<{ after: Saved }>(outcome);
  return 'value' in answer ? { value: answer.value.after } : answer;
}

/** A place without what only the database says of it. */
function plain(venue: SavedVenue | OpenVenue): SavedVenue {
  const { own: _own, ward: _ward, hidden: _hidden, ...said } = venue as OpenVenue;
  return lean(said as SavedVenue);
}

/** Nothing said is no key, not an empty text: a field that somebody emptied. */
function lean<T>(said: T): T {
  if (Array.isArray(said)) return said.map(lean) as T;
  if (typeof said !== 'object' || said === null) return said;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(said))
    if (value !== undefined && value !== null && (value !== '' || key === 'title' || key === 'name'))
      kept[key] = lean(value);
  return kept as T;
}

/** How an activity came to be as it is, newest first, at most 50 at a time; `before` is the last `id` of the page before. */
export async function historyOf(activity: string, before?: number): Promise<EntryAnswer<HistoryItem[]>> {
  return entryAnswerOf(await supabase().rpc('history_of', { activity, before: before ?? null }));
}

/** What a member may change of their organisation. */
export interface OrganisationProfile {
  name: string;
  summary: string;
  contact: Contact;
  privateContact: Contact;
}

/** Saves the profile of an organisation (a slug) that was read at `version`; gives the version after it. */
export async function saveOrganisation(
  organisation: string,
  version: number,
  { name, summary, contact, privateContact }: OrganisationProfile,
): Promise<EntryAnswer<{ version: number }>> {
  const outcome = await supabase()
    .from('organisations')
    .update({
      version,
      name: name.trim(),
      summary: summary.trim(),
      ...columns('contact', contact),
      ...columns('private_contact', privateContact),
    })
    .eq('slug', organisation)
    .select('version');
  const answer = entryAnswerOf<{ version: number }[]>(outcome);
  if (!('value' in answer)) return answer;
  const [row] = answer.value;
  // A row that is not one's own is passed over in silence.
  return row
    ? { value: row }
    : { refusal: { status: 403, message: 'This is not yours to change.', faults: [] } };
}

const columns = (prefix: string, contact: Contact) =>
  Object.fromEntries(
    (['name', 'phone', 'text', 'email', 'url'] as const).map(field => [
      `${prefix}_${field}`,
      contact[field]?.trim() || null,
    ]),
  );
