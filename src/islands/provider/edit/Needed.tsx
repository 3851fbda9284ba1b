/** What keeps an entry from the list, each with the way to its question; takes the focus at each try to publish. */
import { editor as words } from '../../../i18n/areas/editor.ts';
import { Link } from './Link.tsx';
import type { Spot, Step } from './spot.ts';
import { useFocusAt } from './use-focus-at.ts';

interface Props {
  lacks: readonly { to: Partial<Spot> & { step: Step }; text: string }[];
  tries: number;
}

export function Needed({ lacks, tries }: Props) {
  const box = useFocusAt(tries);
  if (!lacks.length) return <p className="edit-ready">{words.check.ready}</p>;
  return (
    <div
      className={`notice edit-errors ${tries ? 'notice-stop' : ''}`}
      role={tries ? 'alert' : undefined}
      tabIndex={-1}
      ref={box}
    >
      <h2 className="desk-small">{words.check.needed}</h2>
      <ul>
        {lacks.map(({ to, text }) => (
          <li key={text}>
            <Link to={{ ...to, back: 'check' }}>{text}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
