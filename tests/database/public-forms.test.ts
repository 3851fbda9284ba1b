/** The two public forms take choices only, count them, keep nothing about the person, and end a flood. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Cast, castOf } from './support/cast.ts';
import { engines } from './support/engines.ts';
import { useWorld } from './support/world.ts';

describe.each(engines)('public forms on %s', engine => {
  const world = useWorld(engine);
  let cast: Cast;
  beforeEach(async () => {
    cast = await castOf(world());
    await world().sql('delete from private.public_answers');
  });

  const report = (what: unknown, slug = cast.own.activity.slug) =>
    world().anon.rpc('report_problem', { slug, what });
  const reports = () =>
    world().sql('select what, times, answer from public.reports where activity_id = $1 order by what', [
      cast.own.activity.id,
    ]);

  it('count a report made again on the same day, and open it again when it was answered', async () => {
    await report('not-running');
    await report('not-running');
    await report('out-of-date');
    expect(await reports()).toEqual([
      { what: 'not-running', times: 2, answer: null },
      { what: 'out-of-date', times: 1, answer: null },
    ]);
    const { data } = await cast.client('editor').from('reports').select('id');
    const ids = data?.map(r => r.id);
    expect((await cast.client('other').rpc('answer_reports', { ids, answer: 'fixed' })).data).toBe(0);
    expect((await cast.client('editor').rpc('answer_reports', { ids, answer: 'fixed' })).data).toBe(2);
    await report('not-running');
    expect(await reports()).toMatchObject([
      { times: 3, answer: null },
      { times: 1, answer: 'fixed' },
    ]);
  });

  it.each([null, '', 'my name is', 'not-running; drop table', { a: 1 }])(
    'refuse a report that says %j',
    async what => {
      const { error } = await report(what);
      expect(error).not.toBeNull();
      expect(await reports()).toEqual([]);
    },
  );

  it.each([
    [{ reason: 'somebody I know' }],
    [{ reason: null }],
    [{ reason: 'full', kind: 'my-own-words' }],
    [{ reason: 'full', ward: 'E05999999' }],
    [{ reason: 'full', age: 99 }],
    [{ reason: 'full', wanted: '17:00 at my house' }],
  ])('refuse a gap that says %j', async gap => {
    const { error } = await world().anon.rpc('report_gap', gap);
    expect(error?.message).toBe('Choose from the answers given.');
    expect(await world().sql('select * from public.gaps')).toEqual([]);
  });

  it('keep no time of day, address or device', async () => {
    await world().anon.rpc('report_gap', { reason: 'full', age: 13 });
    await world().anon.rpc('report_gap', { reason: 'full', age: 13 });
    const [gap, ...more] = await world().sql<object>('select * from public.gaps');
    expect(more).toEqual([]);
    expect(Object.keys(gap ?? {}).sort()).toEqual([
      'age',
      'id',
      'kind',
      'reason',
      'said_on',
      'times',
      'wanted',
      'ward',
    ]);
    expect(gap).toMatchObject({ reason: 'full', age: 13, times: 2, kind: null });
    await world().sql('delete from public.gaps');
  });

  it('end a flood with 429', async () => {
    await world().sql(
      `insert into private.public_answers (form, hour, answers)
       select form, date_trunc('hour', now()), 300 from unnest(array['report', 'gap']) as form`,
    );
    expect((await report('not-running')).status).toBe(429);
    expect((await world().anon.rpc('report_gap', { reason: 'full' })).status).toBe(429);
    expect(await reports()).toEqual([]);
  });
});
