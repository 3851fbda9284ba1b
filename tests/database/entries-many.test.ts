/** A spreadsheet of 5,000 rows is saved in one call, changed in one call, and taken back in one. */
import { describe, expect, it } from 'vitest';
import type { SavedEntry } from '../../src/domain/activity/entry.ts';
import { engines } from './support/engines.ts';
import { deskOf, entryOf, newVenue, saveAs, weekly } from './support/entries.ts';
import { makeProvider } from './support/make.ts';
import { useWorld } from './support/world.ts';

const keys = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** 1,000 activities of five sessions, with titles that repeat. */
function manyEntries(venues: string[]): SavedEntry[] {
  return Array.from({ length: 1000 }, (_, n) => ({
    entry: entryOf(venues[0] ?? '', {
      title: `Chess ${n % 400}`,
      description: 'Boards and tea are there.',
      sessions: keys.map((key, k) =>
        weekly(venues[(n + k) % venues.length] ?? '', {
          key,
          exceptions: [{ date: '2031-01-13', type: 'cancelled', note: 'Hall closed' }],
        }),
      ),
    }),
  }));
}

describe.each(engines)('thousands of sessions on %s', engine => {
  const world = useWorld(engine);

  it('are added, changed and taken back in one call each', { timeout: 300_000 }, async () => {
    const { open, kim, organisation } = await deskOf(world());
    const other = await makeProvider(world());
    const halls = [newVenue(), newVenue(), newVenue()];
    const slugs = [...halls.map(hall => hall.slug), other.venue.slug];
    const times: Record<string, number> = {};
    const timed = async <T>(what: string, work: () => PromiseLike<T>): Promise<T> => {
      const start = performance.now();
      const result = await work();
      times[what] = Math.round(performance.now() - start);
      return result;
    };
    const count = async () => {
      const [row] = await world().sql<{ n: number }>(
        'select count(*)::int as n from public.sessions where organisation_id = $1',
        [organisation.id],
      );
      return row?.n;
    };

    const added = await timed('added', () =>
      saveAs(kim.client, organisation.slug, manyEntries(slugs), { venues: halls }),
    );
    expect(added.error).toBeNull();
    expect(await count()).toBe(5001);
    const opened = await timed('opened', () => open());
    const changed = opened.entries.map(({ entry, ...rest }) => ({
      ...rest,
      entry: {
        ...entry,
        summary: 'Play and learn',
        sessions: entry.sessions.map(session => ({ ...session, end: '19:30' })),
      },
    }));
    const same = await timed('nothing to change', () =>
      saveAs(kim.client, organisation.slug, opened.entries),
    );
    expect(same.error).toBeNull();
    const edited = await timed('changed', () => saveAs(kim.client, organisation.slug, changed));
    expect(edited.error).toBeNull();
    for (const { data } of [edited, added])
      expect(
        (
          await timed(`taken back ${data === added.data ? 'added' : 'changed'}`, () =>
            kim.client.rpc('undo', { of: data.id }),
          )
        ).error,
      ).toBeNull();
    expect(await count()).toBe(1);
    expect((await open()).entries).toHaveLength(1);
    console.info(
      `5,000 sessions on ${engine}: ${Object.entries(times)
        .map(([what, ms]) => `${what} ${ms} ms`)
        .join(', ')}`,
    );
  });
});
