/** Two sessions at the same time, where that cannot be or may not be meant. */
import type { Calendar } from './calendar.ts';
import { fromDay, type LocalDateTime, toDay } from './day.ts';
import { type Occurrence, occurrences, type Session } from './occurrences.ts';
import type { SessionWhen } from './when.ts';
import { asSession } from './when-dates.ts';

/** Another session of the same group. */
export interface OtherSession {
  /** Of its activity, for the notice. */
  title: string;
  /** Whether it is a session of the same activity. */
  same: boolean;
  session: Session;
}

export interface Clash {
  title: string;
  /** `place`: both are at one venue. `activity`: one activity, twice at the same time. */
  at: 'place' | 'activity';
  start: LocalDateTime;
  end: LocalDateTime;
}

/** Days ahead that are compared: far enough for what comes once a month. */
const compared = 120;

/** The first time that each other session runs while this one does, soonest first. */
export function clashes(
  when: SessionWhen,
  venue: string | undefined,
  others: readonly OtherSession[],
  calendar: Calendar,
  now: LocalDateTime,
): Clash[] {
  const near = others.filter(({ same, session }) => same || session.venue === venue);
  if (!near.length) return [];
  const first = Math.max(toDay(now), toDay(when.firstDate));
  const range = { from: fromDay(first - 1), to: fromDay(first + compared) };
  const coming = (session: Session) =>
    occurrences([session], calendar, range).filter(({ status, end }) => status !== 'cancelled' && end > now);
  const own = coming(asSession(when, venue));
  const found: Clash[] = [];
  for (const { title, same, session } of near) {
    const other = firstMeeting(own, coming(session), same);
    if (other) found.push({ title, at: same ? 'activity' : 'place', start: other.start, end: other.end });
  }
  return found.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The first of `theirs` that overlaps one of `own`, both in order of start. */
function firstMeeting(own: Occurrence[], theirs: Occurrence[], anywhere: boolean): Occurrence | undefined {
  return theirs.find(({ start, end, venue }) =>
    own.some(one => one.start < end && start < one.end && (anywhere || one.venue === venue)),
  );
}
