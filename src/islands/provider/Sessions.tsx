/** The first screen: your sessions, soonest first, for a thumb. */
import { useMemo, useState } from 'react';
import { fromDay, toDay } from '../../domain/schedule/day.ts';
import { whenLabel } from '../../domain/schedule/when-label.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { when as whenWords } from '../../i18n/areas/when.ts';
import { sayDate } from '../../i18n/dates.ts';
import { useNow } from '../finder/use-now.ts';
import { type Coming, comingOf } from './coming.ts';
import { needsLook, wasToBeBack } from './needs.ts';
import type { Work } from './Room.tsx';
import { SessionCard } from './SessionCard.tsx';

const words = provider.sessions;
/** How far ahead the list goes, in days, and how much further at each press. */
const ahead = 14;

export function SessionsPage(work: Work) {
  const now = useNow();
  const [days, setDays] = useState(ahead);
  const [open, setOpen] = useState('');
  const { desk, calendar } = work;
  // Not again for each panel that opens.
  const { coming, later } = useMemo(() => {
    const soon = comingOf(desk, calendar, now, days);
    return { coming: soon, later: comingOf(desk, calendar, now, days + 60).length > soon.length };
  }, [desk, calendar, now, days]);
  const groups = Map.groupBy(coming, ({ occurrence }) => dayOf(occurrence, now));

  return (
    <>
      <h1 className="desk-h1" tabIndex={-1}>
        {words.heading}
      </h1>
      <Notices {...work} />
      {coming.length === 0 && <p>{words.empty}</p>}
      {[...groups].map(([day, list]) => (
        <section key={day}>
          <h2 className="desk-day">{day}</h2>
          <ul className="desk-list">
            {list.map(one => (
              <SessionCard
                key={keyOf(one)}
                coming={one}
                work={work}
                now={now}
                open={open.startsWith(`${keyOf(one)} `) ? open.slice(keyOf(one).length + 1) : ''}
                onOpen={panel => setOpen(panel && `${keyOf(one)} ${panel}`)}
              />
            ))}
          </ul>
        </section>
      ))}
      {later && (
        <button className="button button-plain" type="button" onClick={() => setDays(days + 60)}>
          {words.more}
        </button>
      )}
    </>
  );
}

const keyOf = ({ session, date, occurrence }: Coming) =>
  `${session.id}/${date}${occurrence.status === 'extra' ? `/${occurrence.start}` : ''}`;

/** "Tonight", "Tomorrow", "Tuesday 24 November". */
function dayOf(at: Coming['occurrence'], now: string): string {
  const { kind } = whenLabel({ start: at.start, end: at.end }, `${now.slice(0, 10)}T00:00`);
  if (kind === 'today' || kind === 'tonight' || kind === 'tomorrow') return whenWords[kind];
  return toDay(at.start) <= toDay(now) && at.end > now && at.start.slice(0, 10) === fromDay(toDay(now))
    ? whenWords.today
    : sayDate(at.start, 'long');
}

/** What else wants a look: each line leads to the place where it is done. */
function Notices({ desk }: Work) {
  const look = desk.activities.filter(one => needsLook(one, desk.today)).length;
  const back = desk.activities.filter(one => wasToBeBack(one, desk.today)).length;
  const lines = [
    desk.reports.length > 0 && words.reported(desk.reports.length),
    back > 0 && words.back(back),
    look > 0 && words.check(look),
  ].filter(line => line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className="desk-notices">
      {lines.map(line => (
        <li key={line} className="notice">
          <a href="/provider/activities/">{line}</a>
        </li>
      ))}
    </ul>
  );
}
