/** A group's activities and places for the pages about it: read when one opens, and again after a save. */
import { useCallback, useEffect, useState } from 'react';
import { openEntries } from '../../../backend/entries.ts';
import type { OpenEntries } from '../../../domain/activity/entry.ts';
import { sayTrouble } from './saving.ts';

/** `group` is the slug of an organisation. */
export function useGroup(group: string, signedOut: () => void) {
  /** Undefined while it is read for the first time. */
  const [open, setOpen] = useState<OpenEntries>();
  /** Why it could not be read. */
  const [trouble, setTrouble] = useState<string>();
  const read = useCallback(async () => {
    const answer = await openEntries(group);
    setTrouble(sayTrouble(answer, signedOut));
    if (!('value' in answer)) return undefined;
    setOpen(answer.value);
    return answer.value;
  }, [group, signedOut]);
  useEffect(() => void read(), [read]);
  return { open, trouble, read };
}
