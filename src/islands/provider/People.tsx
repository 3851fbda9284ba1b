/** The people of the groups that one leads: invite, take back, remove. */
import { useCallback, useEffect, useState } from 'react';
import type { Trouble } from '../../backend/answer.ts';
import { type People, readPeople, removeMember, takeBackInvitation } from '../../backend/provider.ts';
import type { DeskOrganisation } from '../../backend/provider-desk.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { sayDate } from '../../i18n/dates.ts';
import { Invite, troubleWords } from './Invite.tsx';
import { Fault } from './parts.tsx';
import type { Work } from './Room.tsx';

const words = provider.people;

export function PeoplePage({ desk }: Work) {
  const led = desk.organisations.filter(({ role }) => role === 'lead');
  if (led.length === 0) {
    return (
      <>
        <h1 className="desk-h1" tabIndex={-1}>
          {words.title}
        </h1>
        <p>{words.onlyLeads}</p>
      </>
    );
  }
  return led.map((organisation, n) => (
    <PeopleOf key={organisation.id} organisation={organisation} heading={n === 0 ? 'h1' : 'h2'} />
  ));
}

function PeopleOf({
  organisation,
  heading: Heading,
}: {
  organisation: DeskOrganisation;
  heading: 'h1' | 'h2';
}) {
  const [people, setPeople] = useState<People>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [said, setSaid] = useState('');
  const [sure, setSure] = useState('');

  const read = useCallback(async () => {
    const answer = await readPeople(organisation.id);
    if ('trouble' in answer) return setTrouble(answer.trouble);
    setTrouble(undefined);
    setPeople(answer.value);
  }, [organisation.id]);
  useEffect(() => void read(), [read]);

  async function end(work: ReturnType<typeof removeMember>, done: string) {
    setSaid('');
    setSure('');
    const answer = await work;
    await read();
    if ('trouble' in answer) setTrouble(answer.trouble);
    else setSaid(done);
  }

  return (
    <section className="flow prose">
      <Heading className="desk-h1" tabIndex={-1}>
        {words.heading(organisation.name)}
      </Heading>
      <p>{words.lead}</p>
      {trouble && <Fault key={trouble}>{troubleWords(trouble)}</Fault>}
      <p role="status" className={said && 'notice'}>
        {said}
      </p>
      <ul className="desk-list">
        {people?.members.map(({ id, email, role, me }) => (
          <li key={id} className="desk-row">
            <span>
              {email} <span className="tag">{role === 'lead' ? words.leadRole : words.editor}</span>
              {me && <span className="quiet"> {words.you}</span>}
            </span>
            {role === 'editor' && sure !== id && (
              <button
                className="button button-plain"
                type="button"
                aria-label={words.remove(email)}
                onClick={() => setSure(id)}
              >
                {words.removeShort}
              </button>
            )}
            {sure === id && (
              <div className="desk-sure flow">
                <p>{words.removeSure(email)}</p>
                <div className="desk-acts">
                  <button
                    className="button"
                    type="button"
                    // The button that was pressed is gone: go on from here.
                    ref={button => button?.focus()}
                    onClick={() => end(removeMember(id), words.removed(email))}
                  >
                    {words.removeYes}
                  </button>
                  <button className="button button-plain" type="button" onClick={() => setSure('')}>
                    {words.keep}
                  </button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet">{words.leadHint}</p>
      {people && people.invited.length > 0 && (
        <>
          <h2 className="desk-small">{words.invitedHeading}</h2>
          <ul className="desk-list">
            {people.invited.map(({ id, email, role, until }) => (
              <li key={id} className="desk-row">
                <span>
                  {email} <span className="quiet">{words.invitedUntil(sayDate(until, 'day'))}</span>
                </span>
                {role === 'editor' && (
                  <button
                    className="button button-plain"
                    type="button"
                    aria-label={words.takeBackLong(email)}
                    onClick={() => end(takeBackInvitation(id), words.takenBack(email))}
                  >
                    {words.takeBack}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Invite
        organisation={organisation.slug}
        onDone={email => {
          setSaid(words.invited(email));
          read();
        }}
      />
    </section>
  );
}
