import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockNow, clockOffset, onClock } from '../../src/backend/clock.ts';
import { type FeedState, fetchChanges, type Watch, watchDirectory } from '../../src/backend/feed.ts';
import type { DirectoryChanges } from '../../src/domain/activity/document.ts';

const config = { url: '', key: 'sb_publishable_test' };
const quiet = (cursor: number): DirectoryChanges => ({ cursor, upserts: [], removed: [] });
const changed = (cursor: number, removed: string[]): DirectoryChanges => ({ cursor, upserts: [], removed });

/** A page, a network and a feed that a test can turn on and off. */
function world(answers: (DirectoryChanges | Error)[]) {
  const page = Object.assign(new EventTarget(), { hidden: false });
  const net = { onLine: true };
  const on = new EventTarget();
  const asked: string[] = [];
  const changes: DirectoryChanges[] = [];
  const states: FeedState['state'][] = [];
  const ask = (async (url: string) => {
    asked.push(url);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return new Response(JSON.stringify(answer));
  }) as unknown as typeof fetch;
  const start = (more: Partial<Watch> = {}) =>
    watchDirectory({
      config,
      cursor: 7,
      onChanges: change => changes.push(change),
      onState: ({ state }) => states.push(state),
      page: page as unknown as Document,
      net,
      on: on as unknown as Window,
      ask,
      random: () => 0.5,
      ...more,
    });
  return { page, net, on, asked, changes, states, start };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('watchDirectory', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks on load and every 30 seconds, always from the cursor of the build', async () => {
    const w = world([quiet(7), changed(8, ['activity/a']), changed(9, ['activity/a', 'activity/b'])]);
    const stop = w.start();
    await settle();
    expect(w.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(w.asked).toEqual(Array(3).fill('/rest/v1/rpc/directory_since?since=7'));
    stop();
  });

  it('speaks only when the answer is news', async () => {
    const w = world([quiet(7), quiet(7), changed(8, ['activity/a'])]);
    const stop = w.start();
    await vi.advanceTimersByTimeAsync(30_000 * 5);
    expect(w.changes).toEqual([changed(8, ['activity/a'])]);
    stop();
  });

  it('says at once what changed between the build and the visit', async () => {
    const w = world([changed(12, ['activity/a'])]);
    const stop = w.start();
    await settle();
    expect(w.changes).toHaveLength(1);
    stop();
  });

  it('spreads the questions of many phones by a fifth either way', async () => {
    for (const [random, at] of [
      [0, 24_000],
      [1, 36_000],
    ] as const) {
      const w = world([quiet(7)]);
      const stop = w.start({ random: () => random });
      await settle();
      await vi.advanceTimersByTimeAsync(at - 1);
      expect(w.asked).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(w.asked).toHaveLength(2);
      stop();
    }
  });

  it('rests while nobody looks and asks as soon as somebody does', async () => {
    const w = world([quiet(7)]);
    const stop = w.start();
    await settle();
    w.page.hidden = true;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(w.asked).toHaveLength(1);
    w.page.hidden = false;
    w.page.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(w.asked).toHaveLength(2);
    stop();
  });

  it('says that it is offline, asks nothing then, and asks when the network is back', async () => {
    const w = world([quiet(7)]);
    const stop = w.start();
    await settle();
    w.net.onLine = false;
    w.on.dispatchEvent(new Event('offline'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(w.asked).toHaveLength(1);
    w.net.onLine = true;
    w.on.dispatchEvent(new Event('online'));
    await settle();
    expect(w.asked).toHaveLength(2);
    expect(w.states.filter((state, n) => state !== w.states[n - 1])).toEqual(['live', 'offline', 'live']);
    stop();
  });

  it('doubles the wait after each failure, up to ten minutes, and returns to 30 seconds', async () => {
    const failure = new Error('down');
    const w = world([failure, failure, failure, quiet(7)]);
    const stop = w.start();
    await settle();
    for (const wait of [60_000, 120_000, 240_000, 30_000]) {
      const before = w.asked.length;
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(w.asked).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(w.asked).toHaveLength(before + 1);
    }
    expect(w.states.slice(0, 4)).toEqual(['failing', 'failing', 'failing', 'live']);
    stop();
  });

  it('asks for what came after a large answer, so that it is sent once only', async () => {
    const many = Array.from({ length: 8_000 }, (_, n) => `activity/number-${n}`);
    const w = world([changed(5_000, many), quiet(5_000)]);
    const stop = w.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(w.asked.map(url => new URL(url, 'http://x').searchParams.get('since'))).toEqual([
      '7',
      '5000',
      '5000',
    ]);
    expect(w.changes).toHaveLength(1);
    stop();
  });

  it('gives up on an answer that does not come, and asks again', async () => {
    const w = world([quiet(7)]);
    const signals: (AbortSignal | null | undefined)[] = [];
    const ask = (async (_: unknown, init?: RequestInit) => {
      signals.push(init?.signal);
      return new Promise(() => undefined);
    }) as typeof fetch;
    const stop = w.start({ ask });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(w.states).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(w.states).toEqual(['failing']);
    expect(signals[0]?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(signals).toHaveLength(2);
    stop();
  });

  it('gives up on an answer that stops half-way, without AbortController too', async () => {
    vi.stubGlobal('AbortController', undefined);
    const w = world([quiet(7)]);
    const ask = (async () => new Response(new ReadableStream())) as unknown as typeof fetch;
    const stop = w.start({ ask });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(w.states).toEqual(['failing']);
    stop();
    vi.unstubAllGlobals();
  });

  it('learns the time from the answers when the phone is wrong, and says so once', async () => {
    vi.setSystemTime('2020-01-01T12:00:00Z');
    let date = 'Sat, 21 Nov 2026 17:00:00 GMT';
    const told = vi.fn();
    const end = onClock(told);
    const ask = (async () =>
      new Response(JSON.stringify(quiet(7)), { headers: { date } })) as unknown as typeof fetch;
    const w = world([quiet(7)]);
    const stop = w.start({ ask });
    await settle();
    expect(clockNow().toISOString()).toBe('2026-11-21T17:00:00.000Z');
    expect(told).toHaveBeenCalledTimes(1);
    // Four minutes out is a clock like many.
    date = 'Wed, 01 Jan 2020 12:04:30 GMT';
    await vi.advanceTimersByTimeAsync(30_000);
    expect(clockOffset()).toBe(0);
    expect(told).toHaveBeenCalledTimes(2);
    stop();
    end();
  });

  it('says that it is offline where the browser itself still had the answer of a moment ago', async () => {
    const w = world([changed(8, ['activity/a'])]);
    w.net.onLine = false;
    const stop = w.start();
    await settle();
    expect([w.changes.length, w.states]).toEqual([1, ['offline']]);
    stop();
  });

  it('tells news again that could not be shown, and says meanwhile that the page may be behind', async () => {
    const w = world([changed(8, ['activity/a'])]);
    const fault = new Error('no names');
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const onChanges = vi.fn<Watch['onChanges']>().mockRejectedValueOnce(fault);
    const stop = w.start({ onChanges });
    await settle();
    expect([onChanges.mock.calls.length, w.states]).toEqual([1, ['failing']]);
    expect(told).toHaveBeenCalledWith(fault);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([onChanges.mock.calls.length, w.states]).toEqual([2, ['failing', 'live']]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(onChanges).toHaveBeenCalledTimes(2);
    stop();
    told.mockRestore();
  });

  describe('where the service worker answers with what it kept', () => {
    const at = Date.parse('2026-11-22T14:05:00Z');
    const keptAnswer = (changes: DirectoryChanges, from = at) =>
      new Response(JSON.stringify(changes), { headers: { 'kept-at': String(from) } });

    it('applies it, as kept, and says from when it is', async () => {
      const w = world([quiet(7)]);
      w.net.onLine = false;
      const heard: unknown[] = [];
      const stop = w.start({
        ask: (async () => keptAnswer(changed(8, ['activity/a']))) as unknown as typeof fetch,
        onChanges: (change, kept) => heard.push([change, kept]),
        onState: state => heard.push(state),
      });
      await settle();
      expect(heard).toEqual([[changed(8, ['activity/a']), true], { state: 'offline', asOf: at }]);
      stop();
    });

    it('goes on waiting longer, as after any failure', async () => {
      const w = world([quiet(7)]);
      let asked = 0;
      const ask = (async () => {
        asked++;
        return keptAnswer(quiet(7));
      }) as unknown as typeof fetch;
      const stop = w.start({ ask });
      await vi.advanceTimersByTimeAsync(59_999);
      expect([asked, ...w.states]).toEqual([1, 'failing']);
      await vi.advanceTimersByTimeAsync(1);
      expect(asked).toBe(2);
      stop();
    });

    it('never goes back behind what the page has heard itself', async () => {
      vi.setSystemTime(at + 1_000);
      const answers = [new Response(JSON.stringify(changed(9, ['activity/b']))), keptAnswer(quiet(8))];
      const w = world([quiet(7)]);
      const times: (number | undefined)[] = [];
      const stop = w.start({
        ask: (async () => answers.shift()) as unknown as typeof fetch,
        onState: ({ asOf }) => times.push(asOf),
      });
      await vi.advanceTimersByTimeAsync(30_000);
      expect(w.changes).toEqual([changed(9, ['activity/b'])]);
      expect(times).toEqual([at + 1_000, at + 1_000]);
      stop();
    });

    it('asks at once for what came after a large answer', async () => {
      const many = Array.from({ length: 8_000 }, (_, n) => `activity/number-${n}`);
      const answers: Record<string, Response> = {
        7: keptAnswer(changed(5_000, many)),
        5000: keptAnswer(changed(5_001, ['activity/a']), at + 60_000),
      };
      const w = world([quiet(7)]);
      w.net.onLine = false;
      const times: (number | undefined)[] = [];
      const stop = w.start({
        ask: (async (url: string) => answers[url.split('=')[1] ?? '']) as unknown as typeof fetch,
        onState: ({ asOf }) => times.push(asOf),
      });
      await settle();
      await settle();
      expect(w.changes.map(({ cursor }) => cursor)).toEqual([5_000, 5_001]);
      expect(times.at(-1)).toBe(at + 60_000);
      stop();
    });
  });

  it('ends when told to', async () => {
    const w = world([quiet(7)]);
    w.start()();
    await vi.advanceTimersByTimeAsync(300_000);
    w.on.dispatchEvent(new Event('online'));
    await settle();
    expect(w.asked).toHaveLength(1);
    expect(w.states).toEqual([]);
  });
});

describe('fetchChanges', () => {
  it('asks one address with the publishable key', async () => {
    const asked: [unknown, RequestInit | undefined][] = [];
    const ask = (async (url: unknown, init?: RequestInit) => {
      asked.push([url, init]);
      return new Response(JSON.stringify(quiet(3)));
    }) as typeof fetch;
    expect(await fetchChanges({ url: 'https://x.example', key: 'k' }, 3, ask)).toEqual(quiet(3));
    expect(asked).toEqual([
      [
        'https://x.example/rest/v1/rpc/directory_since?since=3',
        { headers: { apikey: 'k' }, signal: expect.any(AbortSignal) },
      ],
    ]);
  });

  it('fails when the feed refuses', async () => {
    const ask = (async () => new Response('no', { status: 401 })) as typeof fetch;
    await expect(fetchChanges(config, 0, ask)).rejects.toThrow('401');
  });
});
