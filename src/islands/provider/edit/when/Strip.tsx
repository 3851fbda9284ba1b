/**
 * On a phone: the sentence and the next dates at the foot of the screen while the questions are answered. Seen
 * only; the same stands in full below them, for everybody.
 */
import type { SessionDescription } from '../../../../domain/schedule/describe.ts';
import type { WhenDate } from '../../../../domain/schedule/when-dates.ts';
import { schedule } from '../../../../i18n/areas/schedule.ts';
import { whenForm as words } from '../../../../i18n/areas/when-form.ts';
import { sayDate } from '../../../../i18n/dates.ts';

interface Props {
  described: SessionDescription;
  dates: readonly WhenDate[];
  /** How many notices stand below. */
  notices: number;
}

export function Strip({ described, dates, notices }: Props) {
  const shown = dates.flatMap(row => (row.kind === 'date' ? [row.occurrence] : []));
  return (
    <div className="when-strip" aria-hidden="true">
      <b>{schedule.session(described)}</b>
      <p>
        {shown.length
          ? shown.map(({ start, status }) => (
              <span key={start + status}>
                {status === 'cancelled' ? <s>{sayDate(start, 'brief')}</s> : sayDate(start, 'brief')}{' '}
              </span>
            ))
          : words.noDates}
        {notices > 0 && <span className="when-more">{words.below(notices)}</span>}
      </p>
    </div>
  );
}
