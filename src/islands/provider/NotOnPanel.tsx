/** "Not on this time": one press, or two with a note. */
import { provider } from '../../i18n/areas/provider.ts';
import { useKept } from './kept.ts';
import { NoteField } from './NoteField.tsx';
import { Panel } from './parts.tsx';

const words = provider.sessions;

interface Props {
  /** Under which what is typed is kept. */
  name: string;
  onSay(note: string | undefined): void;
  onClose(): void;
}

export function NotOnPanel({ name, onSay, onClose }: Props) {
  const [note, setNote, forget] = useKept(`off/${name}`, '');
  return (
    <Panel label={words.notOn} onClose={onClose}>
      <form
        className="flow"
        onSubmit={event => {
          event.preventDefault();
          forget();
          onSay(note.trim() || undefined);
        }}
      >
        <button className="button button-gold desk-wide" type="submit">
          {words.sayNotOn}
        </button>
        <NoteField note={note} onNote={setNote} choices={words.notes} />
        <button className="button button-plain" type="button" onClick={onClose}>
          {words.close}
        </button>
      </form>
    </Panel>
  );
}
