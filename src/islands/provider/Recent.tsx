/** What was changed in the last 30 days, each with its way back. */
import type { DateNote, Desk, DoneTap, SavedSum } from '../../backend/provider-desk.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { sayDate } from '../../i18n/dates.ts';
import { CardButton } from './parts.tsx';
import type { Work } from './Room.tsx';
import { sayTime } from './say-time.ts';

const words = provider.activities;
/** How many are shown. */
const most = 30;

export function Recent({ desk, undo, waiting }: Work) {
  const list = desk.actions.filter(newestOfDraft).slice(0, most);
  return (
    <section className="flow">
      <h2 className="desk-day">{words.recentHeading}</h2>
      <p className="quiet">{list.length > 0 ? words.recentHint : words.recentEmpty}</p>
      <ul className="desk-list">
        {list.map(done => {
          const what = describe(done, desk);
          const at = localNow(new Date(done.at));
          return (
            <li key={done.id} className="desk-row">
              <span>
                {what}
                <span className="quiet">
                  {' '}
                  {sayTime(at)}, {done.mine ? words.byYou : words.byOther}
                </span>
              </span>
              {done.undone || waiting.has(done.id) ? (
                <span className="tag">{words.undone}</span>
              ) : (
                <CardButton about={what} onClick={() => undo(done.id, what)}>
                  {words.undo}
                </CardButton>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A draft is saved at each step: of several in a row the newest stands for all. */
function newestOfDraft({ verb, after }: DoneTap, n: number, all: readonly DoneTap[]): boolean {
  const newer = all[n - 1];
  if (verb !== 'entries' || newer?.verb !== verb) return true;
  return (after as SavedSum).title !== (newer.after as SavedSum).title;
}

/** What it did, in the words in which it was done. */
function describe({ verb, activity, date, after, before }: DoneTap, desk: Desk): string {
  const title = desk.activities.find(({ id }) => id === activity)?.title ?? '';
  const did = provider.did;
  if (verb === 'date') {
    const notes = after as DateNote[];
    const what = notes.some(({ type }) => type === 'cancelled')
      ? 'cancelled'
      : notes.length > 0
        ? 'moved'
        : 'on';
    return did[what](title, sayDate(date ?? ''));
  }
  if (verb === 'answer') return did.answered(title);
  if (verb === 'entries') {
    const sum = after as SavedSum;
    return did.saved(sum.title || title, sum);
  }
  if (verb === 'confirm') {
    const count = (after as unknown[]).length;
    return activity ? did.confirmed(title) : did.confirmedAll(count);
  }
  const [then, now] = [before, after] as [ActivityFacts, ActivityFacts];
  if (then.state === now.state) return did.places(title, provider.placesLeft[now.placesLeft ?? 'unknown']);
  return did[now.state === 'paused' ? 'paused' : now.state === 'ended' ? 'ended' : 'restored'](title);
}

interface ActivityFacts {
  state: string;
  placesLeft: 'plenty' | 'few' | 'full' | null;
}
