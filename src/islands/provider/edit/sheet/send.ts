/**
 * Sends sheets. What is to be sent is kept on the device first, with a number that the server carries out
 * once; it is tried until there is an answer. One tab sends at a time.
 */
import { unlessBroken } from '../../../../backend/answer.ts';
import { historyOf, openEntries, saveEntries } from '../../../../backend/entries.ts';
import { stillSignedIn } from '../../../../backend/session.ts';
import type { Entry } from '../../../../domain/activity/entry.ts';
import {
  arrived,
  draftOf,
  isDraft,
  type Late,
  type Outgoing,
  type Sheet,
  type Theirs,
  venuesFor,
} from './sheet.ts';
import { changeSheet, readSheet, sheetsOf } from './store.ts';

/** `later`: kept, to be tried again. `stopped`: refused, or somebody else came first; the sheet says it. */
export type Sent = 'saved' | 'later' | 'signed-out' | 'stopped' | 'nothing';

const outgoing = (sheet: Sheet, entry: Entry): Outgoing => ({
  action: crypto.randomUUID(),
  slug: sheet.slug,
  stamp: sheet.stamp,
  entry,
  venues: venuesFor(sheet, entry),
});

/** Sends a draft's newest state, or sees that it follows what is on its way. */
export function saveDraft(id: string): Promise<Sent> {
  changeSheet(id, sheet => {
    if (!isDraft(sheet) || sheet.theirs) return sheet;
    if (sheet.outgoing) return { ...sheet, again: true };
    const entry = draftOf(sheet);
    return entry ? { ...sheet, outgoing: outgoing(sheet, entry), refused: undefined } : sheet;
  });
  return flush(id);
}

/** Sends an entry as the person wants it now, whole. */
export async function saveEntry(id: string, entry: Entry): Promise<Sent> {
  // What is on its way of the draft goes first: this is built on it.
  await flush(id);
  changeSheet(id, sheet =>
    sheet.outgoing || sheet.theirs
      ? sheet
      : { ...sheet, outgoing: outgoing(sheet, entry), refused: undefined },
  );
  const sheet = readSheet(id);
  if (sheet?.theirs) return 'stopped';
  if (sheet?.outgoing && sheet.outgoing.entry !== entry) {
    // There is no signal: this takes the place of what has waited, if that has never left.
    if (!sheet.outgoing.tried) changeSheet(id, one => ({ ...one, outgoing: outgoing(one, entry) }));
    // biome-ignore lint/suspicious/noThenProperty: an entry that waits, never a function; devices keep it by this name.
    else changeSheet(id, one => ({ ...one, then: entry, again: false }));
  }
  return flush(id);
}

/** Sends everything of a person that waits on this device. */
export async function flushAll(user: string): Promise<Sent[]> {
  const waiting = sheetsOf(user).filter(sheet => sheet.outgoing && !sheet.thrown);
  return Promise.all(waiting.map(({ id }) => flush(id)));
}

const alone = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request(`derby-sheet/${id}`, work) as Promise<T>) : work();

/** Sends what waits of one sheet. */
export const flush = (id: string): Promise<Sent> => alone(id, () => sendAll(id));

async function sendAll(id: string): Promise<Sent> {
  let result: Sent = 'nothing';
  for (;;) {
    const sheet = readSheet(id);
    if (!sheet?.outgoing) return result;
    result = await sendOne(sheet, sheet.outgoing);
    if (result !== 'saved') return result;
  }
}

async function sendOne(sheet: Sheet, sent: Outgoing): Promise<Sent> {
  const { id, organisation } = sheet;
  const one = { slug: sent.slug, stamp: sent.stamp, entry: sent.entry };
  const waits = (late: Late) =>
    changeSheet(id, now => ({ ...now, outgoing: { ...sent, tried: true, late } }));
  const answer = await unlessBroken(
    saveEntries(sent.action, organisation, sent.venues, [
      one.slug && one.stamp ? { slug: one.slug, stamp: one.stamp, entry: one.entry } : { entry: one.entry },
    ]),
  );
  if ('trouble' in answer) {
    waits(answer.trouble);
    return answer.trouble === 'signed-out' ? 'signed-out' : 'later';
  }
  if ('value' in answer) {
    changeSheet(id, now => ({
      ...next(arrived(now, sent, answer.value), sent),
      changed: now.base !== undefined && now.base.state !== 'draft',
      savedAt: Date.now(),
    }));
    return 'saved';
  }
  const { refusal } = answer;
  if (refusal.status === 403 && !(await stillSignedIn())) {
    waits('signed-out');
    return 'signed-out';
  }
  const theirs = refusal.status === 409 && sent.slug ? await theirsOf(organisation, sent.slug) : undefined;
  changeSheet(id, now => ({
    ...now,
    outgoing: undefined,
    // biome-ignore lint/suspicious/noThenProperty: as above.
    then: undefined,
    again: undefined,
    ...(theirs
      ? { theirs, refused: undefined }
      : {
          refused: {
            status: refusal.status,
            message: refusal.message,
            faults: refusal.faults.map(({ rule }) => rule),
          },
        }),
  }));
  return 'stopped';
}

/** What follows a save that has arrived: what was written meanwhile, or that all is done. */
function next(sheet: Sheet, sent: Outgoing): Sheet {
  const { then, again, ...rest } = sheet;
  if (then) return { ...rest, outgoing: outgoing(rest, then) };
  if (sent.entry.state === 'draft') {
    const entry = again ? draftOf(rest) : undefined;
    return entry ? { ...rest, outgoing: outgoing(rest, entry) } : rest;
  }
  return { ...rest, finished: { action: sent.action, state: sent.entry.state } };
}

/** The version that came first, and who made it. Undefined if it cannot be read now. */
async function theirsOf(organisation: string, slug: string): Promise<Theirs | undefined> {
  const [opened, history] = await Promise.all([openEntries(organisation, slug), historyOf(slug)]);
  const entry = 'value' in opened ? opened.value.entries.find(one => one.slug === slug) : undefined;
  if (!entry) return undefined;
  const changes = 'value' in history ? history.value : [];
  // Somebody may have come in between on another device of their own.
  const last = changes.find(({ by }) => !('me' in by)) ?? changes[0];
  return { stamp: entry.stamp, entry: entry.entry, ...(last && { by: last.by, at: last.at }) };
}
