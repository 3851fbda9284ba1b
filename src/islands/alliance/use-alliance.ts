/** What the alliance's page shows, read when it opens, when the tab comes back, and after everything done. */
import { useCallback, useEffect, useState } from 'react';
import { type AllianceDesk, readAllianceDesk } from '../../backend/alliance.ts';
import type { Answer, Trouble } from '../../backend/answer.ts';

export interface Alliance {
  /** Undefined while it is read for the first time, and for whoever may not. */
  desk: AllianceDesk | undefined;
  trouble: Trouble | undefined;
  busy: boolean;
  /** What was done last, for everybody to hear. */
  said: string;
  read(): Promise<void>;
  /** Does something and reads anew; resolves to whether it was done. */
  work(doing: () => Promise<Answer<unknown>>, did: string): Promise<boolean>;
}

export function useAlliance(): Alliance {
  const [desk, setDesk] = useState<AllianceDesk>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  const read = useCallback(async () => {
    const answer = await readAllianceDesk();
    if ('value' in answer) setDesk(answer.value);
    // What could be read before may be looked at without signal.
    setTrouble('trouble' in answer ? answer.trouble : undefined);
  }, []);

  useEffect(() => {
    const look = () => void (document.hidden || read());
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [read]);

  async function work(doing: () => Promise<Answer<unknown>>, did: string): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setSaid('');
    const answer = await doing();
    await read();
    if ('trouble' in answer) setTrouble(answer.trouble);
    else setSaid(did);
    setBusy(false);
    return !('trouble' in answer);
  }

  return { desk, trouble, busy, said, read, work };
}
