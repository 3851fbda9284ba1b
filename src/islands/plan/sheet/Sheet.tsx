/** The sheet for a young person or a parent: three activities to a page of A4, black on white. */
import type { PublicActivity, PublicVenue } from '../../../domain/activity/document.ts';
import { markedVenue } from '../../../domain/plan/sheet-venue.ts';
import { toDay, weekday } from '../../../domain/schedule/day.ts';
import { describeSession } from '../../../domain/schedule/describe.ts';
import { nextOccurrence } from '../../../domain/schedule/occurrences.ts';
import { activity as activityWords } from '../../../i18n/areas/activity.ts';
import { card } from '../../../i18n/areas/card.ts';
import { plan as words } from '../../../i18n/areas/plan.ts';
import { schedule } from '../../../i18n/areas/schedule.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { venueName } from '../../live/activity/venue.ts';
import type { Names } from '../../live/names.ts';
import { QrCode } from './QrCode.tsx';
import { SheetMap } from './SheetMap.tsx';

const w = words.sheet;

interface Props {
  link: string;
  activities: readonly PublicActivity[];
  names: Names;
  now: string;
  made: string;
}

export function Sheet({ link, activities, names, now, made }: Props) {
  return (
    <article className="sheet" aria-label={w.title}>
      <header className="sheet-head">
        <div>
          <h2>{w.heading}</h2>
          <p>{w.foot(sayDate(made, 'full'))}</p>
          {activities.some(activity => activity.example) && <p className="sheet-example">{words.example}</p>}
        </div>
        <figure>
          <QrCode text={link} label={w.scanAll} />
          <figcaption>{w.scanAll}</figcaption>
        </figure>
      </header>
      {activities.map(activity => (
        <One key={activity.slug} activity={activity} names={names} now={now} />
      ))}
    </article>
  );
}

function One({ activity, names, now }: { activity: PublicActivity; names: Names; now: string }) {
  const { title, slug, firstVisit, cost, checked, organisation } = activity;
  const contact = { ...organisation.contact, ...activity.contact };
  const next = nextOccurrence(activity.sessions, names.calendar, now);
  const venue = markedVenue(activity, next);
  const places = new Set(activity.sessions.map(session => session.venue));
  const inWeek = [...activity.sessions].sort(
    (a, b) => weekday(toDay(a.firstDate)) - weekday(toDay(b.firstDate)),
  );
  const times = inWeek.map(session => {
    const at = activity.venues.find(v => v.slug === session.venue);
    const said = schedule.session(describeSession(session), now.slice(0, 10));
    return places.size > 1 && at ? w.at(said, venueName(at, names)) : said;
  });
  const rows: [string, string][] = [
    [w.when, `${[...new Set(times)].join('; ')}${next ? ` (${w.first(sayDate(next.date))})` : ''}`],
    [w.where, venue ? whereOf(venue, names) : card.askWhere],
    [w.in, [activityWords.joinings[activity.joining], venue && stepsOf(venue)].filter(Boolean).join(' ')],
    [w.meets, firstVisit.meets ?? w.askMeets],
    [w.bring, firstVisit.bring ?? w.noBring],
    [
      w.cost,
      [cost.pence === undefined ? w.askCost : card.cost(cost.pence), cost.covers].filter(Boolean).join(', '),
    ],
  ];
  return (
    <section className="sheet-one">
      <div className="sheet-words">
        <h3>{title}</h3>
        <p className="sheet-by">
          {organisation.name} · {card.ages(activity.ages.from, activity.ages.to)}
          {firstVisit.noise && ` · ${activityWords.noises[firstVisit.noise]}`}
        </p>
        <dl>
          {rows.map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div className="sheet-call">
            <dt>{w.call}</dt>
            <dd>{contact.phone ?? contact.text ?? contact.email ?? w.noCall}</dd>
          </div>
        </dl>
        <p className="sheet-checked">{checked ? w.checked(sayDate(checked.on, 'full')) : w.neverChecked}</p>
      </div>
      <div className="sheet-side">
        {venue && <SheetMap venue={venue} names={names} />}
        <figure>
          <QrCode text={`${location.origin}/activities/${slug}/`} label={`${w.scan}: ${title}`} />
          <figcaption>{w.scan}</figcaption>
        </figure>
      </div>
    </section>
  );
}

function whereOf(venue: PublicVenue, names: Names): string {
  const stop = venue.nearestStops?.[0];
  const place = [venueName(venue, names), venue.address, venue.postcode, venue.ask]
    .filter(Boolean)
    .join(', ');
  return stop ? `${place}. ${w.stops(stop)}` : place;
}

const stepsOf = ({ access }: PublicVenue) =>
  access.stepFree === undefined ? '' : access.stepFree ? `${w.stepFree}.` : `${w.steps}.`;
