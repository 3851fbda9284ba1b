/** The link that the page was opened by, and what it shows: read when the page opens, and after every answer. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { config } from '../../backend/config.ts';
import {
  type ConfirmAnswer,
  type ConfirmTrouble,
  type Given,
  type ReminderLink,
  type ReminderView,
  reminderLink,
} from '../../backend/confirm.ts';

/** The secret stands after the "#", which no server ever sees. `stop`: whoever came pressed "Stopped" in the mail. */
function readFragment() {
  const facts = new URLSearchParams(location.hash.slice(1));
  return { token: facts.get('token') ?? '', stop: facts.get('answer') === 'stopped' };
}

export interface LinkState {
  /** Undefined until it is read. */
  view: ReminderView | undefined;
  trouble: ConfirmTrouble | undefined;
  busy: boolean;
  /** Whether the mail's link said "Stopped". */
  stop: boolean;
  read(): Promise<boolean>;
  /** Each resolves to whether it was done. */
  answer(given: Given): Promise<boolean>;
  undo(slugs: readonly string[]): Promise<boolean>;
}

export function useLink(): LinkState {
  const [{ token, stop }, setFragment] = useState(readFragment);
  const [view, setView] = useState<ReminderView>();
  const [trouble, setTrouble] = useState<ConfirmTrouble>();
  /** What is being asked. */
  const [asked, setAsked] = useState<ReminderLink>();
  const link = useMemo(() => reminderLink(config, token), [token]);
  const latest = useRef(link);
  latest.current = link;
  const busy = asked === link;

  useEffect(() => {
    // Another link of the mail, opened in the same tab.
    const look = () => setFragment(readFragment());
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);

  async function work(ask: () => Promise<ConfirmAnswer>): Promise<boolean> {
    if (busy) return false;
    setAsked(link);
    let outcome = await ask();
    const problem = 'trouble' in outcome ? outcome.trouble : undefined;
    // What changed meanwhile must be seen before it is answered.
    if (problem?.kind === 'changed') outcome = await link.read();
    // Another link has been opened meanwhile, and this page is of that one.
    if (link !== latest.current) return false;
    if ('view' in outcome) setView(outcome.view);
    setTrouble(problem);
    setAsked(undefined);
    return !problem;
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each link, which has its token.
  useEffect(() => {
    setView(token ? undefined : { state: 'none' });
    setTrouble(undefined);
    if (token) void work(() => link.read());
  }, [link]);

  return {
    view,
    trouble,
    busy,
    stop,
    read: () => work(() => link.read()),
    answer: given => work(() => link.answer(given)),
    undo: slugs => work(() => link.undo(slugs)),
  };
}
