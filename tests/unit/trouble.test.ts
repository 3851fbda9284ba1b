/** Why something could not be read or sent: only what the network did is called no connection. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { troubleOf, unlessBroken } from '../../src/backend/answer.ts';
import { type ConfirmAnswer, reminderLink } from '../../src/backend/confirm.ts';
import { saveEntries } from '../../src/backend/entries.ts';
import { sendCode } from '../../src/backend/session.ts';
import { blankEntry } from '../../src/domain/activity/entry.ts';
import { saveDraft } from '../../src/islands/provider/edit/sheet/send.ts';
import { newSheet } from '../../src/islands/provider/edit/sheet/sheet.ts';
import { readSheet, writeSheet } from '../../src/islands/provider/edit/sheet/store.ts';

vi.mock(import('../../src/backend/entries.ts'), async load => ({ ...(await load()), saveEntries: vi.fn() }));

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
}
vi.stubGlobal('localStorage', memory());
vi.stubGlobal('sessionStorage', memory());
vi.stubGlobal('location', { origin: 'http://localhost' });

const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => said.mockClear());

describe('what a status means', () => {
  it.each([
    [0, 'offline'],
    [408, 'offline'],
    [401, 'signed-out'],
    [403, 'refused'],
    [422, 'refused'],
    [429, 'wait'],
    [500, 'failed'],
    [503, 'failed'],
  ])('%i: %s', (status, trouble) => {
    expect(troubleOf(status)).toBe(trouble);
  });

  it('is failed, and told, where something broke on the page itself', async () => {
    const fault = new Error('no such thing');
    expect(await unlessBroken(Promise.reject(fault))).toEqual({ trouble: 'failed' });
    expect(said).toHaveBeenCalledWith(fault);
    expect(await unlessBroken(Promise.resolve({ value: 1 }))).toEqual({ value: 1 });
  });
});

describe('a mail with a code', () => {
  it.each([
    ['without a network', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['from a gateway that finds no server', async () => new Response('', { status: 503 }), 'failed'],
    ['asked for too often', async () => Response.json({ code: 'slow' }, { status: 429 }), 'wait'],
  ])('%s: %s', async (_, answer, trouble) => {
    vi.stubGlobal('fetch', answer);
    expect(await sendCode('kim@example.org')).toBe(trouble);
  });
});

describe('the link of a mail', () => {
  const read = (answer: () => Promise<Response>): Promise<ConfirmAnswer> =>
    reminderLink({ url: '', key: 'key' }, 'token', answer as typeof fetch).read();
  /** Cut off in the middle of what it says. */
  const cut = () => new ReadableStream({ pull: stream => stream.error(new TypeError('network error')) });

  it.each([
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['half an answer', async () => new Response(cut()), 'offline'],
    ['another page', async () => new Response('<html>Sign in to the Wi-Fi'), 'failed'],
    ['a fault of the server', async () => new Response('Bad gateway', { status: 502 }), 'failed'],
  ])('on %s says %s', async (_, answer, kind) => {
    expect(await read(answer)).toEqual({ trouble: { kind } });
  });
});

describe('a draft on its way', () => {
  const answers = vi.mocked(saveEntries);

  async function late(): Promise<unknown> {
    const blank = newSheet('sheet', 'kim', 'ring', 0);
    writeSheet({ ...blank, said: { ...blankEntry('Boxing') } });
    const sent = await saveDraft('sheet');
    return [sent, readSheet('sheet')?.outgoing?.late];
  }

  it.each([
    ['offline', 'later'],
    ['wait', 'later'],
    ['failed', 'later'],
    ['signed-out', 'signed-out'],
  ] as const)('waits, and the sheet knows that it is for %s', async (trouble, sent) => {
    answers.mockResolvedValueOnce({ trouble });
    expect(await late()).toEqual([sent, trouble]);
  });

  it('waits, and is not said to be without signal, where the page itself broke', async () => {
    answers.mockRejectedValueOnce(new RangeError('too deep'));
    expect(await late()).toEqual(['later', 'failed']);
    expect(said).toHaveBeenCalledOnce();
  });
});
