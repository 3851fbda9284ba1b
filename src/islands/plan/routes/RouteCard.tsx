/** One answer: what it is, when, why it fits, what to check and whom to ask, what the first visit is like. */
import type { Contact } from '../../../domain/activity/schema.ts';
import type { Route } from '../../../domain/matching/answer.ts';
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import { turningPoints } from '../../../domain/matching/turning-points.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { card } from '../../../i18n/areas/card.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { venueLine } from '../../live/activity/venue.ts';
import type { Names } from '../../live/names.ts';
import { sayAsks, sayTimes, sayTurning, sayWhy } from './sentences.ts';

const w = routes.card;

export interface RouteCardProps {
  route: Route;
  question: RouteQuestion;
  names: Names;
  planned: boolean;
  compared: boolean;
  onPlan(): void;
  onCompare(): void;
}

/** The contact of the activity, or else of the organisation. */
export const contactOf = ({ entry: { activity } }: Pick<Route, 'entry'>): Contact => ({
  ...activity.organisation.contact,
  ...activity.contact,
});

export function RouteCard({ route, question, names, planned, compared, onPlan, onCompare }: RouteCardProps) {
  const { entry, slots, first, asks } = route;
  const { activity } = entry;
  const { title, slug, firstVisit, cost, ages, listing } = activity;
  const questions = sayAsks(asks, names);
  const points = turningPoints(entry, slots, question).map(sayTurning);
  return (
    <li className="route" id={`route-${slug}`} tabIndex={-1}>
      <h4>{title}</h4>
      <p className="route-line">
        <b>{sayTimes(slots)}</b> · {venueLine(first.slot.venue, names)} ·{' '}
        {cost.pence === undefined ? card.costUnknown : card.cost(cost.pence)} ·{' '}
        {card.ages(ages.from, ages.to)} · {card.joining[activity.joining]}
        {listing === 'professionals' && <span className="tag">{w.professional}</span>}
      </p>
      <p className="quiet">
        {w.first(sayDate(first.date, 'long'), first.slot.start)} · {activity.organisation.name}
        {activity.example && ` · ${card.example}`}
      </p>
      <p>
        <b>{w.why}:</b> {sayWhy(route, question, names)}
      </p>
      {questions.length + points.length > 0 && (
        <div className="route-check">
          <b>{questions.length ? w.ask : w.check}:</b>
          <ul>
            {[...questions, ...points].map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <ContactLine contact={contactOf(route)} />
        </div>
      )}
      {(firstVisit.meets || firstVisit.noise || firstVisit.expect) && (
        <p>
          <b>{w.firstVisit}:</b>{' '}
          {[
            firstVisit.meets,
            firstVisit.noise && `${activityWords.noises[firstVisit.noise]}.`,
            firstVisit.expect,
          ]
            .filter(Boolean)
            .map(text => `${text}`.replace(/[.!?]?$/, end => end || '.'))
            .join(' ')}
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
        <a href={`/activities/${slug}/`} target="_blank" rel="noopener" className="route-open">
          {w.open}
          <span className="visually-hidden">
            : {title}, {w.opens}
          </span>
        </a>
      </p>
    </li>
  );
}

/** A number to ring first, else a text, else a mail. */
export function ContactLine({ contact }: { contact: Contact }) {
  if (contact.phone) return <a href={`tel:${contact.phone.replaceAll(' ', '')}`}>{w.call(contact.phone)}</a>;
  if (contact.text) return <a href={`sms:${contact.text.replaceAll(' ', '')}`}>{w.text(contact.text)}</a>;
  if (contact.email) return <a href={`mailto:${contact.email}`}>{w.write}</a>;
  return <span className="quiet">{w.noContact}</span>;
}
