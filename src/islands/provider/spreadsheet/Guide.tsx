/** What goes in each column: folded away until somebody wants to know. */
import { columns } from '../../../domain/exchange/csv/columns.ts';
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';
import { useNames } from './use-names.ts';

export function Guide() {
  const lists = useNames();
  return (
    <details className="spreadsheet-guide">
      <summary>{words.guide}</summary>
      <p>{words.needed}</p>
      <dl className="spreadsheet-fields">
        {columns.map(({ id, heading, choices }) => (
          <div key={id}>
            <dt>{heading}</dt>
            <dd>{words.goesIn[id] ?? (choices ? words.oneOf(choices) : words.anyText)}</dd>
            {lists[id]?.length ? <dd className="quiet">{lists[id].join('; ')}</dd> : null}
          </div>
        ))}
        <div>
          <dt>{words.reference}</dt>
          <dd>{words.referenceText}</dd>
        </div>
      </dl>
    </details>
  );
}
