/**
 * What a signed-in professional may read besides, held by the open page alone. The sign-in client is loaded
 * only where a session is kept on this device. It goes with the session, with the right to it, and with the
 * page: one that the browser brings back asks again.
 */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { sessionKey, signedInHere } from '../../backend/signed-in.ts';
import type { RouteActivity } from '../../domain/matching/entry.ts';

const every = 60_000;
const none: readonly RouteActivity[] = [];

export interface Professional {
  /** `nobody` is signed in; `no-right` to more than the public sees; `unknown` until it is known. */
  state: 'nobody' | 'unknown' | 'no-right' | 'professional';
  list: readonly RouteActivity[];
}

/** @param onEnd called when nobody is signed in, or whoever is has no right to it */
export function useProfessional(onEnd: () => void): Professional {
  const [held, setHeld] = useState<Professional>({ state: 'unknown', list: none });

  useEffect(() => {
    let turn = 0;
    let unwatch: (() => void) | undefined;
    const end = (state: 'nobody' | 'no-right') => {
      turn++;
      setHeld({ state, list: none });
      onEnd();
    };
    async function look(): Promise<void> {
      if (!signedInHere()) return end('nobody');
      if (document.hidden) return;
      const mine = ++turn;
      const { readProfessional, watchSession } = await import('../../backend/professional.ts');
      unwatch ??= watchSession(me => !me && end('nobody'));
      const answer = await readProfessional();
      if (mine !== turn) return;
      if (answer === 'none') end(signedInHere() ? 'no-right' : 'nobody');
      else if (answer !== 'unknown') setHeld({ state: 'professional', list: answer });
    }
    // Without signal what is open stays open.
    const ask = () => void look().catch(() => {});
    const stored = ({ key }: StorageEvent) => (key === sessionKey || key === null) && ask();
    const hide = () => {
      turn++;
      flushSync(() => setHeld({ state: 'unknown', list: none }));
    };
    const back = ({ persisted }: PageTransitionEvent) => persisted && ask();
    ask();
    const timer = setInterval(() => signedInHere() && ask(), every);
    document.addEventListener('visibilitychange', ask);
    addEventListener('storage', stored);
    addEventListener('pagehide', hide);
    addEventListener('pageshow', back);
    return () => {
      turn++;
      unwatch?.();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
      removeEventListener('storage', stored);
      removeEventListener('pagehide', hide);
      removeEventListener('pageshow', back);
    };
  }, [onEnd]);
  return held;
}
