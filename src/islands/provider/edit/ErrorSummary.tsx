/** What is wrong on a page, on top of it, each with the way to its field. Takes the focus when it comes. */
import { editor } from '../../../i18n/areas/editor.ts';
import type { Fault } from './faults.ts';
import { useFocusAt } from './use-focus-at.ts';

interface Props {
  faults: readonly Fault[];
  /** Counts the tries: each takes the focus here again. */
  tries: number;
}

export function ErrorSummary({ faults, tries }: Props) {
  const box = useFocusAt(tries);
  if (!faults.length) return null;

  function jump(event: React.MouseEvent, id: string) {
    event.preventDefault();
    const control = document.getElementById(id);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  }
  return (
    <div className="notice notice-stop edit-errors" role="alert" tabIndex={-1} ref={box}>
      <h2 className="desk-small">{editor.faults.heading}</h2>
      <ul>
        {faults.map(({ id, text }) => (
          <li key={id + text}>
            <a href={`#${id}`} onClick={event => jump(event, id)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
