/** The plan's week: day by day, with what clashes and where the walk is longer than the time. */
import { useState } from 'react';
import type { PublicActivity } from '../../../domain/activity/document.ts';
import { planWeek } from '../../../domain/plan/week.ts';
import type { Calendar } from '../../../domain/schedule/calendar.ts';
import { fromDay, toDay } from '../../../domain/schedule/day.ts';
import { plan as words } from '../../../i18n/areas/plan.ts';
import { sayDate } from '../../../i18n/dates.ts';

const w = words.week;

interface Props {
  activities: readonly PublicActivity[];
  calendar: Calendar;
  today: string;
}

export function Week({ activities, calendar, today }: Props) {
  const [ahead, setAhead] = useState(0);
  const from = fromDay(toDay(today) + ahead * 7);
  const { days, squeezes } = planWeek(activities, calendar, from);
  const day = (at: string) => sayDate(at, 'weekday');
  return (
    <section aria-labelledby="week">
      <h2 id="week">{w.title}</h2>
      <p className="week-move">
        <button
          type="button"
          className="chip"
          aria-label={w.before}
          aria-disabled={ahead === 0}
          onClick={() => setAhead(Math.max(0, ahead - 1))}
        >
          ←
        </button>
        <b role="status">{w.of(sayDate(from, 'day'))}</b>
        <button
          type="button"
          className="chip"
          aria-label={w.after}
          aria-disabled={ahead > 7}
          onClick={() => setAhead(Math.min(8, ahead + 1))}
        >
          →
        </button>
      </p>
      <ol className="week">
        {days.map(({ date, meetings }) => (
          <li
            key={date}
            data-empty={meetings.length === 0 || undefined}
            data-today={date === today || undefined}
          >
            <h3>{sayDate(date)}</h3>
            {meetings.length === 0 && <p className="quiet">{w.nothing}</p>}
            <ul>
              {meetings.map(({ activity, occurrence }) => (
                <li key={`${activity.slug} ${occurrence.start}`} data-status={occurrence.status}>
                  <b>
                    {occurrence.start.slice(11)}–{occurrence.end.slice(11)}
                  </b>{' '}
                  {activity.title}
                  {occurrence.status === 'cancelled' && ` (${w.cancelled})`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {squeezes.length === 0 ? (
        <p className="quiet">{w.fine}</p>
      ) : (
        <ul className="notice">
          {squeezes.map(({ kind, first, then, walk = 0, minutes }) => {
            const [a, b, on] = [first.activity.title, then.activity.title, day(first.occurrence.date)];
            const key = `${first.occurrence.start} ${a} ${b}`;
            return (
              <li key={key}>{kind === 'clash' ? w.clash(a, b, on) : w.travel(a, b, on, walk, minutes)}</li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
