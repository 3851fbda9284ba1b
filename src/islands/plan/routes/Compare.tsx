/** Two or three side by side, row by row. */
import type { Route } from '../../../domain/matching/answer.ts';
import type { RouteActivity } from '../../../domain/matching/entry.ts';
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import { turningPoints } from '../../../domain/matching/turning-points.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { card } from '../../../i18n/areas/card.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { venueLine } from '../../live/activity/venue.ts';
import type { Names } from '../../live/names.ts';
import { ContactLine, contactOf } from './ContactLine.tsx';
import { sayAsks, sayAway, sayFirstVisit, sayTimes, sayTurning, sayWhy } from './sentences.ts';

const w = routes.compare;
export const mostCompared = 3;
/** As the attribute that keeps it off paper. */
const forWorkers = ({ listing }: RouteActivity) => listing === 'professionals' || undefined;

interface Props {
  routes: readonly Route[];
  question: RouteQuestion;
  names: Names;
  onClose(): void;
}

export function Compare({ routes: compared, question, names, onClose }: Props) {
  if (!compared.length) return null;
  if (compared.length < 2) return <p className="notice">{w.hint}</p>;
  const rows: Record<keyof typeof w.rows, (route: Route) => React.ReactNode> = {
    when: ({ slots }) => sayTimes(slots),
    where: ({ first, metres, atMost }) =>
      [venueLine(first.slot.venue, names), metres === undefined ? '' : sayAway(metres, atMost)]
        .filter(Boolean)
        .join(', '),
    cost: ({ entry: { activity } }) =>
      [
        activity.cost.pence === undefined ? card.costUnknown : card.cost(activity.cost.pence),
        activity.cost.covers,
      ]
        .filter(Boolean)
        .join(', '),
    ages: ({ entry: { activity } }) => card.ages(activity.ages.from, activity.ages.to),
    joining: ({ entry: { activity } }) => activityWords.joinings[activity.joining],
    why: route => sayWhy(route, question, names),
    check: ({ asks, entry, slots }) =>
      [...sayAsks(asks, names), ...turningPoints(entry, slots, question).map(sayTurning)].join(' ') || '–',
    firstVisit: ({ entry: { activity } }) => sayFirstVisit(activity.firstVisit) || '–',
    checked: ({ entry: { activity } }) =>
      activity.checked ? sayDate(activity.checked.on, 'day') : card.neverChecked,
    contact: route => <ContactLine contact={contactOf(route.entry.activity)} />,
  };
  return (
    <section className="compare" aria-labelledby="compare">
      <h3 id="compare">{w.title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it no keyboard could scroll a wide table. */}
      <div className="compare-scroll" role="group" aria-labelledby="compare" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {compared.map(({ entry: { activity } }) => (
                <th scope="col" key={activity.slug} data-professional={forWorkers(activity)}>
                  {activity.title}
                  {forWorkers(activity) && <span className="tag">{routes.card.professional}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(Object.keys(rows) as (keyof typeof rows)[]).map(row => (
              <tr key={row}>
                <th scope="row">{w.rows[row]}</th>
                {compared.map(route => (
                  <td key={route.entry.activity.slug} data-professional={forWorkers(route.entry.activity)}>
                    {rows[row](route)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="button button-plain" onClick={onClose}>
        {w.close}
      </button>
    </section>
  );
}
