/**
 * What was tapped and has not arrived yet. Kept on the device before anything else happens, sent in order,
 * one at a time, until the server has answered; the tap's own number makes it happen once, however often it
 * is sent. A refused tap stays, with the reason, until the person has seen it.
 */
import type { ActionVerb } from '../domain/activity/words.ts';

/** One tap, as the person meant it. */
export interface Tap {
  /** Made here, a UUID: the server carries out each number once. */
  id: string;
  verb: Exclude<ActionVerb, 'entries'> | 'undo';
  details: Record<string, unknown>;
  /** What it changes: later taps on the same thing build on its answer. */
  target: string;
  /** What it does, in words for the person. */
  words: string;
}

export interface QueuedTap extends Tap {
  /** Whose tap: somebody else on this device must not send it. */
  user: string;
  /** `sent`: it has arrived, and the desk has not been read again yet. */
  state: 'waiting' | 'sent' | 'refused';
  /** What the server answered, of a tap that was sent. */
  after?: unknown;
  /** It may have arrived: its words must not change any more. */
  tried?: boolean;
  /** HTTP status of the refusal, and what the server said. */
  refusal?: { status: number; message: string };
}

export type SendAnswer =
  | { kind: 'done'; after?: unknown }
  /** No network, or the server is busy: try again. */
  | { kind: 'later' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; status: number; message: string };

export interface OutboxOptions {
  send(tap: Tap): Promise<SendAnswer>;
  storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** The signed-in person's id. */
  user: string;
  /** Called after every change of the queue. */
  onChange(queued: QueuedTap[]): void;
  onSignedOut?(): void;
  /** Called when the server has answered, yes or no: read the desk again, then `forgetSent`. */
  onSent?(): void;
  /** Lets one tab at a time send. */
  alone?: (work: () => Promise<void>) => Promise<unknown>;
}

export interface Outbox {
  queued(): QueuedTap[];
  add(tap: Tap): void;
  /** Takes back a tap: one that has not been tried never leaves, else the undoing is sent after it. */
  undo(id: string, words: string): void;
  /** Drops refused taps that the person has seen. */
  dismiss(id: string): void;
  forgetSent(ids: readonly string[]): void;
  /** Sends what waits. Resolves when all is sent or it has to wait. */
  flush(): Promise<void>;
}

const key = 'derby-outbox';

export function openOutbox(options: OutboxOptions): Outbox {
  const { send, storage, user, onChange, alone = work => work() } = options;
  let flushing: Promise<unknown> | undefined;

  const all = (): QueuedTap[] => {
    try {
      return JSON.parse(storage.getItem(key) ?? '[]');
    } catch {
      return [];
    }
  };
  const mine = () => all().filter(tap => tap.user === user);
  const change = (how: (queued: QueuedTap[]) => QueuedTap[]) => {
    storage.setItem(key, JSON.stringify(how(all())));
    onChange(mine());
  };
  const update = (id: string, facts: Partial<QueuedTap>) =>
    change(list => list.map(tap => (tap.id === id ? { ...tap, ...facts } : tap)));

  /** Later taps on the same thing were made in sight of this one: what they have seen is its answer. */
  const rebase = (done: QueuedTap, after: unknown) =>
    change(list =>
      list.map(tap =>
        tap.target === done.target && tap.verb === done.verb && tap.state === 'waiting' && !tap.tried
          ? { ...tap, details: { ...tap.details, ...seenAfter(done.verb, after) } }
          : tap,
      ),
    );

  async function sendAll(): Promise<void> {
    for (;;) {
      const next = mine().find(tap => tap.state === 'waiting');
      if (!next) return;
      update(next.id, { tried: true });
      const answer = await send(next).catch((fault): SendAnswer => {
        // No answer but a fault of our own: what was tapped is kept all the same.
        console.warn(fault);
        return { kind: 'later' };
      });
      if (answer.kind === 'later') return;
      if (answer.kind === 'signed-out') return options.onSignedOut?.();
      if (answer.kind === 'done') {
        update(next.id, { state: 'sent', after: answer.after });
        // What was taken back no longer shows.
        if (next.verb === 'undo') change(list => list.filter(tap => tap.id !== next.details.of));
        rebase(next, answer.after);
        options.onSent?.();
      } else {
        update(next.id, { state: 'refused', refusal: { status: answer.status, message: answer.message } });
        // Undoing what never happened is nothing.
        change(list => list.filter(tap => tap.verb !== 'undo' || tap.details.of !== next.id));
        options.onSent?.();
      }
    }
  }

  const outbox: Outbox = {
    queued: mine,
    add(tap) {
      // Made in sight of one that has just arrived, before the desk was read again.
      const before = mine().findLast(({ target, verb }) => target === tap.target && verb === tap.verb);
      const seen = before?.state === 'sent' ? seenAfter(tap.verb, before.after) : {};
      change(list => [...list, { ...tap, details: { ...tap.details, ...seen }, user, state: 'waiting' }]);
      outbox.flush();
    },
    undo(id, words) {
      const tap = mine().find(one => one.id === id);
      if (tap?.state === 'waiting' && !tap.tried) {
        change(list => list.filter(one => one.id !== id));
      } else {
        const target = tap?.target ?? id;
        outbox.add({ id: crypto.randomUUID(), verb: 'undo', details: { of: id }, target, words });
      }
    },
    dismiss: id => change(list => list.filter(tap => tap.id !== id)),
    forgetSent: ids => change(list => list.filter(tap => tap.state !== 'sent' || !ids.includes(tap.id))),
    async flush() {
      flushing ??= alone(sendAll).finally(() => {
        flushing = undefined;
      });
      await flushing;
    },
  };
  return outbox;
}

function seenAfter(verb: Tap['verb'], after: unknown): Record<string, unknown> {
  if (verb === 'date' && Array.isArray(after)) {
    return { seen: after.map(({ id, version }: { id: string; version: number }) => ({ id, version })) };
  }
  if (verb === 'activity') return { version: (after as { version: number }).version };
  return {};
}
