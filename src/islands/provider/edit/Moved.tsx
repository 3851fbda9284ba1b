/** Says that a draft cannot be saved just now because somebody else came first, or a rule was broken. */
import { editor as words } from '../../../i18n/areas/editor.ts';
import { useEditor } from './editor.ts';
import { sayRule } from './faults.ts';
import { Link } from './Link.tsx';

export function Moved() {
  const { sheet } = useEditor();
  if (sheet.theirs)
    return (
      <div className="notice notice-stop" role="alert">
        <p>{words.compare.heading}.</p>
        <p>
          <Link to={{ step: 'compare' }}>{words.compare.look}</Link>
        </p>
      </div>
    );
  if (!sheet.refused) return null;
  const { faults, message } = sheet.refused;
  return (
    <div className="notice notice-stop edit-errors" role="alert">
      <p>
        <strong>{words.check.refused}.</strong> {words.check.refusedWhat}
      </p>
      <ul>
        {faults.length > 0 ? (
          faults.map(rule => <li key={rule}>{sayRule(rule)}</li>)
        ) : (
          <li>{words.faults.unknown(message)}</li>
        )}
      </ul>
    </div>
  );
}
