/** Something that takes a while: what it is, how far it is, and a way out. */
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';

interface Props {
  what: string;
  /** From 0 to 1; absent where nobody knows. */
  done?: number | undefined;
  onStop?(): void;
}

export function Progress({ what, done, onStop }: Props) {
  return (
    <div className="notice flow">
      <p role="status">{what}</p>
      <progress aria-label={what} value={done} max={1} />
      {onStop && (
        <button className="button button-plain" type="button" onClick={onStop}>
          {words.stop}
        </button>
      )}
    </div>
  );
}
