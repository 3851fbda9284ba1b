/** One answer: what it is, when, why it fits, what to check and whom to ask, what the first visit is like. */
import type { Route } from '../../../domain/matching/answer.ts';
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import { turningPoints } from '../../../domain/matching/turning-points.ts';
import { card } from '../../../i18n/areas/card.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { venueLine } from '../../live/activity/venue.ts';
import type { Names } from '../../live/names.ts';
import { ContactLine, contactOf } from './ContactLine.tsx';
import { sayAsks, sayFirstVisit, sayTimes, sayTurning, sayWhy } from './sentences.ts';

const w = routes.card;

export interface RouteCardProps {
  route: Route;
  question: RouteQuestion;
  names: Names;
  /** Reasons that are said above, for all of the list. */
  said: readonly string[];
  planned: boolean;
  compared: boolean;
  onPlan(): void;
  onCompare(): void;
}

export function RouteCard({
  route,
  question,
  names,
  said,
  planned,
  compared,
  onPlan,
  onCompare,
}: RouteCardProps) {
  const { entry, slots, first, asks } = route;
  const { activity } = entry;
  const { title, slug, firstVisit, cost, ages } = activity;
  const professional = activity.listing === 'professionals';
  const questions = sayAsks(asks, names);
  // The line under the title says these.
  const inLine = [
    routes.reason.free,
    routes.reason.turnUp,
    routes.reason.affordable(card.cost(cost.pence ?? 0)),
  ];
  const points = turningPoints(entry, slots, question).map(sayTurning);
  return (
    <li className="route" id={`route-${slug}`} tabIndex={-1} data-professional={professional || undefined}>
      <h4>{title}</h4>
      <p className="route-line">
        <b>{sayTimes(slots)}</b> · {venueLine(first.slot.venue, names)} ·{' '}
        {cost.pence === undefined ? card.costUnknown : card.cost(cost.pence)} ·{' '}
        {card.ages(ages.from, ages.to)} · {card.joining[activity.joining]}
      </p>
      {professional && (
        <p>
          <span className="tag">{w.professional}</span> <span className="quiet">{w.professionalHint}</span>
        </p>
      )}
      <p className="quiet">
        {w.first(sayDate(first.date, 'long'), first.slot.start)} · {activity.organisation.name}
        {activity.example && ` · ${card.example}`}
      </p>
      <p>
        <b>{w.why}:</b> {sayWhy(route, question, names, [...said, ...inLine])}
      </p>
      {questions.length + points.length > 0 && (
        <div className="route-check">
          <b>{questions.length ? w.ask : w.check}:</b>
          <ul>
            {[...questions, ...points].map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {!professional && <ContactLine contact={contactOf(activity)} />}
        </div>
      )}
      {professional && (
        <p>
          {activity.summary} <ContactLine contact={contactOf(activity)} />
        </p>
      )}
      {(firstVisit.meets || firstVisit.noise || firstVisit.expect) && (
        <p>
          <b>{firstVisit.meets ? w.meets : w.firstVisit}:</b> {sayFirstVisit(firstVisit)}
        </p>
      )}
      <p className="route-do">
        <button
          type="button"
          className={planned ? 'button button-gold' : 'button'}
          aria-label={planned ? w.addedLabel(title) : w.addLabel(title)}
          onClick={onPlan}
        >
          {planned ? w.added : w.add}
        </button>
        {planned && (
          <a href="/plan/" className="route-open">
            {routes.plan.open}
          </a>
        )}
        <label className="chip tick">
          <input type="checkbox" checked={compared} onChange={onCompare} aria-label={w.compareLabel(title)} />
          <span>{w.compare}</span>
        </label>
        {!professional && (
          <a href={`/activities/${slug}/`} target="_blank" rel="noopener" className="route-open">
            {w.open}
            <span className="visually-hidden">
              : {title}, {w.opens}
            </span>
          </a>
        )}
      </p>
    </li>
  );
}
