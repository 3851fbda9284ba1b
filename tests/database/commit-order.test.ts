/**
 * Commit order is cursor order: with real concurrent transactions on PostgreSQL, a reader at cursor n has
 * missed nothing up to n, however writers interleave.
 */
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryChanges, documentKey, type PublicDocument } from '../../src/domain/activity/document.ts';
import { engines } from './support/engines.ts';
import { makeProvider, type Provider } from './support/make.ts';
import { useWorld } from './support/world.ts';

/** A page that keeps what it was told, asking from its own cursor only. */
class Reader {
  cursor = 0;
  known = new Map<string, PublicDocument>();
  private readonly sql: postgres.Sql;
  constructor(sql: postgres.Sql) {
    this.sql = sql;
  }
  async poll(): Promise<string[]> {
    const [row] = await this.sql`select public.directory_since(${this.cursor}) as changes`;
    const { cursor, upserts, removed } = DirectoryChanges.parse(row?.changes);
    expect(cursor).toBeGreaterThanOrEqual(this.cursor);
    this.cursor = cursor;
    for (const name of removed) this.known.delete(name);
    for (const document of upserts) this.known.set(documentKey(document), document);
    return upserts.map(documentKey);
  }
}

describe.skipIf(!engines.includes('postgres'))('commit order on postgres', () => {
  const world = useWorld('postgres');
  const providers: Provider[] = [];
  let pool: postgres.Sql;
  let reader: Reader;

  beforeAll(async () => {
    pool = postgres(world().url, { max: 20, onnotice: () => undefined });
    for (let n = 0; n < 6; n++) providers.push(await makeProvider(world()));
  });
  afterAll(async () => {
    await pool?.end();
  });
  beforeEach(async () => {
    reader = new Reader(pool);
    await reader.poll();
  });

  const [a, b] = [0, 1];
  const id = (n: number) => providers[n]?.activity.id ?? '';
  const name = (n: number) => `activity/${providers[n]?.activity.slug}`;
  const rename = (sql: postgres.ISql, n: number, title: string) =>
    sql`update public.activities set title = ${title} where id = ${id(n)}`;

  it('a reader between two writers misses neither, when the first to change is the last to commit', async () => {
    const first = await pool.reserve();
    const second = await pool.reserve();
    await first`begin`;
    await rename(first, a, 'Changed first');
    await second`begin`;
    await rename(second, b, 'Committed first');
    await second`commit`;
    expect(await reader.poll()).toEqual([name(b)]);
    await first`commit`;
    expect(await reader.poll()).toEqual([name(a)]);
    expect(await reader.poll()).toEqual([]);
    first.release();
    second.release();
  });

  it('a writer that has its number holds up the next until it commits', async () => {
    const first = await pool.reserve();
    const second = await pool.reserve();
    await first`begin`;
    await rename(first, a, 'Numbered early');
    await first`set constraints all immediate`;
    await second`begin`;
    await rename(second, b, 'Numbered late');
    let committed = false;
    const commit = second`commit`.then(() => {
      committed = true;
    });
    await pause(150);
    expect([committed, await reader.poll()]).toEqual([false, []]);
    await first`commit`;
    await commit;
    expect(await reader.poll()).toEqual([name(a), name(b)]);
    first.release();
    second.release();
  });

  it('a writer that has its number and rolls back leaves no trace and no hole', async () => {
    const first = await pool.reserve();
    const before = reader.cursor;
    await first`begin`;
    await rename(first, a, 'Never');
    await first`set constraints all immediate`;
    await first`rollback`;
    first.release();
    await rename(pool, b, 'After the rollback');
    expect(await reader.poll()).toEqual([name(b)]);
    expect(reader.cursor).toBe(before + 1);
  });

  it('two writers on parts of one document end in a document with both', async () => {
    const first = await pool.reserve();
    const second = await pool.reserve();
    await first`begin`;
    await rename(first, a, 'With a note');
    await second`begin`;
    await second`update public.exceptions set note = 'Closed for repairs' where id = ${providers[a]?.exception.id ?? ''}`;
    await first`commit`;
    await second`commit`;
    first.release();
    second.release();
    await reader.poll();
    expect(reader.known.get(name(a))).toMatchObject({
      title: 'With a note',
      sessions: [{ exceptions: [{ note: 'Closed for repairs' }] }],
    });
  });

  it('a writer with an old snapshot is refused rather than allowed to publish the past', async () => {
    const old = await pool.reserve();
    await old`begin isolation level repeatable read`;
    await old`select 1 from public.activities`;
    await pool`update public.exceptions set note = 'Newer' where id = ${providers[a]?.exception.id ?? ''}`;
    await rename(old, a, 'From the past');
    await expect(old`commit`).rejects.toMatchObject({ code: '40001' });
    old.release();
    await reader.poll();
    expect(reader.known.get(name(a))).toMatchObject({ sessions: [{ exceptions: [{ note: 'Newer' }] }] });
  });

  it('many writers at random, and a reader that polls throughout knows in the end all that is public', async () => {
    const states = ['published', 'published', 'published', 'paused'];
    const pick = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)] as T;
    let running = true;
    const writer = async (number: number) => {
      for (let turn = 0; turn < 25; turn++) {
        await pool
          .begin(async tx => {
            // In order of row, so that the writers do not deadlock over the rows themselves.
            const subjects = providers
              .filter(() => Math.random() < 0.4)
              .sort((x, y) => (x.activity.id < y.activity.id ? -1 : 1));
            for (const { activity } of subjects) {
              await tx`update public.activities set title = ${`By ${number} in turn ${turn}`}, state = ${pick(states)} where id = ${activity.id}`;
              if (Math.random() < 0.3) await pause(Math.random() * 8);
            }
            if (Math.random() < 0.15) throw new Error('rolled back on purpose');
          })
          .catch((thrown: Error) => {
            if (thrown.message !== 'rolled back on purpose') throw thrown;
          });
      }
    };
    const polling = (async () => {
      while (running) {
        await reader.poll();
        await pause(Math.random() * 4);
      }
    })();
    await Promise.all(Array.from({ length: 8 }, (_, number) => writer(number)));
    running = false;
    await polling;
    await reader.poll();

    const fresh = new Reader(pool);
    await fresh.poll();
    expect(reader.cursor).toBe(fresh.cursor);
    expect([...reader.known].sort()).toEqual([...fresh.known].sort());
    const [left] = await pool`select count(*)::int as n from private.directory_noted`;
    expect(left?.n).toBe(0);
  });

  it('two who take up one invitation at once: one succeeds', async () => {
    const [kim, lee] = [await world().person(), await world().person()];
    await world().sql('update auth.users set email = $1 where id = $2', [`two-${kim.email}`, lee.id]);
    const { data: token } = await world().service.rpc('invite', {
      email: kim.email,
      role: 'editor',
      organisation: providers[a]?.organisation.slug,
    });
    const answers = await Promise.all([1, 2, 3, 4].map(() => kim.client.rpc('accept_invitation', { token })));
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 403, 403, 403]);
  });

  it('two who save one version at once: one is refused', async () => {
    const [row] = await world().sql<{ version: number }>(
      'select version from public.activities where id = $1',
      [id(b)],
    );
    const answers = await Promise.all(
      ['One', 'Two'].map(title =>
        world().service.from('activities').update({ title, version: row?.version }).eq('id', id(b)),
      ),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual([204, 409]);
  });
});
