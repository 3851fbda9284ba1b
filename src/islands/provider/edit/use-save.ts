/** Saves an entry as the person wants it, and goes where its answer leads. */
import { useState } from 'react';
import type { Entry } from '../../../domain/activity/entry.ts';
import { useEditor } from './editor.ts';
import { report } from './Sending.tsx';
import { saveEntry } from './sheet/send.ts';
import { readSheet } from './sheet/store.ts';

export function useSave() {
  const { sheet, work, go, change } = useEditor();
  const [busy, setBusy] = useState(false);

  async function save(entry: Entry) {
    if (busy) return;
    setBusy(true);
    // It must stand on the device before it can be sent.
    change(one => ({ ...one }));
    const sent = await saveEntry(sheet.id, entry);
    setBusy(false);
    report([sent], work);
    const now = readSheet(sheet.id);
    if (now?.theirs) go({ step: 'compare' });
    else if (now?.finished) go({ step: 'done' }, true);
  }
  return { busy, save };
}
