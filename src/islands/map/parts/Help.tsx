/** The help: a modal dialog, which takes focus, keeps it, closes on Escape and gives it back. */
import { useEffect, useId, useRef } from 'react';
import { say } from '../words.ts';

interface Props {
  /** Opened by a key: then the keys are told on a phone too, where no rule of style knows of a keyboard. */
  keys: boolean;
  onClose(): void;
}

export function Help({ keys, onClose }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const from = document.activeElement;
    dialog.current?.showModal();
    // Else the only button takes the focus, and with it a phone scrolls to the end.
    heading.current?.focus();
    dialog.current?.scrollTo(0, 0);
    return () => {
      if (from instanceof HTMLElement) from.focus();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the window closes it, as Escape does already.
    <dialog
      ref={dialog}
      className="map-help"
      data-keys={keys || undefined}
      aria-labelledby={id}
      onClose={onClose}
      onClick={event => event.target === dialog.current && dialog.current.close()}
    >
      <div>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {say.help.title}
        </h2>
        <p className="map-help-touch">{say.help.touch}</p>
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
        <p className="map-help-keys">{say.help.list}</p>
        <p>{say.help.several}</p>
        <p>{say.help.missing}</p>
        <p>{say.help.listen}</p>
        <p className="map-panel-note">{say.attribution.full}</p>
        <button type="button" className="map-panel-open" onClick={() => dialog.current?.close()}>
          {say.help.close}
        </button>
      </div>
    </dialog>
  );
}
