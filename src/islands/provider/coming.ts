/** The sessions of a desk as times that happen: soonest first, with what is said of each. */
import type { DateNote, Desk, DeskActivity, DeskSession } from '../../backend/provider-desk.ts';
import type { Calendar } from '../../domain/schedule/calendar.ts';
import { fromDay, type LocalDateTime, type PlainDate, toDay } from '../../domain/schedule/day.ts';
import { type Occurrence, occurrences, type Session } from '../../domain/schedule/occurrences.ts';
import { isRegular } from '../../domain/schedule/session.ts';

export interface Coming {
  activity: DeskActivity;
  session: DeskSession;
  occurrence: Occurrence;
  /** The date under which the database keeps what is said of it. */
  date: PlainDate;
}

/** As the schedule's rules read it. Session and venue go by their ids. */
export function scheduleOf(session: DeskSession): Session {
  return {
    key: session.id,
    venue: session.venue,
    firstDate: session.firstDate,
    start: session.start,
    end: session.end,
    rrule: session.rrule,
    season: session.season,
    lastDate: session.lastDate,
    exceptions: session.exceptions.map(({ date, type, toDate, toStart, toEnd, toVenue, note }) => ({
      date,
      type,
      to:
        toDate || toStart || toEnd || toVenue
          ? { date: toDate, start: toStart, end: toEnd, venue: toVenue }
          : undefined,
      note,
    })),
  };
}

/** What is not over yet and starts within `days`, of everything that is on the list or paused. */
export function comingOf(desk: Desk, calendar: Calendar, now: LocalDateTime, days: number): Coming[] {
  const today = toDay(now);
  const range = { from: fromDay(today - 1), to: fromDay(today + days) };
  return desk.activities
    .filter(({ state }) => state === 'published' || state === 'paused')
    .flatMap(activity =>
      activity.sessions.flatMap(session =>
        occurrences([scheduleOf(session)], calendar, range)
          .filter(({ end }) => end > now)
          .map(occurrence => ({ activity, session, occurrence, date: keptUnder(occurrence) })),
      ),
    )
    .sort((a, b) =>
      a.occurrence.start < b.occurrence.start ? -1 : a.occurrence.start > b.occurrence.start ? 1 : 0,
    );
}

const keptUnder = ({ was, start }: Occurrence): PlainDate => (was?.start ?? start).slice(0, 10);

/** What is said of a date now. */
export const notesOn = (session: DeskSession, date: PlainDate): DateNote[] =>
  session.exceptions.filter(one => one.date === date).map(({ date: _, ...note }) => note);

const words = ({ id, version, ...note }: DateNote): DateNote => note;
const isThis = (extra: DateNote, { occurrence, session }: Coming) =>
  extra.type === 'extra' && (extra.toStart ?? session.start) === occurrence.start.slice(11);

/** What is to be said of the date so that this occurrence is not on. */
export function notOn(coming: Coming, calendar: Calendar, note?: string): DateNote[] {
  const extras = notesOn(coming.session, coming.date)
    .filter(one => one.type === 'extra')
    .map(words);
  const cancelled: DateNote = note ? { type: 'cancelled', note } : { type: 'cancelled' };
  if (coming.occurrence.status !== 'extra') return [...extras, cancelled];
  // An added time is called off where it is the only one, so that people hear of it; else it goes.
  const regular = isRegular(scheduleOf(coming.session), calendar, toDay(coming.date));
  return regular || extras.length > 1
    ? notesOn(coming.session, coming.date)
        .map(words)
        .filter(one => !isThis(one, coming))
    : [...extras, cancelled];
}

/** … so that it is on as usual. Added times stay. */
export function onAgain(coming: Coming): DateNote[] {
  return notesOn(coming.session, coming.date)
    .filter(one => one.type === 'extra')
    .map(words);
}

export interface NewTime {
  date: PlainDate;
  start: string;
  end: string;
  venue: string;
  note: string;
}

/** … so that it is at another time or place. Undefined: that is where it usually is, and nothing is said. */
export function moved(coming: Coming, to: NewTime): DateNote[] | undefined {
  const { session, date, occurrence } = coming;
  const different: DateNote = { type: occurrence.status === 'extra' ? 'extra' : 'moved' };
  if (to.date !== date && different.type === 'moved') different.toDate = to.date;
  if (to.start !== session.start) different.toStart = to.start;
  if (to.start !== session.start || to.end !== session.end) different.toEnd = to.end;
  if (to.venue !== session.venue) different.toVenue = to.venue;
  const changed = Object.keys(different).length > 1;
  if (!changed && different.type === 'moved') return undefined;
  if (to.note) different.note = to.note;
  const others = notesOn(session, date)
    .map(words)
    .filter(one => one.type === 'extra' && !(occurrence.status === 'extra' && isThis(one, coming)));
  return [...others, different];
}
