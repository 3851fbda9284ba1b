/** What an import has done, and the way back. */
import { useEffect, useRef, useState } from 'react';
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
  // What the desk said last before the undoing was answered: the next one that it says holds the answer.
  const before = useRef(work.desk.actions);
  useEffect(() => {
    if (waiting) before.current = work.desk.actions;
  }, [waiting, work.desk.actions]);
  const answered = asked && !waiting && work.desk.actions !== before.current;
  const saved = [
    plan.entries.length > 0 && words.saved(of('added'), of('changed')),
    plan.venues.length > 0 && words.savedPlaces(plan.venues.length),
  ];
  return (
    <section className="flow">
      <Arrived>{words.savedHeading}</Arrived>
      <div className="notice flow">
        <p role="status">
          {undone
            ? words.undone
            : answered
              ? words.undoFailed
              : asked
                ? words.undoing
                : saved.filter(Boolean).join(' ')}
        </p>
        {!undone && (
          <>
            <p>{words.savedNext}</p>
            <p>
              <button
                className="button"
                type="button"
                aria-disabled={asked}
                onClick={() => {
                  if (asked) return;
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
