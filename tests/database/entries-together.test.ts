/** Editors at once, and a server killed in mid-save: the small forms of `npm run bench -- editors kills`. */
import postgres from 'postgres';
import { describe, expect, inject, it } from 'vitest';
import { killInMidSave } from '../bench/support/kills.ts';
import { editTogether } from '../bench/support/together.ts';
import { engines } from './support/engines.ts';
import { deskOf, entryOf } from './support/entries.ts';
import { useWorld } from './support/world.ts';

const slow = { timeout: 240_000 };

describe.skipIf(!engines.includes('postgres'))('editors at once on postgres', () => {
  const world = useWorld('postgres');

  it('save one entry: the first is heard, the others are told', async () => {
    const { read, save, kim, lee } = await deskOf(world());
    for (let round = 0; round < 5; round++) {
      const mine = await read();
      const answers = await Promise.all(
        [kim, lee, kim, lee].map((who, n) =>
          save([{ ...mine, entry: { ...mine.entry, title: `Round ${round}, ${n}` } }], {
            client: who.client,
          }),
        ),
      );
      expect(answers.map(answer => answer.status).sort()).toEqual([200, 409, 409, 409]);
      const winner = answers.findIndex(answer => answer.status === 200);
      expect((await read()).entry.title).toBe(`Round ${round}, ${winner}`);
    }
  });

  it('add entries of one title: each gets an address of its own', async () => {
    const desk = await deskOf(world());
    const other = await deskOf(world());
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => {
        const { save, venue } = n % 2 ? desk : other;
        return save([{ entry: entryOf(venue.slug, { title: 'All at once' }) }]);
      }),
    );
    expect(answers.map(answer => answer.error)).toEqual(Array(6).fill(null));
    expect(new Set(answers.map(answer => answer.data.after.entries[0].slug)).size).toBe(6);
  });

  it(
    'save an entry while a date of it is tapped: one of them is told, neither waits for the other',
    slow,
    async () => {
      const { read, save, kim, lee, session } = await deskOf(world());
      for (let round = 0; round < 8; round++) {
        const mine = await read();
        const tap = {
          session: session.id,
          date: `2031-03-0${round + 1}`,
          sessionVersion: 1,
          seen: [],
          wanted: [{ type: 'cancelled' }],
        };
        const [saved, tapped] = await Promise.all([
          save([{ ...mine, entry: { ...mine.entry, title: `With taps ${round}` } }]),
          lee.client.rpc('act', { action: crypto.randomUUID(), verb: 'date', details: tap }),
        ]);
        // Both, when the tap came after the save; else the save has not seen the tap.
        expect(tapped.error).toBeNull();
        expect([200, 409]).toContain(saved.status);
        expect((await read()).entry.sessions[0]?.exceptions.map(e => e.date)).toContain(tap.date);
      }
      expect(kim.id).not.toBe(lee.id);
    },
  );

  it(
    'lose nothing that was acknowledged, leave no change unrecorded, and no reader skips a change',
    slow,
    async () => {
      const server = inject('postgresServer');
      const name = `editors_${crypto.randomUUID().replaceAll('-', '')}`;
      const admin = postgres(`${server}/postgres`, { max: 1, onnotice: () => undefined });
      await admin.unsafe(`create database ${name}`);
      try {
        const { work, trail, reader, missed, wrong } = await editTogether(`${server}/${name}`, 3, 2, 4);
        expect(work.failures).toEqual([]);
        expect(work.times.length).toBeGreaterThan(0);
        expect(trail).toMatchObject({ holes: 0, lost: [], twice: [] });
        expect([missed, wrong, reader.amiss]).toEqual([[], 0, []]);
      } finally {
        await admin.unsafe(`drop database ${name} with (force)`);
        await admin.end();
      }
    },
  );
});

describe.skipIf(!engines.includes('pglite'))('a server on pglite that is killed in mid-save', () => {
  it('has all that it acknowledged, with its history, and its cursors go on', slow, async () => {
    const found = await killInMidSave(2, 4, inject('pgliteTemplate'));
    expect(found.acknowledged).toBeGreaterThan(0);
    expect([found.forgotten, found.missed, found.reader.amiss, found.failures]).toEqual([[], [], [], []]);
    expect(found.trail).toMatchObject({ holes: 0, lost: [], twice: [] });
  });
});
