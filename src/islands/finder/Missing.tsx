/** The button that opens the form for what is missing; the form comes when it is pressed. */
import { type ComponentType, useState } from 'react';
import type { Question } from '../../domain/search/question.ts';
import { nothing } from '../../i18n/areas/nothing.ts';
import type { Names } from '../live/names.ts';
import type { GapFormProps } from './GapForm.tsx';

interface Brought {
  Form: ComponentType<GapFormProps>;
  first: GapFormProps['first'];
}

export function Missing({ question, names }: { question: Question; names: Names }) {
  const [state, setState] = useState<Brought | 'loading' | 'failed'>();
  const bring = () => {
    if (state === 'loading') return;
    setState('loading');
    Promise.all([import('./GapForm.tsx'), import('./gap-of.ts')]).then(
      ([{ default: Form }, { gapOfQuestion }]) => setState({ Form, first: gapOfQuestion(question, names) }),
      () => setState('failed'),
    );
  };
  if (typeof state === 'object') return <state.Form first={state.first} names={names} />;
  return (
    <>
      <button
        type="button"
        className="button button-plain"
        aria-disabled={state === 'loading' || undefined}
        onClick={bring}
      >
        {nothing.tellUs}
      </button>
      {state === 'failed' && <p role="alert">{nothing.tellUsFailed}</p>}
    </>
  );
}
