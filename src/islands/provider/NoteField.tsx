/** A short public note: by a press, or typed. */
import { provider } from '../../i18n/areas/provider.ts';
import { InputField } from './parts.tsx';

const words = provider.sessions;
/** As long as the database takes. */
const longest = 240;

interface Props {
  note: string;
  onNote(note: string): void;
  choices: readonly string[];
}

export function NoteField({ note, onNote, choices }: Props) {
  return (
    <>
      <InputField
        label={words.note}
        hint={words.noteHint}
        type="text"
        maxLength={longest}
        value={note}
        onChange={onNote}
      />
      <div className="chips">
        {choices.map(choice => (
          <button
            key={choice}
            className="chip"
            type="button"
            aria-pressed={note === choice}
            onClick={() => onNote(note === choice ? '' : choice)}
          >
            {choice}
          </button>
        ))}
      </div>
    </>
  );
}
