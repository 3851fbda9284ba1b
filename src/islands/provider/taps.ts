/** Makes taps: what the person pressed, as the database takes it, with words for it. */
import type { Tap } from '../../backend/outbox.ts';
import type { DateNote, DeskActivity, DeskReport } from '../../backend/provider-desk.ts';
import type { PlacesLeft, ReportAnswer } from '../../domain/activity/words.ts';
import type { PlainDate } from '../../domain/schedule/day.ts';
import { type Coming, notesOn } from './coming.ts';

const number = () => crypto.randomUUID();

export function dateTap({ session, date }: Coming, wanted: DateNote[], words: string): Tap {
  const seen = notesOn(session, date).map(({ id, version }) => ({ id, version }));
  return {
    id: number(),
    verb: 'date',
    target: `date/${session.id}/${date}`,
    words,
    details: { session: session.id, date, sessionVersion: session.version, seen, wanted },
  };
}

export interface ActivityChange {
  state?: 'published' | 'paused' | 'ended';
  pausedUntil?: PlainDate;
  pausedWhy?: string;
  placesLeft?: PlacesLeft | null;
}

export function activityTap({ id, version }: DeskActivity, set: ActivityChange, words: string): Tap {
  return {
    id: number(),
    verb: 'activity',
    target: `activity/${id}`,
    words,
    details: { activity: id, version, set },
  };
}

/** Activities of one organisation. */
export function confirmTap(activities: readonly DeskActivity[], words: string): Tap {
  return {
    id: number(),
    verb: 'confirm',
    target: `confirm/${activities[0]?.organisation}`,
    words,
    details: { activities: activities.map(({ id, stamp }) => ({ id, stamp })) },
  };
}

export function answerTap(reports: readonly DeskReport[], answer: ReportAnswer, words: string): Tap {
  return {
    id: number(),
    verb: 'answer',
    target: `answer/${reports[0]?.activity}`,
    words,
    details: { reports: reports.map(({ id }) => id), answer },
  };
}
