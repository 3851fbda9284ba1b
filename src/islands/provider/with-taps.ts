/** The desk as it will be when what waits on this device has arrived. */
import type { QueuedTap } from '../../backend/outbox.ts';
import type { DateNote, Desk, DeskActivity } from '../../backend/provider-desk.ts';
import type { PlainDate } from '../../domain/schedule/day.ts';
import type { ActivityChange } from './taps.ts';

export function withTaps(desk: Desk, queued: readonly QueuedTap[]): Desk {
  return queued.filter(({ state }) => state !== 'refused').reduce(apply, desk);
}

function apply(desk: Desk, { verb, details }: QueuedTap): Desk {
  if (verb === 'date') return onDate(desk, details as unknown as DateDetails);
  if (verb === 'activity') {
    const { activity, set } = details as { activity: string; set: ActivityChange };
    return onActivities(desk, one => (one.id === activity ? changed(one, set, desk.today) : one));
  }
  if (verb === 'confirm') {
    const ids = (details.activities as { id: string }[]).map(({ id }) => id);
    return onActivities(desk, one => (ids.includes(one.id) ? checkedToday(one, desk.today) : one));
  }
  if (verb === 'answer') {
    const ids = details.reports as string[];
    return { ...desk, reports: desk.reports.filter(({ id }) => !ids.includes(id)) };
  }
  // What undoing brings back is known when it has arrived.
  return desk;
}

const onActivities = (desk: Desk, how: (one: DeskActivity) => DeskActivity): Desk => ({
  ...desk,
  activities: desk.activities.map(how),
});

interface DateDetails {
  session: string;
  date: PlainDate;
  wanted: DateNote[];
}

const onDate = (desk: Desk, { session: id, date, wanted }: DateDetails): Desk =>
  onActivities(desk, activity => ({
    ...activity,
    sessions: activity.sessions.map(session =>
      session.id === id
        ? {
            ...session,
            exceptions: [
              ...session.exceptions.filter(one => one.date !== date),
              ...wanted.map(note => ({ ...note, date })),
            ],
          }
        : session,
    ),
  }));

const checkedToday = (activity: DeskActivity, today: PlainDate): DeskActivity => ({
  ...activity,
  checked: { on: today, by: 'organiser' },
});

function changed(activity: DeskActivity, set: ActivityChange, today: PlainDate): DeskActivity {
  const { places, ...rest } = activity;
  const next: DeskActivity = 'placesLeft' in set ? rest : activity;
  if (set.placesLeft) next.places = { left: set.placesLeft, said: today };
  if (!set.state) return { ...next };
  return { ...next, state: set.state, pausedUntil: set.pausedUntil, pausedWhy: set.pausedWhy };
}
