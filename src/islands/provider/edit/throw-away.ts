/** Throws a draft away: it is ended as it is. Nothing is deleted, and it can be undone for 30 days. */
import { openEntries } from '../../../backend/entries.ts';
import { saveEntry } from './sheet/send.ts';
import { newSheet, sheetOf } from './sheet/sheet.ts';
import { dropSheet, readSheet, sheetsOf, writeSheet } from './sheet/store.ts';

/** The number of what was done, to undo it by; undefined if it could not be done. */
export async function throwAway(
  user: string,
  organisation: string,
  slug: string,
): Promise<string | undefined> {
  const answer = await openEntries(organisation, slug);
  const found = 'value' in answer && answer.value.entries.find(one => one.slug === slug);
  if (!found) return undefined;
  const id = crypto.randomUUID();
  const now = Date.now();
  writeSheet({ ...sheetOf(found, newSheet(id, user, organisation, now)), thrown: now });
  await saveEntry(id, { ...found.entry, state: 'ended' });
  const action = readSheet(id)?.finished?.action;
  dropSheet(id);
  if (!action) return undefined;
  // What was half-written of it here is over, too.
  for (const sheet of sheetsOf(user)) if (sheet.slug === slug) dropSheet(sheet.id);
  return action;
}
