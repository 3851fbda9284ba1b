/** "Moved": another time, another place, or both, for this once. */
import { useState } from 'react';
import type { Desk } from '../../backend/provider-desk.ts';
import type { LocalDateTime } from '../../domain/schedule/day.ts';
import { provider } from '../../i18n/areas/provider.ts';
import type { Coming, NewTime } from './coming.ts';
import { useKept } from './kept.ts';
import { NoteField } from './NoteField.tsx';
import { Fault, Field, InputField, Panel, SayOrClose } from './parts.tsx';

const words = provider.sessions;

interface Props {
  coming: Coming;
  desk: Desk;
  now: LocalDateTime;
  /** False: this is where it usually is. */
  onSay(to: NewTime): boolean;
  onClose(): void;
}

export function MovePanel({ coming, desk, now, onSay, onClose }: Props) {
  const { occurrence, session, date, activity } = coming;
  const name = `move/${session.id}/${date}`;
  const [day, setDay, forgetDay] = useKept(`${name}/day`, occurrence.start.slice(0, 10));
  const [start, setStart, forgetStart] = useKept(`${name}/start`, occurrence.start.slice(11));
  const [end, setEnd, forgetEnd] = useKept(`${name}/end`, occurrence.end.slice(11));
  const [venue, setVenue, forgetVenue] = useKept(`${name}/venue`, occurrence.venue);
  const [note, setNote, forgetNote] = useKept(`${name}/note`, occurrence.note ?? '');
  const [fault, setFault] = useState('');
  const own = desk.venues.filter(one => one.organisation === activity.organisation);
  const others = desk.venues.filter(one => one.organisation !== activity.organisation);

  function say(event: React.SubmitEvent) {
    event.preventDefault();
    setFault('');
    if (!day || !start || !end) return setFault(words.needed);
    if (`${day}T${start}` <= now) return setFault(words.past);
    if (!onSay({ date: day, start, end, venue, note: note.trim() })) return setFault(words.noChange);
    for (const forget of [forgetDay, forgetStart, forgetEnd, forgetVenue, forgetNote]) forget();
  }

  return (
    <Panel label={words.moved} onClose={onClose}>
      <form className="flow" onSubmit={say} noValidate>
        {fault && <Fault key={fault}>{fault}</Fault>}
        <div className="desk-fields">
          {occurrence.status !== 'extra' && (
            <InputField label={words.date} type="date" value={day} min={now.slice(0, 10)} onChange={setDay} />
          )}
          <InputField label={words.start} type="time" value={start} onChange={setStart} />
          <InputField label={words.end} type="time" value={end} onChange={setEnd} />
        </div>
        <Field label={words.venue}>
          {about => (
            <select
              {...about}
              className="input"
              value={venue}
              onChange={event => setVenue(event.target.value)}
            >
              {!desk.venues.some(({ id }) => id === venue) && (
                <option value={venue}>{words.hiddenVenue}</option>
              )}
              {[...own, ...others].map(one => (
                <option key={one.id} value={one.id}>
                  {one.name}
                  {one.postcode && `, ${one.postcode}`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <NoteField note={note} onNote={setNote} choices={[]} />
        <SayOrClose say={words.sayMoved} close={words.close} onClose={onClose} />
      </form>
    </Panel>
  );
}
