/** Your activities: still right, reports of visitors, pause, end, restore, and what was changed lately. */
import { useState } from 'react';
import type { DeskOrganisation } from '../../backend/provider-desk.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { ActivityCard } from './ActivityCard.tsx';
import { DeviceDrafts } from './DeviceDrafts.tsx';
import { needsLook, wasToBeBack } from './needs.ts';
import { Recent } from './Recent.tsx';
import type { PageProps } from './Room.tsx';
import { confirmTap } from './taps.ts';

const words = provider.activities;

export function Activities(props: PageProps) {
  const { work } = props;
  return (
    <>
      <h1 className="desk-h1" tabIndex={-1}>
        {words.heading}
      </h1>
      <p>
        <a className="button button-gold desk-wide" href="/provider/edit/?new">
          {words.add}
        </a>
      </p>
      <DeviceDrafts {...props} />
      {work.desk.organisations.map(organisation => (
        <OfOrganisation key={organisation.id} organisation={organisation} {...props} />
      ))}
      <Recent {...work} />
    </>
  );
}

function OfOrganisation({ organisation, work, me }: PageProps & { organisation: DeskOrganisation }) {
  const { desk, tap } = work;
  const [open, setOpen] = useState('');
  const own = desk.activities.filter(one => one.organisation === organisation.id);
  const live = own.filter(({ state }) => state === 'published');
  const rank = (one: (typeof own)[number]) => {
    if (desk.reports.some(({ activity }) => activity === one.id)) return 0;
    if (wasToBeBack(one, desk.today)) return 1;
    if (needsLook(one, desk.today)) return 2;
    return { published: 3, paused: 4, draft: 5, ended: 6 }[one.state];
  };
  const sorted = own.toSorted((a, b) => rank(a) - rank(b));
  return (
    <section className="flow">
      <h2 className="desk-day">{organisation.name}</h2>
      {!organisation.approved && (
        <p className="notice notice-stop">{provider.sessions.notPublic.unapproved}</p>
      )}
      {own.length === 0 && <p>{words.empty}</p>}
      {live.length > 1 && (
        <div className="desk-all flow">
          <h3>{words.allHeading}</h3>
          <p>{words.allHint}</p>
          <button
            className="button button-gold desk-wide"
            type="button"
            onClick={() => tap(confirmTap(live, provider.did.confirmedAll(live.length)))}
          >
            {words.allRight(live.length)}
          </button>
        </div>
      )}
      <ul className="desk-list">
        {sorted.map(activity => (
          <ActivityCard
            key={activity.id}
            activity={activity}
            work={work}
            me={me}
            organisation={organisation}
            open={open.startsWith(activity.id) ? open.slice(activity.id.length + 1) : ''}
            onOpen={panel => setOpen(panel && `${activity.id} ${panel}`)}
          />
        ))}
      </ul>
    </section>
  );
}
