/** Why an activity cannot be shown here, and what to do next. */
import { editor } from '../../../i18n/areas/editor.ts';
import { Heading } from './Heading.tsx';

const words = editor.lost;

export function NotFound({ why, onAgain }: { why: 'missing' | 'offline'; onAgain?: () => void }) {
  return (
    <div className="edit-page flow">
      <Heading>{why === 'offline' ? words.noSignal : words.notFound}</Heading>
      <p className="lead">{why === 'offline' ? words.offline : words.notFoundText}</p>
      {onAgain && (
        <p>
          <button className="button" type="button" onClick={onAgain}>
            {words.again}
          </button>
        </p>
      )}
      <p>
        <a href="/provider/activities/">{editor.toActivities}</a>
      </p>
    </div>
  );
}
