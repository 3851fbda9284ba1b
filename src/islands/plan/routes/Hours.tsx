/** An evening hour by hour, then its gaps, then what is cancelled. */
import type { Evening, EveningItem } from '../../../domain/matching/evening.ts';
import { card } from '../../../i18n/areas/card.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { venueLine } from '../../live/activity/venue.ts';
import type { Names } from '../../live/names.ts';
import { sayAway } from './sentences.ts';

const w = routes.place;

export function Hours({ evening, names }: { evening: Evening; names: Names }) {
  const item = ({ activity, occurrence, venue, metres, perhaps, ages }: EveningItem) => (
    <li key={`${activity.slug} ${occurrence.start}`}>
      <a href={`/activities/${activity.slug}/`} target="_blank" rel="noopener">
        {activity.title}
        <span className="visually-hidden">, {routes.card.opens}</span>
      </a>
      , {occurrence.start.slice(11)}–{occurrence.end.slice(11)}, {venue && venueLine(venue, names)},{' '}
      {sayAway(metres, venue?.visibility === 'public' ? undefined : true)}, {w.ageRange(ages.from, ages.to)},{' '}
      {card.joining[activity.joining].toLowerCase()}
      {perhaps && ` (${w.perhaps})`}
    </li>
  );
  return (
    <>
      <section aria-labelledby="gaps">
        <h3 id="gaps">{w.gaps}</h3>
        {evening.gaps.length === 0 && <p>{w.noGaps}</p>}
        <ul className="gaps">
          {evening.gaps.map(({ start, end, ages }) => (
            <li key={`${start} ${ages.from}`}>{w.gap(start, end, ages.from, ages.to)}</li>
          ))}
        </ul>
      </section>
      <ol className="hours">
        {evening.hours.map(({ start, end, on }) => (
          <li key={start}>
            <h3>
              {start}–{end}
            </h3>
            {on.length ? <ul>{on.map(item)}</ul> : <p className="quiet">{w.nothing}</p>}
          </li>
        ))}
      </ol>
      {evening.cancelled.length > 0 && (
        <section aria-labelledby="off">
          <h3 id="off">{w.cancelled}</h3>
          <ul>{evening.cancelled.map(item)}</ul>
        </section>
      )}
    </>
  );
}
