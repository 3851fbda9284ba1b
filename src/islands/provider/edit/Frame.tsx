/** The frame of every question: how far, the way back, the question, what is wrong, the way on. */
import { type ReactNode, useState } from 'react';
import { editor as words } from '../../../i18n/areas/editor.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { useEditor } from './editor.ts';
import type { Fault } from './faults.ts';
import { Heading } from './Heading.tsx';
import { Link } from './Link.tsx';
import { Moved } from './Moved.tsx';
import { Status } from './Status.tsx';
import { extraSteps, neededSteps, type Question } from './spot.ts';
import { nextOf, previousOf } from './way.ts';

interface Props {
  step: Question;
  heading: string;
  lead?: string;
  /** What is wrong with the answers as they stand. */
  faults: readonly Fault[];
  /** The parts, with what is wrong once somebody has tried to go on. */
  children(shown: readonly Fault[]): ReactNode;
  /** Before going on, when nothing is wrong. */
  onNext?(): void;
}

export function Frame({ step, heading, lead, faults, children, onNext }: Props) {
  const editor = useEditor();
  const { spot, go, save } = editor;
  const [tries, setTries] = useState(0);

  function next(event: React.SubmitEvent) {
    event.preventDefault();
    if (faults.length) return setTries(tries + 1);
    onNext?.();
    save();
    go(nextOf(editor, step));
  }
  function later() {
    save();
    go(nextOf(editor, step));
  }
  const optional = extraSteps.some(name => name === step);
  const shown = tries > 0 ? faults : [];
  return (
    <form className="edit-page flow" onSubmit={next} noValidate>
      <p className="edit-back">
        <Link to={previousOf(editor, step)}>
          <svg viewBox="0 0 24 24" className="mark" aria-hidden="true">
            <path d="M15 5l-7 7 7 7" />
          </svg>
          {words.back}
        </Link>
      </p>
      <Progress step={step} />
      <Heading>{heading}</Heading>
      {lead && <p className="lead">{lead}</p>}
      <ErrorSummary faults={shown} tries={tries} />
      <Moved />
      {children(shown)}
      <div className="edit-go">
        <button className="button button-gold desk-wide" type="submit">
          {spot.back ? words.keep : words.goOn}
        </button>
        {!spot.back && optional && (
          <button
            className="button button-plain"
            type="button"
            onClick={() => {
              save();
              go({ step: 'check' });
            }}
          >
            {words.toCheck}
          </button>
        )}
        {!spot.back && !optional && step !== 'what' && step !== 'group' && step !== 'times' && (
          <button className="button button-plain" type="button" onClick={later}>
            {words.later}
          </button>
        )}
      </div>
      <Status />
    </form>
  );
}

function Progress({ step }: { step: Question }) {
  const { spot } = useEditor();
  if (spot.back) return <p className="edit-progress">{words.changing}</p>;
  const steps: readonly string[] = extraSteps.some(name => name === step) ? extraSteps : neededSteps;
  const at = steps.indexOf(step === 'times' ? 'where' : step === 'group' ? 'what' : step) + 1;
  return (
    <div className="edit-progress">
      <p>{(steps === extraSteps ? words.extra : words.progress)(at, steps.length)}</p>
      <svg viewBox={`0 0 ${steps.length * 10} 3`} preserveAspectRatio="none" aria-hidden="true">
        {steps.map((name, n) => (
          <rect key={name} x={n * 10 + 0.5} width="9" height="3" data-done={n < at || undefined} />
        ))}
      </svg>
    </div>
  );
}
