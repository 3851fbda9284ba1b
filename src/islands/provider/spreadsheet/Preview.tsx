/** What an import will do, before it does it: added, changed, in conflict, left. */
import type { Plan } from '../../../domain/exchange/csv/plan.ts';
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';
import { Activity, Place } from './Changes.tsx';
import { Arrived, Long } from './parts.tsx';

interface Props {
  plan: Plan;
  onSave(): void;
  onCancel(): void;
}

export function Preview({ plan, onSave, onCancel }: Props) {
  const { activities, places, notices, same, changedElsewhere, unnamed, leftOut, entries, venues } = plan;
  const of = (outcome: string) => activities.filter(one => one.outcome === outcome);
  const [added, changed, conflicts] = [of('added'), of('changed'), of('conflict')];
  const some = entries.length > 0 || venues.length > 0;
  const clash = conflicts.length > 0 || places.some(({ outcome }) => outcome === 'conflict');
  const nothing = clash ? words.nothingNow : words.nothing;
  const lead = some ? words.summary(added.length, changed.length, same) : nothing;
  const odd = notices.filter(({ problem }) => words.odd[problem]);
  return (
    <section className="flow">
      <Arrived>{words.previewHeading}</Arrived>
      <p className="lead">{lead}</p>
      {leftOut.length > 0 && <p>{words.leftOut(leftOut)}</p>}
      {changedElsewhere > 0 && <p>{words.changedElsewhere(changedElsewhere)}</p>}
      {unnamed.activities + unnamed.sessions > 0 && (
        <p>{words.unnamed(unnamed.activities, unnamed.sessions)}</p>
      )}
      {conflicts.length > 0 && (
        <div className="notice notice-stop flow">
          <h3>{words.conflictsHeading(conflicts.length)}</h3>
          <p>{words.conflictsText}</p>
          <Long items={conflicts}>{change => <Activity key={change.rows[0]} change={change} />}</Long>
        </div>
      )}
      {some && <Buttons count={entries.length} onSave={onSave} onCancel={onCancel} />}
      {odd.length > 0 && (
        <>
          <h3>{words.oddHeading}</h3>
          <p>{words.oddText}</p>
          <Long items={odd} first={10}>
            {({ row, problem, title }) => (
              <li key={row + problem} className="spreadsheet-item">
                <p>
                  {words.row(row)}, <bdi>{title}</bdi>: {words.odd[problem]}
                </p>
              </li>
            )}
          </Long>
        </>
      )}
      {places.length > 0 && (
        <>
          <h3>{words.placesHeading}</h3>
          <Long items={places}>
            {change => <Place key={change.rows.join() + change.name} change={change} />}
          </Long>
        </>
      )}
      {added.length > 0 && (
        <>
          <h3>{words.addedHeading}</h3>
          <Long items={added}>{change => <Activity key={change.rows[0]} change={change} />}</Long>
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3>{words.changedHeading}</h3>
          <Long items={changed}>{change => <Activity key={change.rows[0]} change={change} />}</Long>
        </>
      )}
      {!some && (
        <button className="button button-plain" type="button" onClick={onCancel}>
          {words.another}
        </button>
      )}
    </section>
  );
}

function Buttons({ count, onSave, onCancel }: { count: number; onSave(): void; onCancel(): void }) {
  return (
    <div className="desk-acts">
      <button className="button button-gold desk-main" type="button" onClick={onSave}>
        {count > 0 ? words.save(count) : words.savePlaces}
      </button>
      <button className="button button-plain" type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
