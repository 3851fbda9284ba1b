/** What an import does to activities and places, fact by fact, before and after. */
import { state } from '../../../domain/exchange/csv/choices.ts';
import type {
  ActivityChange,
  FieldChange,
  PlaceChange,
  SessionChange,
} from '../../../domain/exchange/csv/plan.ts';
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { Cell, headingOf } from './parts.tsx';

function Fields({ fields }: { fields: readonly FieldChange[] }) {
  if (fields.length === 0) return null;
  return (
    <dl className="spreadsheet-fields">
      {fields.map(({ column, before, after }) => (
        <div key={column}>
          <dt>{headingOf(column)}</dt>
          <dd>
            <del>
              <span className="visually-hidden">{words.before}: </span>
              <Cell text={before} />
            </del>{' '}
            <span aria-hidden="true">→</span>{' '}
            <ins>
              <span className="visually-hidden">{words.after}: </span>
              <Cell text={after} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const sessionText = ({ label }: SessionChange) =>
  words.session({ ...label, date: sayDate(label.date, 'full') });

export function Activity({ change }: { change: ActivityChange }) {
  const { outcome, title, rows, fields, sessions } = change;
  const isNew = outcome === 'added';
  return (
    <li className="spreadsheet-item">
      <h4>
        <bdi>{title}</bdi>
        {change.state && <span className="tag">{state.write(change.state as never, undefined)}</span>}
        <span className="quiet">{words.rows(rows)}</span>
      </h4>
      <Fields fields={fields} />
      {isNew && sessions.length === 0 && <p>{words.noSessions}</p>}
      {sessions.map(session => (
        <div key={session.row}>
          <p>
            {session.added && !isNew && <b>{words.newSession}: </b>}
            <bdi>{sessionText(session)}</bdi>
          </p>
          <Fields fields={session.fields} />
        </div>
      ))}
    </li>
  );
}

export function Place({ change }: { change: PlaceChange }) {
  const { outcome, name, postcode, fields, pin } = change;
  return (
    <li className="spreadsheet-item">
      <p>
        <bdi>
          {outcome === 'added'
            ? words.newPlace(name, postcode)
            : outcome === 'conflict'
              ? words.placeConflict(name)
              : words.changedPlace(name)}
        </bdi>
      </p>
      <Fields fields={fields} />
      {pin && outcome !== 'conflict' && <p className="quiet">{words.pin[pin]}</p>}
    </li>
  );
}
