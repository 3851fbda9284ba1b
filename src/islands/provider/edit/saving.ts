/** What saving a place or a group comes to: its words, the number that makes it happen once, and the whole of it. */
import { useRef, useState } from 'react';
import type { EntryAnswer } from '../../../backend/entries.ts';
import type { Rule } from '../../../domain/activity/rules.ts';
import { whereForm as words } from '../../../i18n/areas/where-form.ts';

/** Why something could not be read or saved, in words; undefined where it could. */
export function sayTrouble(answer: EntryAnswer<unknown>, signedOut: () => void): string | undefined {
  if ('value' in answer) return undefined;
  if ('refusal' in answer) return answer.refusal.status === 422 ? words.other : words.refused;
  if (answer.trouble === 'signed-out') signedOut();
  if (answer.trouble === 'failed') return words.saveFailed;
  return answer.trouble === 'wait' ? words.wait : words.saveWaiting;
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

interface SavedProps<Content, Version> {
  /** Sends it, to be written over that version. */
  send(content: Content, version: number): Promise<EntryAnswer<unknown>>;
  /** Reads how it stands now. */
  read(): Promise<Version | undefined>;
  signedOut(): void;
  onSaved(): void;
}

/** Saving one thing that others may change meanwhile: what is under way, what was refused, what they made of it. */
export function useSaved<Content, Version>({ send, read, signedOut, onSaved }: SavedProps<Content, Version>) {
  const [saving, setSaving] = useState(false);
  const [tries, setTries] = useState(0);
  const [refused, setRefused] = useState<Rule[]>([]);
  const [trouble, setTrouble] = useState('');
  const [theirs, setTheirs] = useState<Version>();

  async function save(content: Content, version: number) {
    if (saving) return;
    setSaving(true);
    setTrouble('');
    const answer = await send(content, version);
    setSaving(false);
    if ('value' in answer) return onSaved();
    if ('refusal' in answer && answer.refusal.status === 409) {
      const now = await read();
      if (now) return setTheirs(now);
    }
    if ('refusal' in answer && answer.refusal.faults.length) {
      setRefused(answer.refusal.faults.map(({ rule }) => rule));
      return setTries(tries + 1);
    }
    setTrouble(sayTrouble(answer, signedOut) ?? '');
  }
  return {
    saving,
    /** How often it was tried and could not be: each takes the focus to what is wrong. */
    tries,
    /** The rules that the database found broken; none once something is written. */
    refused,
    trouble,
    /** Somebody else's version, which must be seen first. */
    theirs,
    save,
    lacks: () => setTries(tries + 1),
    written: () => setRefused([]),
    /** Both were seen: back to writing, on top of theirs. */
    taken: () => setTheirs(undefined),
  };
}
