/** One import from the chosen file to its saving: what is under way, and what came of it. */
import { useCallback, useRef, useState } from 'react';
import { unlessBroken } from '../../../backend/answer.ts';
import { openEntries, type Refusal, saveEntries } from '../../../backend/entries.ts';
import type { Plan, Reading } from '../../../domain/exchange/csv/plan.ts';
import { localNow } from '../../../domain/schedule/london.ts';
import type { Work } from '../Room.tsx';
import { type Asked, ask } from './question.ts';

export type Trouble = 'offline' | 'signed-out' | 'wait' | 'changed' | 'not-yours' | 'too-much' | 'failed';

export type Import =
  | { step: 'none' }
  | { step: 'opening' | 'reading'; file: File; done: number }
  | { step: 'read'; file: File; reading: Reading; trouble?: Trouble; refusal?: Refusal }
  | { step: 'saving'; file: File; plan: Plan }
  | { step: 'saved'; action: string; plan: Plan };

/** A step of progress is shown when it can be seen. */
const visible = 0.02;

export function useImport(work: Work, organisation: string) {
  const [state, setState] = useState<Import>({ step: 'none' });
  const [trouble, setTrouble] = useState<Trouble>();
  const turn = useRef(0);
  const asked = useRef<Asked>(undefined);
  /** What is sent again bears the same number, so that it happens once. */
  const sent = useRef<{ plan: Plan; action: string }>(undefined);

  const stop = useCallback(() => {
    turn.current++;
    asked.current?.stop();
    setState({ step: 'none' });
  }, []);

  const read = useCallback(
    async (file: File, why?: Trouble) => {
      asked.current?.stop();
      const mine = ++turn.current;
      setTrouble(undefined);
      setState({ step: 'opening', file, done: 0 });
      const opened = await unlessBroken(openEntries(organisation));
      if (mine !== turn.current) return;
      if (!('value' in opened)) {
        const said = 'trouble' in opened ? opened.trouble : 'not-yours';
        if (said === 'signed-out') work.signedOut();
        setTrouble(said);
        return setState({ step: 'none' });
      }
      let shown = 0;
      setState({ step: 'reading', file, done: 0 });
      asked.current = ask(
        { kind: 'read', file, group: opened.value, calendar: work.calendar, now: localNow(new Date()) },
        done => {
          if (mine !== turn.current || done - shown < visible) return;
          shown = done;
          setState({ step: 'reading', file, done });
        },
      );
      const answer = await asked.current.answer;
      if (mine !== turn.current) return;
      if (answer.kind === 'reading')
        return setState({ step: 'read', file, reading: answer.reading, ...(why && { trouble: why }) });
      setTrouble('failed');
      setState({ step: 'none' });
    },
    [organisation, work.calendar, work.signedOut],
  );

  async function save(file: File, reading: Reading & { kind: 'read' }) {
    const { plan } = reading;
    if (sent.current?.plan !== plan) sent.current = { plan, action: crypto.randomUUID() };
    const { action } = sent.current;
    setState({ step: 'saving', file, plan });
    const answer = await unlessBroken(saveEntries(action, organisation, plan.venues, plan.entries));
    if ('value' in answer) {
      setState({ step: 'saved', action, plan });
      return void work.refresh();
    }
    if ('refusal' in answer && answer.refusal.status === 409) return void read(file, 'changed');
    if ('trouble' in answer && answer.trouble === 'signed-out') work.signedOut();
    const refused = 'refusal' in answer ? answer.refusal : undefined;
    const said: Trouble | undefined =
      'trouble' in answer
        ? answer.trouble
        : { 403: 'not-yours' as const, 413: 'too-much' as const }[answer.refusal.status];
    const refusal = !said && refused ? { refusal: refused } : {};
    setState({ step: 'read', file, reading, ...(said && { trouble: said }), ...refusal });
  }

  return { state, trouble, read, save, stop };
}
