/** A file that cannot be read as a sheet at all, in one clear sentence. */
import type { Reading } from '../../../domain/exchange/csv/plan.ts';
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';
import { Arrived, headingOf } from './parts.tsx';

export function Refused({ reading }: { reading: Exclude<Reading, { kind: 'read' }> }) {
  if (reading.kind === 'headings') {
    const { missing, twice } = reading;
    return (
      <section className="notice notice-stop flow">
        <Arrived>{words.columnsHeading}</Arrived>
        {missing.length > 0 && <p>{words.columnsMissing(missing.map(headingOf))}</p>}
        {twice.length > 0 && <p>{words.columnsTwice(twice.map(headingOf))}</p>}
        <p>{words.columnsHelp}</p>
      </section>
    );
  }
  return (
    <section className="notice notice-stop flow">
      <Arrived>{words.refusedHeading}</Arrived>
      <p>{words.refused[reading.why]}</p>
      {reading.row !== undefined && <p>{words.refusedRow(reading.row)}</p>}
    </section>
  );
}
