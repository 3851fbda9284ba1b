/** One time of one session: what it is, and the three things that are done about it. */
import { useRef } from 'react';
import { placesLeft } from '../../domain/freshness/freshness.ts';
import type { LocalDateTime } from '../../domain/schedule/day.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { type Coming, moved, notOn, onAgain } from './coming.ts';
import { MovePanel } from './MovePanel.tsx';
import { NotOnPanel } from './NotOnPanel.tsx';
import { PlacesPanel } from './PlacesPanel.tsx';
import { CardButton } from './parts.tsx';
import type { Work } from './Room.tsx';
import { sayTime } from './say-time.ts';
import { activityTap, dateTap } from './taps.ts';

const words = provider.sessions;

interface Props {
  coming: Coming;
  work: Work;
  now: LocalDateTime;
  /** Which panel is open: `off`, `move`, `places` or none. */
  open: string;
  onOpen(panel: string): void;
}

export function SessionCard({ coming, work, now, open, onOpen }: Props) {
  const { activity, session, occurrence, date } = coming;
  const { status, start, end, note } = occurrence;
  const { desk, tap } = work;
  const card = useRef<HTMLLIElement>(null);
  const organisation = desk.organisations.find(({ id }) => id === activity.organisation);
  const venue = desk.venues.find(({ id }) => id === occurrence.venue);
  const left = placesLeft(activity.places, desk.today);
  const when = sayTime(start);
  const about = `${activity.title}, ${when}`;
  const off = status === 'cancelled';
  const waiting = [`date/${session.id}/${date}`, `activity/${activity.id}`].some(t => work.waiting.has(t));

  const close = () => {
    onOpen('');
    // The focus was in what is gone now.
    card.current?.querySelector<HTMLElement>('h3')?.focus();
  };
  const done = (wanted: Parameters<typeof dateTap>[1], what: 'cancelled' | 'moved' | 'on') => {
    tap(dateTap(coming, wanted, provider.did[what](activity.title, when)));
    close();
  };

  /** A button that opens and closes a panel. */
  const opens = (panel: string, name: string, main = false) => (
    <CardButton
      about={about}
      main={main}
      className={main ? 'desk-main' : ''}
      aria-expanded={open === panel}
      onClick={() => onOpen(open === panel ? '' : panel)}
    >
      {name}
    </CardButton>
  );

  return (
    <li className="desk-card" ref={card} data-off={off || undefined}>
      <div className="desk-head">
        <p className="desk-time">
          {start.slice(11)}–{end.slice(11)}
        </p>
        <div>
          <h3 tabIndex={-1}>{activity.title}</h3>
          <p>
            {venue?.name ?? words.hiddenVenue}
            {desk.organisations.length > 1 && `, ${organisation?.name}`}
          </p>
        </div>
      </div>
      <p className="desk-facts">
        {off && <strong className="tag tag-stop">{words.cancelled}</strong>}
        {status === 'moved' && (
          <strong className="tag tag-stop">
            {occurrence.was?.start === start
              ? words.otherPlace
              : words.movedFrom(sayTime(occurrence.was?.start ?? start))}
          </strong>
        )}
        {status === 'extra' && <strong className="tag">{words.extra}</strong>}
        {occurrence.bankHoliday && <span className="tag">{occurrence.bankHoliday}</span>}
        {left !== 'unknown' && (
          <span className="tag">
            {words.places}: {provider.placesLeft[left]}
          </span>
        )}
        {waiting && <span className="tag">{provider.outbox.waitingHere}</span>}
        <NotPublic coming={coming} approved={organisation?.approved ?? false} />
        {note && <span>{note}</span>}
      </p>
      <div className="desk-acts">
        {off || status === 'moved' ? (
          <CardButton about={about} main className="desk-main" onClick={() => done(onAgain(coming), 'on')}>
            {words.onAgain}
          </CardButton>
        ) : (
          opens('off', words.notOn, true)
        )}
        {!off && opens('move', words.moved)}
        {opens('places', words.places)}
      </div>
      {open === 'off' && (
        <NotOnPanel
          name={`${session.id}/${date}`}
          onClose={close}
          onSay={note => done(notOn(coming, work.calendar, note), 'cancelled')}
        />
      )}
      {open === 'move' && (
        <MovePanel
          coming={coming}
          desk={desk}
          now={now}
          onClose={close}
          onSay={to => {
            const wanted = moved(coming, to);
            if (wanted) done(wanted, 'moved');
            return wanted !== undefined;
          }}
        />
      )}
      {open === 'places' && (
        <PlacesPanel
          now={left}
          onClose={close}
          onSay={next => {
            const said = provider.did.places(activity.title, provider.placesLeft[next]);
            tap(activityTap(activity, { placesLeft: next === 'unknown' ? null : next }, said));
            close();
          }}
        />
      )}
    </li>
  );
}

/** Why the public does not see this, where it does not. */
export function NotPublic({ coming, approved }: { coming: Pick<Coming, 'activity'>; approved: boolean }) {
  const { state, listing } = coming.activity;
  if (state === 'paused') return <span className="tag">{words.notPublic.paused}</span>;
  if (!approved) return <span className="tag tag-stop">{words.notPublic.unapproved}</span>;
  if (listing === 'professionals') return <span className="tag">{words.notPublic.professionals}</span>;
  return null;
}
