/** Tries what waits of a person's sheets until it has arrived: when there is signal again, and every few seconds. */
import { useEffect } from 'react';
import type { PageProps, Work } from '../Room.tsx';
import { flushAll, type Sent } from './sheet/send.ts';
import { sheetsOf, tidySheets } from './sheet/store.ts';

const every = 5_000;

/** Tells the room what came of a try to send. */
export function report(sent: readonly Sent[], work: Pick<Work, 'refresh' | 'signedOut'>): void {
  if (sent.includes('saved')) work.refresh();
  if (sent.includes('signed-out')) work.signedOut();
}

export default function Sending({ work, me }: PageProps) {
  const { refresh, signedOut } = work;
  useEffect(() => {
    let busy = false;
    const look = async () => {
      if (busy || document.hidden || !sheetsOf(me.id).some(sheet => sheet.outgoing)) return;
      busy = true;
      report(await flushAll(me.id), { refresh, signedOut });
      busy = false;
    };
    tidySheets(Date.now());
    look();
    const timer = setInterval(look, every);
    window.addEventListener('online', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', look);
    };
  }, [me.id, refresh, signedOut]);
  return null;
}
