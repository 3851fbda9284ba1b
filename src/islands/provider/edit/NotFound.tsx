/** Why an activity cannot be shown here, and what to do next. */
import type { Trouble } from '../../../backend/answer.ts';
import { editor } from '../../../i18n/areas/editor.ts';
import { Heading } from './Heading.tsx';

const words = editor.lost;

export type Why = 'missing' | 'offline' | 'failed';

const said: Record<Why, { heading: string; text: string }> = {
  missing: { heading: words.notFound, text: words.notFoundText },
  offline: { heading: words.noSignal, text: words.offline },
  failed: { heading: words.notNow, text: words.failed },
};

/** Why something cannot be opened that could not be read. */
export const whyOf = (trouble: Trouble): Why => (trouble === 'offline' ? 'offline' : 'failed');

export function NotFound({ why, onAgain }: { why: Why; onAgain?: () => void }) {
  return (
    <div className="edit-page flow">
      <Heading>{said[why].heading}</Heading>
      <p className="lead">{said[why].text}</p>
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
