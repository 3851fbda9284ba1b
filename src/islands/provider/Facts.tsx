/** What "still right" vouches for, as the public reads it. */
import type { DeskActivity } from '../../backend/provider-desk.ts';
import { waysOf } from '../../domain/activity/ways.ts';
import { describeSession } from '../../domain/schedule/describe.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { schedule } from '../../i18n/areas/schedule.ts';
import { scheduleOf } from './coming.ts';
import { factRows } from './fact-rows.ts';
import { FactList } from './parts.tsx';
import type { Work } from './Room.tsx';

const words = provider.activities;

export function Facts({ activity, work }: { activity: DeskActivity; work: Work }) {
  const { sessions, ages, costPence, joining, contact } = activity;
  const venues = new Set(sessions.map(({ venue }) => venue));
  const places = [...venues].map(
    id => work.desk.venues.find(one => one.id === id)?.name ?? provider.sessions.hiddenVenue,
  );
  const ways = waysOf(contact);
  const rows = factRows(words.facts, {
    when: sessions.map(session => schedule.session(describeSession(scheduleOf(session)))),
    where: places,
    ages,
    cost: { pence: costPence },
    joining,
    contact: ways.length > 0 ? [ways.join(', ')] : [words.theirContact],
  });
  return (
    <>
      <FactList rows={rows} />
      {activity.state === 'published' && activity.listing === 'public' && (
        <p>
          <a href={`/activities/${activity.slug}/`}>
            {words.page}
            <span className="visually-hidden">: {activity.title}</span>
          </a>
        </p>
      )}
    </>
  );
}
