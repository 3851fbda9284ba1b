/** What a professional chose for themselves from what is listed for them: on this screen and nowhere else. */
import type { RouteActivity } from '../../../domain/matching/entry.ts';
import { describeSession } from '../../../domain/schedule/describe.ts';
import { plan as words } from '../../../i18n/areas/plan.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { schedule } from '../../../i18n/areas/schedule.ts';
import { focusSoon } from '../focus.ts';
import { ContactLine, contactOf } from '../routes/ContactLine.tsx';

const w = words.own;

interface Props {
  activities: readonly RouteActivity[];
  onRemove(activity: RouteActivity): void;
}

export function Own({ activities, onRemove }: Props) {
  if (!activities.length) return null;
  return (
    <section className="on-screen own" aria-labelledby="own" data-professional>
      <h2 id="own" tabIndex={-1}>
        {w.title}
      </h2>
      <p className="notice">{w.hint}</p>
      <ul className="ask-them">
        {activities.map(activity => (
          <li key={activity.slug}>
            <span>
              <b>{activity.title}</b> <span className="tag">{routes.card.professional}</span>
              <br />
              {activity.sessions.map(session => schedule.session(describeSession(session))).join('; ')}
            </span>
            <span className="give-do">
              <ContactLine contact={contactOf(activity)} />
              <button
                type="button"
                className="chip"
                aria-label={words.list.remove(activity.title)}
                onClick={() => {
                  onRemove(activity);
                  focusSoon(activities.length > 1 ? 'own' : 'nothing');
                }}
              >
                ×
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
