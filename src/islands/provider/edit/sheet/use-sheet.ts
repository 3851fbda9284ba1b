/** One sheet, or all of a person's, as they are on this device now. */
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Sheet } from './sheet.ts';
import { onSheets, readSheet, sheetsOf, writeSheet } from './store.ts';

/** `blank` stands in until something is written: a page that is only looked at leaves nothing behind. */
export function useSheet(id: string, blank: Sheet) {
  const kept = useSyncExternalStore(
    onSheets,
    useCallback(() => readSheet(id), [id]),
  );
  const sheet = kept ?? blank;
  const latest = useRef(blank);
  latest.current = blank;
  const change = useCallback(
    (how: (sheet: Sheet) => Sheet) => {
      const before = readSheet(id) ?? latest.current;
      const next = how(before);
      if (next !== before) writeSheet({ ...next, touched: Date.now() });
    },
    [id],
  );
  return { sheet, change };
}

export function useSheets(user: string): Sheet[] {
  return useSyncExternalStore(
    onSheets,
    useCallback(() => sheetsOf(user), [user]),
  );
}
