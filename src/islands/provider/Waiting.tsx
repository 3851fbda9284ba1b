/** What has not arrived, what was refused and why, and how old the page is without signal. */
import type { Trouble } from '../../backend/answer.ts';
import type { Outbox, QueuedTap } from '../../backend/outbox.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { sayDate } from '../../i18n/dates.ts';
import { Fault } from './parts.tsx';

const words = provider.outbox;

interface Props {
  queued: readonly QueuedTap[];
  old: { asOf: string; trouble: Trouble } | undefined;
  outbox: Outbox;
}

/** Why a tap was refused, in words. */
function reason({ refusal }: QueuedTap): string {
  if (refusal?.status === 409) return words.changed;
  if (refusal?.status === 403 || refusal?.status === 404) return words.notYours;
  return words.refused(refusal?.message ?? '');
}

export function Waiting({ queued, old, outbox }: Props) {
  const waiting = queued.filter(({ state }) => state === 'waiting');
  const refused = queued.filter(({ state }) => state === 'refused');
  // One that has just been tapped is usually gone before it can be read.
  const failed = old?.trouble === 'failed';
  const offline = old?.trouble === 'offline';
  const stuck = waiting.length > 0 && (failed || offline || waiting.some(({ tried }) => tried));
  const when = old && `${sayDate(old.asOf, 'day')}, ${old.asOf.slice(11)}`;
  return (
    <>
      <div role="status">
        {when && (failed || offline) && (
          <p className="notice">{failed ? words.asOfFailed(when) : words.asOf(when)}</p>
        )}
        {stuck && (
          <p className="notice desk-row">
            <span>{failed ? words.waitingFailed(waiting.length) : words.waiting(waiting.length)}</span>
            <button className="button button-plain" type="button" onClick={() => outbox.flush()}>
              {words.sendNow}
            </button>
          </p>
        )}
      </div>
      {refused.map(tap => (
        <Fault key={tap.id}>
          <p>
            <strong>{words.refusedHeading}</strong>
          </p>
          <p>{tap.words}</p>
          <p>{reason(tap)}</p>
          <button className="button button-plain" type="button" onClick={() => outbox.dismiss(tap.id)}>
            {words.seen}
          </button>
        </Fault>
      ))}
    </>
  );
}
