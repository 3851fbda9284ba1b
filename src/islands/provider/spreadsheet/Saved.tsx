/** What an import has done, and the way back. */

import { useState } from 'react';
import type { Plan } from '../../../domain/exchange/csv/plan.ts';
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';
import type { Work } from '../Room.tsx';
import { Arrived } from './parts.tsx';

interface Props {
  work: Work;
  /** The number of the change, by which it is taken back. */
  action: string;
  plan: Plan;
  onAgain(): void;
}

export function Saved({ work, action, plan, onAgain }: Props) {
  const [asked, setAsked] = useState(false);
  const of = (outcome: string) => plan.activities.filter(one => one.outcome === outcome).length;
  const done = work.desk.actions.find(({ id }) => id === action);
  const waiting = work.waiting.has(action);
  const undone = done?.undone ?? false;
  return (
    <section className="flow">
      <Arrived>{words.savedHeading}</Arrived>
      <div className="notice flow">
        <p role="status">
          {undone
            ? words.undone
            : asked && waiting
              ? words.undoing
              : [
                  plan.entries.length > 0 && words.saved(of('added'), of('changed')),
                  plan.venues.length > 0 && words.savedPlaces(plan.venues.length),
                ]
                  .filter(Boolean)
                  .join(' ')}
        </p>
        {!undone && (
          <>
            <p>{words.savedNext}</p>
            <p>
              <button
                className="button"
                type="button"
                aria-disabled={waiting}
                onClick={() => {
                  if (waiting) return;
                  setAsked(true);
                  work.undo(action, words.did(plan.entries.length));
                }}
              >
                {words.undo}
              </button>
            </p>
            <p className="quiet">{words.undoHint}</p>
          </>
        )}
      </div>
      <button className="button button-plain" type="button" onClick={onAgain}>
        {words.another}
      </button>
    </section>
  );
}
