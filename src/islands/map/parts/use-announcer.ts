/** What the map says to a listener: one polite message at a time, late, and again when it is the same. */
import { useCallback, useEffect, useRef, useState } from 'react';

/** Quick presses are one move to a listener. In milliseconds. */
const settle = 500;

/** What a person did outranks what the map merely notices. */
export type Weight = 'action' | 'hint';

/** The message for the status region, and how to say one. */
export function useAnnouncer(): [string, (words: string, weight?: Weight) => void] {
  const [said, setSaid] = useState('');
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; weight: Weight } | null>(null);

  const announce = useCallback((words: string, weight: Weight = 'action') => {
    if (waiting.current) {
      if (weight === 'hint' && waiting.current.weight === 'action') return;
      clearTimeout(waiting.current.timer);
    }
    const timer = setTimeout(() => {
      waiting.current = null;
      // An unchanged text is not read: a no-break space makes a repeat news.
      setSaid(before => (before === words ? `${words}\u00a0` : words));
    }, settle);
    waiting.current = { timer, weight };
  }, []);

  useEffect(() => () => clearTimeout(waiting.current?.timer), []);
  return [said, announce];
}
