/** All that is wrong with the rows of a sheet: by column first, then row by row. */
import { byColumn, type RowFault } from '../../../domain/exchange/csv/fault.ts';
import { rules } from '../../../i18n/areas/rules.ts';
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';
import { Arrived, Cell, headingOf, Long } from './parts.tsx';

type Said = Pick<RowFault, 'problem' | 'rule' | 'wanted' | 'other'>;

/** What is wanted: in one cell, or in a column. */
function wantedText({ problem, rule, wanted, other }: Said, from: typeof words.wanted): string {
  if (problem === 'rule') return rule ? rules[rule] : '';
  return from[problem]({ wanted, other });
}

function byRow(faults: readonly RowFault[]): [row: number, faults: RowFault[]][] {
  const rows = new Map<number, RowFault[]>();
  for (const fault of faults) rows.set(fault.row, [...(rows.get(fault.row) ?? []), fault]);
  return [...rows].sort(([a], [b]) => a - b);
}

interface Props {
  faults: readonly RowFault[];
  /** How many rows are without a fault. */
  good: number;
  onGood(): void;
}

export function Problems({ faults, good, onGood }: Props) {
  const columns = byColumn(faults);
  const rows = byRow(faults);
  return (
    <section className="flow spreadsheet-problems">
      <Arrived>{words.problemsHeading(rows.length)}</Arrived>
      <p>{words.problemsLead}</p>
      <h3>{words.byColumn}</h3>
      <ul className="spreadsheet-list">
        {columns.map(one => (
          <li key={one.column} className="spreadsheet-item">
            <p>
              <b>{headingOf(one.column)}</b> {words.rows(one.rows)}
            </p>
            <Found cells={one.found} />
            {one.problems.map(said => (
              <Wanted key={said.problem + said.rule} text={wantedText(said, words.wantedInColumn)} />
            ))}
          </li>
        ))}
      </ul>
      <h3>{words.byRow}</h3>
      <Long items={rows}>
        {([row, list]) => (
          <li key={row} className="spreadsheet-item spreadsheet-row">
            <h4>{words.row(row)}</h4>
            {list.map(one => (
              <div key={one.column + one.problem + one.rule}>
                <p>
                  <b>{headingOf(one.column)}</b>
                </p>
                <Found cells={one.found ? [one.found] : []} />
                <Wanted text={wantedText(one, words.wanted)} />
              </div>
            ))}
          </li>
        )}
      </Long>
      {good > 0 ? (
        <>
          <p>{words.problemsAgain}</p>
          <button className="button" type="button" onClick={onGood}>
            {words.goodRows(good)}
          </button>
        </>
      ) : (
        <p>{words.noGood}</p>
      )}
    </section>
  );
}

function Found({ cells }: { cells: readonly string[] }) {
  return (
    <p className="spreadsheet-say">
      <span className="spreadsheet-label">{words.found}</span>{' '}
      <span>
        {cells.length === 0 && <i>{words.none}</i>}
        {cells.map((cell, n) => (
          <span key={cell}>
            {n > 0 && ', '}“<Cell text={cell} />”
          </span>
        ))}
      </span>
    </p>
  );
}

function Wanted({ text }: { text: string }) {
  return (
    <p className="spreadsheet-say">
      <span className="spreadsheet-label">{words.wantedLabel}</span> <bdi>{text}</bdi>
    </p>
  );
}
