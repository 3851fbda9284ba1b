/** An editor at work: a provider of their own, and the functions by which entries are opened and saved. */
import {
  blankEntry,
  type Entry,
  type HistoryItem,
  type OpenEntries,
  type SavedEntry,
  type SavedVenue,
} from '../../../src/domain/activity/entry.ts';
import type { Session } from '../../../src/domain/activity/schema.ts';
import { fresh, makeMember, makeProvider, type Provider } from './make.ts';
import type { Client, Person, World } from './world.ts';

export interface Desk extends Provider {
  kim: Person;
  lee: Person;
  open(client?: Client): Promise<OpenEntries>;
  /** Saves as Kim, unless said otherwise; the answer as the API gives it. */
  save(entries: SavedEntry[], more?: SaveOptions): ReturnType<typeof saveAs>;
  /** The provider's own entry as it is now, to be changed and saved. */
  read(slug?: string): Promise<{ slug: string; stamp: string; entry: Entry }>;
  history(client?: Client, slug?: string): Promise<HistoryItem[]>;
}

export interface SaveOptions {
  venues?: SavedVenue[];
  client?: Client;
  action?: string;
  organisation?: string;
}

export function saveAs(client: Client, organisation: string, entries: unknown, more: SaveOptions = {}) {
  const { action = crypto.randomUUID(), venues = [] } = more;
  return client.rpc('save_entries', { action, organisation, venues, entries });
}

/** A provider with two editors, Kim and Lee. */
export async function deskOf(world: World, rows?: Parameters<typeof makeProvider>[1]): Promise<Desk> {
  const provider = await makeProvider(world, rows);
  const [kim, lee] = [await world.person(), await world.person()];
  for (const person of [kim, lee]) await makeMember(world, person, provider.organisation.id);
  const own = provider.organisation.slug;
  const open: Desk['open'] = async (client = kim.client) => {
    const { data, error } = await client.rpc('open_entries', { organisation: own });
    if (error) throw new Error(error.message);
    return data;
  };
  return {
    ...provider,
    kim,
    lee,
    open,
    save: (entries, more = {}) => saveAs(more.client ?? kim.client, more.organisation ?? own, entries, more),
    async read(slug = provider.activity.slug) {
      const found = (await open()).entries.find(entry => entry.slug === slug);
      if (!found) throw new Error(`There is no ${slug}`);
      return found;
    },
    async history(client = kim.client, slug = provider.activity.slug) {
      const { data, error } = await client.rpc('history_of', { activity: slug });
      if (error) throw new Error(error.message);
      return data;
    },
  };
}

/** The days of the tests are far ahead, so that they hold on any day. */
export const weekly = (venue: string, more: Partial<Session> = {}): Session => ({
  key: 'monday',
  venue,
  firstDate: '2031-01-06',
  start: '17:00',
  end: '18:30',
  rrule: 'FREQ=WEEKLY;BYDAY=MO',
  season: 'all-year',
  exceptions: [],
  ...more,
});

/** A whole entry that can be published. */
export const entryOf = (venue: string, more: Partial<Entry> = {}): Entry => ({
  ...blankEntry('Monday chess'),
  summary: 'Play, learn, have tea',
  kind: 'boxing',
  ages: { from: 11, to: 18 },
  joining: 'turn-up',
  state: 'published',
  sessions: [weekly(venue)],
  ...more,
});

/** A place that nobody has yet. */
export const newVenue = (more: Partial<SavedVenue> = {}): SavedVenue => ({
  slug: fresh('new-hall'),
  name: 'New hall',
  postcode: 'DE23 8FZ',
  position: [-1.4765, 52.91357],
  visibility: 'public',
  access: { stepFree: true },
  nearestStops: ['Example Road'],
  ...more,
});

export interface Refused {
  code: string;
  message: string;
  details: string | null;
  hint: string | null;
}

/** The first rule that a refusal names, and where. */
export function fault(error: Refused | null): { rule: string; entry?: number; venue?: number } {
  const { entry, venue } = JSON.parse(error?.hint ?? '{}');
  return {
    rule: error?.details ?? '',
    ...(entry !== undefined && { entry }),
    ...(venue !== undefined && { venue }),
  };
}
