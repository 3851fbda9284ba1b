/** The ladder as weeks: now, beside it, next, for everybody; and the first rung the other way. */
import type { Rung } from '../../../domain/matching/ladder.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Names } from '../../live/names.ts';
import type { PlanHandle } from '../use-plan.ts';
import { sayTimes } from './sentences.ts';

const w = routes.ladder;

interface Props {
  rungs: readonly Rung[];
  direction: 'up' | 'down';
  names: Names;
  plan: PlanHandle;
}

export function Ladder({ rungs, direction, plan }: Props) {
  if (!rungs.length) return null;
  const title = (rung: Rung) =>
    rung.role === 'turn' ? (direction === 'down' ? w.turnUp : w.turnDown) : w[rung.role];
  return (
    <section className="ladder" aria-labelledby="ladder">
      <h3 id="ladder">{w.title}</h3>
      <p className="quiet">{w.hint}</p>
      <ol>
        {rungs.map(rung => (
          <li key={rung.role} data-role={rung.role}>
            <h4>
              {title(rung)}
              {rung.stage && <span className="quiet"> {routes.ask.stages[rung.stage]}</span>}
            </h4>
            {rung.role !== 'turn' && (
              <p className="rung-weeks">
                {rung.to
                  ? w.weeks(sayDate(rung.from, 'brief'), sayDate(rung.to, 'brief'))
                  : w.onwards(sayDate(rung.from, 'brief'))}
              </p>
            )}
            {rung.routes.length === 0 && <p className="quiet">{w.nothing}</p>}
            <ul>
              {rung.routes.map(({ entry: { activity }, slots, asks }) => (
                <li key={activity.slug} data-professional={activity.listing === 'professionals' || undefined}>
                  <span>
                    <b>{activity.title}</b>, {sayTimes(slots)}
                    {asks.length > 0 && ` (${w.toAsk})`}
                    {activity.listing === 'professionals' && (
                      <>
                        {' '}
                        <span className="tag">{routes.card.professional}</span>
                      </>
                    )}
                  </span>
                  <button
                    type="button"
                    className="button button-plain rung-add"
                    aria-label={
                      plan.has(activity.slug)
                        ? routes.card.addedLabel(activity.title)
                        : routes.card.addLabel(activity.title)
                    }
                    onClick={() => plan.toggle(activity, slots)}
                  >
                    {plan.has(activity.slug) ? routes.card.added : routes.card.add}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
