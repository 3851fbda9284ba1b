/** What has not arrived, what was refused and why, and how old the page is without signal. */
import type { Trouble } from '../../backend/answer.ts';
import type { Entry, Outbox } from '../../backend/outbox.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { sayDate } from '../../i18n/dates.ts';
import { Fault } from './parts.tsx';

const words = provider.outbox;

interface Props {
  entries: readonly Entry[];
  old: { asOf: string; trouble: Trouble } | undefined;
  outbox: Outbox;
}

/** Shorter than this, in milliseconds, nobody needs to hear that something is on its way. */
function reason({ refusal }: Entry): string {
  if (refusal?.status === 409) return words.changed;
  if (refusal?.status === 403 || refusal?.status === 404) return words.notYours;
  return words.refused(refusal?.message ?? '');
}

export function Waiting({ entries, old, outbox }: Props) {
  const waiting = entries.filter(({ state }) => state === 'waiting');
  const refused = entries.filter(({ state }) => state === 'refused');
  // One that has just been tapped is usually gone before it can be read.
  const stuck = waiting.length > 0 && (old?.trouble === 'offline' || waiting.some(({ tried }) => tried));
  return (
    <>
      <div role="status">
        {old?.trouble === 'offline' && (
          <p className="notice">{words.asOf(`${sayDate(old.asOf, 'day')}, ${old.asOf.slice(11)}`)}</p>
        )}
        {stuck && (
          <p className="notice desk-row">
            <span>{words.waiting(waiting.length)}</span>
            <button className="button button-plain" type="button" onClick={() => outbox.flush()}>
              {words.sendNow}
            </button>
          </p>
        )}
      </div>
      {refused.map(entry => (
        <Fault key={entry.id}>
          <p>
            <strong>{words.refusedHeading}</strong>
          </p>
          <p>{entry.words}</p>
          <p>{reason(entry)}</p>
          <button className="button button-plain" type="button" onClick={() => outbox.dismiss(entry.id)}>
            {words.seen}
          </button>
        </Fault>
      ))}
    </>
  );
}
