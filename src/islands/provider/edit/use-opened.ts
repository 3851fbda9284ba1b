/** A group's entries and places as the database has them; without signal, the group and places of last time. */
import { useCallback, useEffect, useState } from 'react';
import { type EntryAnswer, openEntries } from '../../../backend/entries.ts';
import { stillSignedIn } from '../../../backend/session.ts';
import type { OpenEntries } from '../../../domain/activity/entry.ts';
import { openedKey, readKept } from '../kept.ts';

type State = EntryAnswer<OpenEntries> | undefined;

/** Groups with more entries than this are not read whole, only to see which sessions clash. */
const many = 200;

/** Somebody whose session has ended is asked to sign in again, not told that they were removed. */
async function open(organisation: string, only: string | undefined): Promise<EntryAnswer<OpenEntries>> {
  const answer = await openEntries(organisation, only);
  const refused = 'refusal' in answer && answer.refusal.status === 403;
  return refused && !(await stillSignedIn()) ? { trouble: 'signed-out' } : answer;
}

/**
 * @param only an activity's slug, if there is one
 * @param count how many entries the group has
 */
export function useOpened(organisation: string, only: string | undefined, count: number) {
  const [state, setState] = useState<State>();
  const read = useCallback(async () => {
    if (!organisation) return;
    const key = openedKey(organisation);
    const answer = await open(organisation, count > many ? only : undefined);
    if ('value' in answer) {
      localStorage.setItem(key, JSON.stringify({ ...answer.value, entries: [] }));
    } else if ('trouble' in answer && answer.trouble !== 'signed-out') {
      const kept = readKept<OpenEntries>(key);
      if (kept) return setState(before => (before && 'value' in before ? before : { value: kept }));
    }
    // What has been opened stays open when a later reading fails for want of signal.
    setState(before => (before && 'value' in before && 'trouble' in answer ? before : answer));
  }, [organisation, only, count]);
  useEffect(() => {
    read();
  }, [read]);
  return { state, read };
}
