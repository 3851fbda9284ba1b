/**
 * The desk of the signed-in person, with what waits on this device already done on it. Read when the page
 * opens, when the tab comes back, after every tap that has arrived, and every minute in between.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Trouble } from '../../backend/answer.ts';
import { type Outbox, openOutbox, type QueuedTap } from '../../backend/outbox.ts';
import { readDesk, sendTap } from '../../backend/provider.ts';
import type { Desk, HeldDesk } from '../../backend/provider-desk.ts';
import { takeUpInvitations } from '../../backend/session.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { deskKey, readKept } from './kept.ts';
import { withTaps } from './with-taps.ts';

export interface DeskState {
  /** Undefined while it is read for the first time. */
  desk: Desk | undefined;
  /** When the desk is not of now: when it is of, and why. */
  old?: { asOf: string; trouble: Trouble } | undefined;
  queued: QueuedTap[];
  outbox: Outbox;
  signedOut: boolean;
  read(): Promise<void>;
  /** The server has refused this session. */
  endSession(): void;
}

const every = 60_000;
const retry = 5_000;

/** One tab sends at a time, where the browser can tell. */
const alone = (work: () => Promise<void>) =>
  'locks' in navigator ? navigator.locks.request('derby-outbox', work) : work();

export function useDesk(user: string): DeskState {
  const [held, setHeld] = useState<HeldDesk | undefined>(() => readKept(deskKey(user)));
  const [trouble, setTrouble] = useState<Trouble>();
  const [queued, setQueued] = useState<QueuedTap[]>([]);
  const reading = useRef(0);

  const read = useCallback(async () => {
    const turn = ++reading.current;
    const arrived = box.current?.queued().filter(({ state }) => state === 'sent') ?? [];
    const answer = await readDesk();
    if (turn !== reading.current) return;
    if ('trouble' in answer) return setTrouble(answer.trouble);
    const fresh: HeldDesk = { desk: answer.value, asOf: localNow(new Date()) };
    localStorage.setItem(deskKey(user), JSON.stringify(fresh));
    setHeld(fresh);
    setTrouble(undefined);
    box.current?.forgetSent(arrived.map(({ id }) => id));
  }, [user]);

  const box = useRef<Outbox>(undefined);
  box.current ??= openOutbox({
    send: sendTap,
    storage: localStorage,
    user,
    alone,
    onChange: setQueued,
    onSignedOut: () => setTrouble('signed-out'),
    onSent: () => void read(),
  });
  const outbox = box.current;

  useEffect(() => {
    setQueued(outbox.queued());
    let isInvited = true;
    const look = () => {
      if (document.hidden) return;
      outbox.flush();
      read();
      // Somebody who is signed in already may have been invited since, or the answer at sign-in was lost.
      if (isInvited)
        takeUpInvitations().then(taken => {
          isInvited = taken === undefined;
          if (taken) read();
        });
    };
    look();
    const timers = [
      setInterval(look, every),
      setInterval(() => outbox.queued().some(({ state }) => state === 'waiting') && outbox.flush(), retry),
    ];
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      timers.forEach(clearInterval);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
      // Somebody has signed out: what is still on its way here is not kept.
      reading.current++;
    };
  }, [outbox, read]);

  const desk = useMemo(() => held && withTaps(held.desk, queued), [held, queued]);
  return {
    desk,
    old: held && trouble ? { asOf: held.asOf, trouble } : undefined,
    queued,
    outbox,
    signedOut: trouble === 'signed-out',
    read,
    endSession: useCallback(() => setTrouble('signed-out'), []),
  };
}
