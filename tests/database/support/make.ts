/** Makes rows for a test, as the owner of the database: sound ones, unless the test says otherwise. */
import type { Person, World } from './world.ts';

type Row = Record<string, unknown>;
export interface Made {
  id: string;
  slug: string;
}

let made = 0;
/** A name that no other test in the file has. */
export const fresh = (word: string) => `${word}-${(++made).toString(36)}`;

async function insert<T>(world: World, table: string, row: Row, returning: string): Promise<T> {
  const columns = Object.keys(row);
  const places = columns.map((_, n) => `$${n + 1}`);
  const [result] = await world.sql<Row>(
    `insert into public.${table} (${columns.join(', ')}) values (${places.join(', ')}) returning ${returning}`,
    Object.values(row),
  );
  return result as T;
}

/** An approved provider with a public contact. */
export const makeOrganisation = (world: World, row: Row = {}) =>
  insert<Made>(
    world,
    'organisations',
    {
      slug: fresh('provider'),
      name: 'Riverside Youth',
      kind: 'approved-provider',
      approval_state: 'approved',
      contact_phone: '01632 960001',
      private_contact_email: 'manager@example.org',
      ...row,
    },
    'id, slug',
  );

/** A public venue in Arboretum ward. */
export const makeVenue = (world: World, organisation: string, row: Row = {}) =>
  insert<Made>(
    world,
    'venues',
    {
      organisation_id: organisation,
      slug: fresh('hall'),
      name: 'Arboretum Hall',
      address: '1 Example Road',
      postcode: 'DE23 8FZ',
      longitude: -1.4765,
      latitude: 52.91357,
      nearest_stops: ['Example Road'],
      ...row,
    },
    'id, slug',
  );

/** A published activity, without a session. */
export const makeActivity = (world: World, organisation: string, row: Row = {}) =>
  insert<Made>(
    world,
    'activities',
    {
      organisation_id: organisation,
      slug: fresh('boxing'),
      title: 'Tuesday boxing',
      summary: 'Learn to box',
      kind: 'boxing',
      ages_from: 11,
      ages_to: 16,
      joining: 'turn-up',
      state: 'published',
      ...row,
    },
    'id, slug',
  );

/** Every Tuesday from 17:00 to 19:00. */
export const makeSession = (world: World, activity: string, venue: string, row: Row = {}) =>
  insert<{ id: string; key: string }>(
    world,
    'sessions',
    {
      activity_id: activity,
      key: fresh('tuesday'),
      venue_id: venue,
      first_date: '2026-11-24',
      start_time: '17:00',
      end_time: '19:00',
      rrule: 'FREQ=WEEKLY;BYDAY=TU',
      ...row,
    },
    'id, key',
  );

/** Cancelled on its first date. */
export const makeException = (world: World, session: string, row: Row = {}) =>
  insert<{ id: string }>(
    world,
    'exceptions',
    { session_id: session, date: '2026-11-24', type: 'cancelled', ...row },
    'id',
  );

export interface Provider {
  organisation: Made;
  venue: Made;
  activity: Made;
  session: { id: string; key: string };
  exception: { id: string };
}

/** A whole provider: organisation, venue, activity, session and a cancelled date. */
export async function makeProvider(
  world: World,
  rows: { organisation?: Row; venue?: Row; activity?: Row } = {},
): Promise<Provider> {
  const organisation = await makeOrganisation(world, rows.organisation);
  const venue = await makeVenue(world, organisation.id, rows.venue);
  const activity = await makeActivity(world, organisation.id, rows.activity);
  const session = await makeSession(world, activity.id, venue.id);
  const exception = await makeException(world, session.id);
  return { organisation, venue, activity, session, exception };
}

/** Makes somebody an editor or a lead of an organisation. */
export async function makeMember(world: World, person: Person, organisation: string, role = 'editor') {
  return insert<{ id: string }>(
    world,
    'memberships',
    { organisation_id: organisation, user_id: person.id, role },
    'id',
  );
}

/** Makes somebody a caseworker or a coordinator. */
export async function makeProfessional(world: World, person: Person, role: 'caseworker' | 'coordinator') {
  return insert<{ id: string }>(world, 'professionals', { user_id: person.id, role }, 'id');
}
