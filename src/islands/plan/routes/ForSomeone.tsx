/** For someone: the questions on one side, the answer on the other. */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { answer } from '../../../domain/matching/answer.ts';
import { prepare, type RouteActivity } from '../../../domain/matching/entry.ts';
import { readQuestion, tidy, writeQuestion } from '../../../domain/matching/fragment.ts';
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import { exactPlace } from '../../../domain/place/find-place.ts';
import { routes as w } from '../../../i18n/areas/routes.ts';
import { places } from '../places.ts';
import type { PlanHandle } from '../use-plan.ts';
import type { City } from '../whole.ts';
import { type Answers, Asking } from './Asking.tsx';
import { Found } from './Found.tsx';

interface Props {
  city: City;
  activities: readonly RouteActivity[];
  /** The wall clock in Derby. */
  now: string;
  plan: PlanHandle;
}

/** What a shared link asks; then the address forgets it, so that no history of the phone keeps it. */
function asked(): Answers {
  const question =
    location.hash.length > 1 ? readQuestion(location.hash, text => exactPlace(text, places)) : null;
  if (question) history.replaceState(null, '', location.pathname);
  return question ?? {};
}

const isAsked = (answers: Answers): answers is RouteQuestion => answers.age !== undefined;

export function ForSomeone({ city, activities, now, plan }: Props) {
  const [answers, setAnswers] = useState<Answers>(asked);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const again = () => {
      const shared = asked();
      if (isAsked(shared)) setAnswers(shared);
    };
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);
  const found = useRef<HTMLHeadingElement>(null);
  // To the half hour: what begins in between is still an answer.
  const hour = `${now.slice(0, 14)}${now.slice(14) < '30' ? '00' : '30'}`;
  const entries = useMemo(
    () => activities.map(activity => prepare(activity, city.names.calendar, hour)),
    [activities, city, hour],
  );
  const asking = useDeferredValue(answers);
  const question = useMemo(() => (isAsked(asking) ? tidy(asking) : null), [asking]);
  const result = useMemo(
    () => question && answer(entries, question, city.context),
    [entries, question, city],
  );
  const change = (part: Answers) => {
    setCopied(false);
    setAnswers(before => ({ ...before, ...part }));
  };
  const see = () => {
    found.current?.focus({ preventScroll: true });
    found.current?.scrollIntoView();
  };
  const said = result ? w.found.said(result.fits.length, result.askFirst.length) : w.found.needAge;

  return (
    <div className="routes">
      <form className="asking" aria-labelledby="asking" onSubmit={event => event.preventDefault()}>
        <h2 id="asking">{w.ask.title}</h2>
        <Asking city={city} answers={answers} onChange={change} />
        <p className="asking-do">
          <button type="button" className="button button-plain" onClick={() => setAnswers({})}>
            {w.ask.clear}
          </button>
          {question && (
            <button
              type="button"
              className="button button-plain"
              onClick={() =>
                navigator.clipboard
                  .writeText(`${location.origin}${location.pathname}#${writeQuestion(question)}`)
                  .then(() => setCopied(true))
              }
            >
              {copied ? w.ask.copied : w.ask.copy}
            </button>
          )}
        </p>
        {question && <p className="quiet">{w.ask.copyHint}</p>}
      </form>
      <section className="found" aria-labelledby="found">
        <h2 id="found" ref={found} tabIndex={-1}>
          {w.found.title}
        </h2>
        <p role="status" className="found-said">
          {said}
        </p>
        {question && result && (
          <Found
            city={city}
            entries={entries}
            question={question}
            answer={result}
            today={now.slice(0, 10)}
            plan={plan}
            onQuestion={relaxed => {
              setAnswers(relaxed);
              see();
            }}
          />
        )}
      </section>
      {result && (
        <p className="see-bar">
          <button type="button" className="button" onClick={see}>
            {w.found.see}: {said}
          </button>
        </p>
      )}
    </div>
  );
}
