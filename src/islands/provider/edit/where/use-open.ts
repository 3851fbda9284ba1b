/** A group's activities and places as they stand now, read when a page opens and again after a save. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type EntryAnswer, openEntries, type Refusal } from '../../../../backend/entries.ts';
import type { OpenEntries } from '../../../../domain/activity/entry.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';

export interface Opened {
  /** Undefined while it is read for the first time. */
  open: OpenEntries | undefined;
  /** Why it could not be read. */
  trouble: string | undefined;
  read(): Promise<OpenEntries | undefined>;
}

/** Why something could not be read or saved, in words; undefined where it could. */
export function troubleOf(answer: EntryAnswer<unknown>, signedOut: () => void): string | undefined {
  if ('value' in answer) return undefined;
  if ('refusal' in answer) return refusalWords(answer.refusal);
  if (answer.trouble === 'signed-out') signedOut();
  return answer.trouble === 'wait' ? words.wait : words.saveWaiting;
}

const refusalWords = ({ status }: Refusal) => (status === 422 ? words.other : words.refused);

/** `group` is the slug of an organisation. */
export function useOpen(group: string, signedOut: () => void): Opened {
  const [open, setOpen] = useState<OpenEntries>();
  const [trouble, setTrouble] = useState<string>();
  const read = useCallback(async () => {
    const answer = await openEntries(group);
    setTrouble(troubleOf(answer, signedOut));
    if (!('value' in answer)) return undefined;
    setOpen(answer.value);
    return answer.value;
    // Signing in again does not change what is read.
  }, [group]);
  useEffect(() => void read(), [read]);
  return { open, trouble, read };
}

/** The id under which something is saved: the same for the same content until there is an answer, so that it is saved once. */
export function useAction(): { of(content: unknown): string; answered(): void } {
  const last = useRef({ content: '', id: '' });
  return {
    of(content) {
      const text = JSON.stringify(content);
      if (last.current.content !== text) last.current = { content: text, id: crypto.randomUUID() };
      return last.current.id;
    },
    answered() {
      last.current = { content: '', id: '' };
    },
  };
}
