/** What comes of the answers: the sentence that people will read, the next six dates, what may not be meant. */
import type { SessionDescription } from '../../../../domain/schedule/describe.ts';
import type { WhenChoice } from '../../../../domain/schedule/when.ts';
import type { WhenDate } from '../../../../domain/schedule/when-dates.ts';
import type { WhenNotice } from '../../../../domain/schedule/when-notices.ts';
import { schedule } from '../../../../i18n/areas/schedule.ts';
import { whenForm as words } from '../../../../i18n/areas/when-form.ts';
import { sayDate } from '../../../../i18n/dates.ts';
import { Notices } from './Notices.tsx';

interface Props {
  /** Undefined while something is lacking. */
  outcome:
    | { described: SessionDescription; dates: readonly WhenDate[]; notices: readonly WhenNotice[] }
    | undefined;
  name: string;
  change(part: Partial<WhenChoice>): void;
}

export function Preview({ outcome, name, change }: Props) {
  return (
    <section className="when-preview flow" aria-labelledby={`${name}-summary`}>
      <h2 className="desk-small" id={`${name}-summary`} tabIndex={-1}>
        {words.summary}
      </h2>
      {/* Said while somebody chooses, but not at each key: it changes only with a whole answer. */}
      <p className="when-sentence" role="status">
        {outcome ? schedule.session(outcome.described) : words.notYet}
      </p>
      {outcome && outcome.dates.length > 0 && (
        <>
          <h3 className="label">{words.next}</h3>
          <ol className="when-dates">
            {outcome.dates.map(row => (
              <DateRow
                key={row.kind === 'date' ? row.occurrence.start + row.occurrence.status : row.from}
                row={row}
              />
            ))}
          </ol>
        </>
      )}
      <Notices notices={outcome?.notices ?? []} name={name} onMend={change} />
    </section>
  );
}

function DateRow({ row }: { row: WhenDate }) {
  if (row.kind === 'break')
    return <li className="quiet">{words.gap(row.from, row.to, row.dates, row.why)}</li>;
  const { start, end, status, bankHoliday, note } = row.occurrence;
  const when = `${sayDate(start, 'long')}, ${words.time(start, end)}`;
  const beside = [words.status[status], bankHoliday, note].filter(Boolean);
  return (
    <li>
      {status === 'cancelled' ? <s>{when}</s> : when}
      {beside.length > 0 && <span className="quiet"> ({beside.join(', ')})</span>}
    </li>
  );
}
