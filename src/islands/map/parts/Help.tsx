/** The help: a modal dialog, which takes focus, keeps it, closes on Escape and gives it back. */
import { useEffect, useId, useRef } from 'react';
import { say } from '../words.ts';

export function Help({ onClose }: { onClose(): void }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const from = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (from instanceof HTMLElement) from.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className="map-help"
      aria-labelledby={id}
      onClose={onClose}
      onClick={event => event.target === dialog.current && dialog.current.close()}
    >
      <div>
        <h2 id={id}>{say.help.title}</h2>
        <dl>
          {say.help.keys.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map(key => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p>{say.help.list}</p>
        <p>{say.help.several}</p>
        <p>{say.help.listen}</p>
        <p className="map-panel-note">{say.attribution.full}</p>
        <button type="button" className="map-panel-open" onClick={() => dialog.current?.close()}>
          {say.help.close}
        </button>
      </div>
    </dialog>
  );
}
