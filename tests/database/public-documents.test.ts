/** The pure twin of the database's documents says what the database says, for the whole example directory. */

import { describe, expect, it } from 'vitest';
import sketch from '#data/places/sketch.json' with { type: 'json' };
import wards from '#data/places/wards.json' with { type: 'json' };
import type { DirectoryChanges, PublicActivity } from '../../src/domain/activity/document.ts';
import type { Position } from '../../src/domain/activity/schema.ts';
import { publicDocuments } from '../../src/domain/exchange/public-documents.ts';
import { decodeSketch } from '../../src/domain/place/sketch.ts';
import { wardAt } from '../../src/domain/place/ward-at.ts';
import { examples } from '../../supabase/local/backend.ts';
import { readDirectoryFile } from '../../supabase/local/directory-file.ts';
import { importDirectory } from '../../supabase/local/import.ts';
import { engines } from './support/engines.ts';
import { useWorld } from './support/world.ts';

const outlines = decodeSketch(sketch).wards.features.map(({ properties, geometry }) => ({
  code: properties.code,
  ring: geometry.coordinates[0] ?? [],
}));
const centres = new Map(wards.wards.map(ward => [ward.code, ward.centre as Position]));

/** Without what is each side's own: the instant of the change, and the names that hidden venues go by. */
function comparable({ updated, ...activity }: PublicActivity) {
  const hidden = activity.venues.filter(({ visibility }) => visibility !== 'public').map(({ slug }) => slug);
  const name = (slug: string | undefined) => (slug && hidden.includes(slug) ? 'hidden' : slug);
  return {
    ...activity,
    venues: activity.venues.map(venue => ({ ...venue, slug: name(venue.slug) })),
    sessions: activity.sessions.map(session => ({
      ...session,
      venue: name(session.venue),
      exceptions: session.exceptions.map(exception =>
        exception.to ? { ...exception, to: { ...exception.to, venue: name(exception.to.venue) } } : exception,
      ),
    })),
  };
}

const inOrder = <Item extends { slug: string }>(items: readonly Item[]) =>
  // As JSON would carry them: an absent fact is an absent key.
  (JSON.parse(JSON.stringify(items)) as Item[]).sort((a, b) => (a.slug < b.slug ? -1 : 1));

describe.each(engines)('the example directory on %s', engine => {
  const world = useWorld(engine);
  const file = readDirectoryFile(examples);

  it('is to the public, and to professionals, what publicDocuments makes of it', async () => {
    const { database, anon, service, sql } = world();
    await importDirectory(database, file);
    const [now] = await sql<{ today: string }>('select private.today()::text as today');
    const made = publicDocuments(file, {
      today: now?.today ?? '',
      wardAt: position => wardAt(position, outlines),
      centreOf: ward => centres.get(ward),
      professionals: true,
    });
    const { data: feed } = await anon.rpc('directory_since', { since: 0 });
    const { upserts } = feed as DirectoryChanges;
    const activities = upserts.filter(document => document.type === 'activity');
    const { data: more } = await service.rpc('professional_directory');

    const open = made.activities.filter(({ listing }) => listing !== 'professionals');
    const closed = made.activities.filter(({ listing }) => listing === 'professionals');
    expect(closed.length).toBeGreaterThan(0);
    expect(inOrder(activities.map(comparable))).toEqual(inOrder(open.map(comparable)));
    expect(inOrder(more.activities.map(comparable))).toEqual(inOrder(closed.map(comparable)));

    const plain = ({ updated, ...organisation }: { updated: string; slug: string }) => organisation;
    const organisations = upserts.filter(document => document.type === 'organisation');
    expect(inOrder(organisations.map(plain))).toEqual(inOrder(made.organisations.map(plain)));
  });
});
