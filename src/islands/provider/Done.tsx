/** What was just done, with the way back at hand. Stays until it is closed or something else is done. */
import type { Tap } from '../../backend/outbox.ts';
import { provider } from '../../i18n/areas/provider.ts';

const words = provider.outbox;

interface Props {
  tap: Tap;
  waiting: boolean;
  refused: boolean;
  onUndo(): void;
  onClose(): void;
}

export function Done({ tap, waiting, refused, onUndo, onClose }: Props) {
  return (
    <div className="desk-done" hidden={refused}>
      <p role="status">
        {waiting ? words.waitingHere : words.saved} <span>{tap.words}</span>
      </p>
      <button className="button" type="button" onClick={onUndo}>
        {words.undo}
      </button>
      <button className="button desk-close" type="button" onClick={onClose} aria-label={words.close}>
        <svg viewBox="0 0 24 24" className="mark" aria-hidden="true">
          <path d="M5 5l14 14M19 5 5 19" />
        </svg>
      </button>
    </div>
  );
}
