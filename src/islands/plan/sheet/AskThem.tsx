/** A ready message to each provider: what is sought, and nothing about who. Sent by the person's own phone. */
import type { PublicActivity } from '../../../domain/activity/document.ts';
import { nextOccurrence } from '../../../domain/schedule/occurrences.ts';
import { plan as words } from '../../../i18n/areas/plan.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Names } from '../../live/names.ts';

const w = words.message;

interface Props {
  activities: readonly PublicActivity[];
  names: Names;
  now: string;
}

export function AskThem({ activities, names, now }: Props) {
  return (
    <section aria-labelledby="message">
      <h2 id="message">{w.title}</h2>
      <p className="quiet">{w.hint}</p>
      <ul className="ask-them">
        {activities.map(activity => {
          const { slug, title, cost } = activity;
          const contact = { ...activity.organisation.contact, ...activity.contact };
          const next = nextOccurrence(activity.sessions, names.calendar, now);
          const day = next ? sayDate(next.date, 'long') : '';
          const body = w.body(title, day, cost.pence === undefined ? [routes.asks.cost] : []);
          const mail = `?subject=${encodeURIComponent(w.subject(title))}&body=${encodeURIComponent(body)}`;
          const number = (text: string) => text.replaceAll(' ', '');
          return (
            <li key={slug}>
              <b>{title}</b>
              <span className="give-do">
                {contact.phone && (
                  <a href={`tel:${number(contact.phone)}`}>{routes.card.call(contact.phone)}</a>
                )}
                {contact.email && (
                  <a href={`mailto:${contact.email}${mail}`} aria-label={`${w.mail}: ${title}`}>
                    {w.mail}
                  </a>
                )}
                {contact.text && (
                  <a
                    href={`sms:${number(contact.text)}?body=${encodeURIComponent(w.short(title, day))}`}
                    aria-label={`${w.text}: ${title}`}
                  >
                    {w.text}
                  </a>
                )}
                {!contact.phone && !contact.email && !contact.text && (
                  <span className="quiet">{routes.card.noContact}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
