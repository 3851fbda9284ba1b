/** For a place, not a person: what is on around it on one evening, hour by hour, and the gaps. */
import { useMemo, useState } from 'react';
import { ages } from '../../../domain/activity/ages.ts';
import type { PublicActivity } from '../../../domain/activity/document.ts';
import { type EveningQuestion, evening } from '../../../domain/matching/evening.ts';
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import { reachOfWalk } from '../../../domain/matching/reach.ts';
import { fromDay, toDay } from '../../../domain/schedule/day.ts';
import { schoolDay } from '../../../domain/schedule/school-year.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { City } from '../whole.ts';
import { Hours } from './Hours.tsx';
import { PlaceField } from './PlaceField.tsx';
import { Pick } from './parts.tsx';

const w = routes.place;
const hours = Array.from({ length: 20 }, (_, n) => `${String((n + 6) % 24).padStart(2, '0')}:00`);
const choices = (list: readonly string[]) => list.map(value => ({ value, name: value }));

interface Props {
  city: City;
  activities: readonly PublicActivity[];
  now: string;
}

export function ForPlace({ city, activities, now }: Props) {
  const today = now.slice(0, 10);
  const [from, setFrom] = useState<RouteQuestion['from']>();
  const [walk, setWalk] = useState('20');
  const [date, setDate] = useState(today);
  const [start, setStart] = useState('18:00');
  const [end, setEnd] = useState('22:00');
  const [youngest, setYoungest] = useState('13');
  const [oldest, setOldest] = useState('16');

  const question: EveningQuestion | null = useMemo(
    () =>
      from
        ? {
            from,
            reach: reachOfWalk(Number(walk)),
            date,
            start,
            end,
            ages: { from: Math.min(+youngest, +oldest), to: Math.max(+youngest, +oldest) },
          }
        : null,
    [from, walk, date, start, end, youngest, oldest],
  );
  const found = useMemo(
    () =>
      question && evening(activities, question, { ...city.context, calendar: city.names.calendar, today }),
    [activities, question, city, today],
  );
  const dates = Array.from({ length: 28 }, (_, n) => fromDay(toDay(today) + n));
  const count = new Set(found?.hours.flatMap(hour => hour.on.map(item => item.activity.slug))).size;
  return (
    <div className="routes">
      <form className="asking" aria-label={routes.modes.place} onSubmit={event => event.preventDefault()}>
        <p className="quiet">{w.hint}</p>
        <PlaceField label={w.around} from={from} onChange={setFrom} />
        <Pick
          label={w.walk}
          value={walk}
          choices={[10, 15, 20, 30, 40].map(m => ({ value: String(m), name: routes.ask.walk(m) }))}
          onChange={setWalk}
        />
        <Pick
          label={w.day}
          value={date}
          choices={dates.map(value => ({ value, name: sayDate(value, 'long') }))}
          onChange={setDate}
        />
        <div className="ask-pair">
          <Pick label={routes.ask.start} value={start} choices={choices(hours)} onChange={setStart} />
          <Pick label={routes.ask.end} value={end} choices={choices(hours)} onChange={setEnd} />
        </div>
        <div className="ask-pair">
          <Pick label={w.ages} value={youngest} choices={choices(ages.map(String))} onChange={setYoungest} />
          <Pick label={w.to} value={oldest} choices={choices(ages.map(String))} onChange={setOldest} />
        </div>
      </form>
      <section className="found" aria-labelledby="evening">
        <h2 id="evening">{from ? w.title(from.label, sayDate(date, 'long')) : routes.found.title}</h2>
        <p role="status" className="found-said">
          {found ? w.said(count, found.gaps.length) : w.need}
        </p>
        {found && schoolDay(city.names.calendar, toDay(date)) === 'holidays' && (
          <p className="notice">{w.holidays}</p>
        )}
        {found && <Hours evening={found} names={city.names} />}
      </section>
    </div>
  );
}
