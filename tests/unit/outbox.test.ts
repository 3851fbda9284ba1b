/** The outbox: kept before it is sent, sent in order, once, and never changed after it was tried. */
import { describe, expect, it } from 'vitest';
import { openOutbox, type QueuedTap, type SendAnswer, type Tap } from '../../src/backend/outbox.ts';

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

const tap = (id: string, more: Partial<Tap> = {}): Tap => ({
  id,
  verb: 'date',
  target: 'date/s/2026-12-01',
  words: id,
  details: { seen: [] },
  ...more,
});

function setUp(answers: (tap: Tap) => SendAnswer, storage = memory(), user = 'kim') {
  const sent: Tap[] = [];
  let queued: QueuedTap[] = [];
  let signedOut = 0;
  const outbox = openOutbox({
    async send(one) {
      sent.push(structuredClone(one));
      return answers(one);
    },
    storage,
    user,
    onChange: list => {
      queued = list;
    },
    onSignedOut: () => signedOut++,
  });
  return { outbox, sent, queued: () => queued, signedOut: () => signedOut, storage };
}

describe('the outbox', () => {
  it('keeps a tap on the device and sends it when it can', async () => {
    let online = false;
    const { outbox, sent, storage } = setUp(() => (online ? { kind: 'done' } : { kind: 'later' }));
    outbox.add(tap('a'));
    await outbox.flush();
    expect(outbox.queued()).toMatchObject([{ id: 'a', state: 'waiting', tried: true }]);
    // The page was closed and opened again.
    const again = setUp(() => ({ kind: 'done' }), storage);
    await again.outbox.flush();
    expect(again.sent.map(({ id }) => id)).toEqual(['a']);
    expect(again.outbox.queued()).toMatchObject([{ state: 'sent' }]);
    online = true;
    await outbox.flush();
    expect(sent).toHaveLength(1);
  });

  it('lets later taps on the same thing build on the answer of the first', async () => {
    const after = [{ id: 'x', version: 1, type: 'cancelled' }];
    const { outbox, sent } = setUp(() => ({ kind: 'done', after }));
    outbox.add(tap('a'));
    outbox.add(tap('b'));
    outbox.add(tap('c', { target: 'date/other' }));
    await outbox.flush();
    expect(sent.map(({ id, details }) => [id, details.seen])).toEqual([
      ['a', []],
      ['b', [{ id: 'x', version: 1 }]],
      ['c', []],
    ]);
    // Before the desk was read again.
    outbox.add(tap('d'));
    await outbox.flush();
    expect(sent.at(-1)?.details.seen).toEqual([{ id: 'x', version: 1 }]);
    outbox.forgetSent(['a', 'b', 'c', 'd']);
    expect(outbox.queued()).toEqual([]);
  });

  it('takes back what was never tried without a word, and sends an undo for what may have arrived', async () => {
    const { outbox, sent } = setUp(({ verb }) => (verb === 'undo' ? { kind: 'done' } : { kind: 'later' }));
    outbox.add(tap('a'));
    await outbox.flush();
    outbox.add(tap('b'));
    outbox.undo('b', 'b');
    expect(outbox.queued().map(({ id }) => id)).toEqual(['a']);
    outbox.undo('a', 'a');
    expect(outbox.queued().map(({ verb }) => verb)).toEqual(['date', 'undo']);
    // In order: the undo waits for what it undoes.
    await outbox.flush();
    expect(sent.every(({ id }) => id === 'a')).toBe(true);
  });

  it('keeps a refused tap with its reason, goes on with the others, and drops its undo', async () => {
    const { outbox } = setUp(({ id }) =>
      id === 'a' ? { kind: 'refused', status: 409, message: 'changed' } : { kind: 'done' },
    );
    outbox.add(tap('a'));
    outbox.undo('a', 'a');
    outbox.add(tap('b', { target: 'other' }));
    await outbox.flush();
    await outbox.flush();
    expect(outbox.queued().map(({ id, state }) => [id, state])).toContainEqual(['b', 'sent']);
    expect(outbox.queued().find(({ id }) => id === 'a')).toMatchObject({ refusal: { status: 409 } });
    outbox.dismiss('a');
    expect(outbox.queued().some(({ id }) => id === 'a')).toBe(false);
  });

  it('waits for the person to sign in again, and sends nobody else’s taps', async () => {
    const { outbox, storage, signedOut } = setUp(() => ({ kind: 'signed-out' }));
    outbox.add(tap('a'));
    await outbox.flush();
    expect(signedOut()).toBeGreaterThan(0);
    const lee = setUp(() => ({ kind: 'done' }), storage, 'lee');
    await lee.outbox.flush();
    expect([lee.sent, lee.outbox.queued()]).toEqual([[], []]);
    const kim = setUp(() => ({ kind: 'done' }), storage);
    await kim.outbox.flush();
    expect(kim.sent.map(({ id }) => id)).toEqual(['a']);
  });
});
