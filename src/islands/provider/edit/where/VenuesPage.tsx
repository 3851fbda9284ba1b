/** The places of a group: what uses each, adding one, changing one. */
import { useState } from 'react';
import { saveEntries } from '../../../../backend/entries.ts';
import type { OpenEntries, OpenVenue, SavedVenue } from '../../../../domain/activity/entry.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { GroupFrame } from '../../GroupFrame.tsx';
import { Fault } from '../../parts.tsx';
import type { PageProps, Work } from '../../Room.tsx';
import { sayTrouble, useAction } from '../saving.ts';
import { thenFocus } from '../then-focus.ts';
import { useGroup } from '../use-group.ts';
import { AddVenue } from './AddVenue.tsx';
import { VenueEditor } from './VenueEditor.tsx';

export default function VenuesPage({ work }: PageProps) {
  return (
    <GroupFrame title={words.title} organisations={work.desk.organisations}>
      {group => <Venues group={group} work={work} />}
    </GroupFrame>
  );
}

/** Titles of the activities with a session or a date at a place. */
const usesOf = ({ entries }: OpenEntries, slug: string): string[] =>
  entries
    .filter(({ entry }) =>
      entry.sessions.some(
        ({ venue, exceptions = [] }) => venue === slug || exceptions.some(({ to }) => to?.venue === slug),
      ),
    )
    .map(({ entry }) => entry.title);

function Venues({ group, work }: { group: string; work: Work }) {
  const { open, trouble, read } = useGroup(group, work.signedOut);
  const [changing, setChanging] = useState('');
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const action = useAction();

  async function done(name: string, slug: string) {
    await read();
    thenFocus(`change-${slug}`, () => {
      setChanging('');
      setAdding(false);
      setSaid(words.saved(name));
    });
    await work.refresh();
  }
  async function add(venue: SavedVenue) {
    const answer = await saveEntries(action.of(venue), group, [venue], []);
    if (!('trouble' in answer)) action.answered();
    const problem = sayTrouble(answer, work.signedOut);
    if (problem) {
      setFault(problem);
      return false;
    }
    await done(venue.name, venue.slug);
    return true;
  }

  if (!open) return trouble ? <Fault>{trouble}</Fault> : <p role="status">{words.loading}</p>;
  const own = open.venues.filter(venue => venue.own).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      {trouble && <Fault key={trouble}>{trouble}</Fault>}
      <p role="status" className={said && 'notice'}>
        {said}
      </p>
      {!own.length && <p>{words.empty}</p>}
      <ul className="desk-list">
        {own.map(venue => (
          <li key={venue.slug} className="desk-card">
            {changing === venue.slug ? (
              <VenueEditor
                group={group}
                venue={venue}
                uses={usesOf(open, venue.slug)}
                work={work}
                read={async () => (await read())?.venues.find(({ slug }) => slug === venue.slug)}
                onSaved={() => done(venue.name, venue.slug)}
                onCancel={() => thenFocus(`change-${venue.slug}`, () => setChanging(''))}
              />
            ) : (
              <VenueLine
                venue={venue}
                uses={usesOf(open, venue.slug)}
                onChange={() => {
                  setSaid('');
                  setChanging(venue.slug);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {fault && <Fault key={fault}>{fault}</Fault>}
      {adding ? (
        <AddVenue
          name="new-venue"
          venues={own}
          keep={words.save}
          onAdd={add}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <button
          className="button button-gold"
          type="button"
          onClick={() =>
            thenFocus('new-venue-name', () => {
              setSaid('');
              setFault('');
              setAdding(true);
            })
          }
        >
          {words.add}
        </button>
      )}
    </>
  );
}

interface LineProps {
  venue: OpenVenue;
  uses: string[];
  onChange(): void;
}

function VenueLine({ venue, uses, onChange }: LineProps) {
  const { slug, name, address, postcode, visibility } = venue;
  return (
    <div className="desk-row">
      <div className="venue-line">
        <h2 className="desk-small">{name}</h2>
        <p>{[address, postcode].filter(Boolean).join(', ')}</p>
        {visibility !== 'public' && <p className="tag">{words.visibilities[visibility]}</p>}
        <p className="quiet">{words.uses(uses)}</p>
      </div>
      <button
        className="button button-plain"
        id={`change-${slug}`}
        type="button"
        aria-label={words.changeLong(name)}
        onClick={onChange}
      >
        {words.change}
      </button>
    </div>
  );
}
