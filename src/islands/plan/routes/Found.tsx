/** The answer: what fits, what to ask first, ways out, the ladder, and two or three side by side. */
import { useState } from 'react';
import type { Answer, Route } from '../../../domain/matching/answer.ts';
import type { Entry } from '../../../domain/matching/entry.ts';
import { ladderOf } from '../../../domain/matching/ladder.ts';
import type { RouteQuestion } from '../../../domain/matching/question.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { focusSoon } from '../focus.ts';
import type { PlanHandle } from '../use-plan.ts';
import type { City } from '../whole.ts';
import { Compare, mostCompared } from './Compare.tsx';
import { Ladder } from './Ladder.tsx';
import { Nothing } from './Nothing.tsx';
import { RouteCard } from './RouteCard.tsx';
import { sharedReasons } from './sentences.ts';
import { Ways } from './Ways.tsx';

const w = routes.found;

/** So many are shown at once; below so many, ways out are offered. */
const shown = { fits: 5, asks: 3, few: 5 } as const;

interface Props {
  city: City;
  entries: readonly Entry[];
  question: RouteQuestion;
  answer: Answer;
  today: string;
  plan: PlanHandle;
  onQuestion(question: RouteQuestion): void;
}

export function Found({ city, entries, question, answer, today, plan, onQuestion }: Props) {
  const { fits, askFirst, ways } = answer;
  const [compared, setCompared] = useState<string[]>([]);
  const all = [...fits, ...askFirst];
  const chosen = all.filter(route => compared.includes(slugOf(route)));
  const toggle = (slug: string) =>
    setCompared(before =>
      before.includes(slug) ? before.filter(s => s !== slug) : [...before, slug].slice(-mostCompared),
    );
  const list = (items: Route[], first: number) => (
    <Some
      items={items}
      first={first}
      above={shown => sharedReasons(shown, question, city.names)}
      item={(route, said) => (
        <RouteCard
          key={slugOf(route)}
          route={route}
          question={question}
          names={city.names}
          said={said}
          planned={plan.has(slugOf(route))}
          compared={compared.includes(slugOf(route))}
          onPlan={() => plan.toggle(route.entry.activity, route.slots)}
          onCompare={() => toggle(slugOf(route))}
        />
      )}
    />
  );
  if (!all.length)
    return <Nothing city={city} entries={entries} question={question} ways={ways} onQuestion={onQuestion} />;
  return (
    <>
      {fits.length > 0 && (
        <section aria-labelledby="fits">
          <h3 id="fits">{w.fits(fits.length)}</h3>
          {list(fits, shown.fits)}
        </section>
      )}
      {fits.length < shown.few && <Ways ways={ways} names={city.names} onQuestion={onQuestion} />}
      <Compare
        routes={chosen}
        question={question}
        names={city.names}
        onClose={() => {
          setCompared([]);
          focusSoon('found');
        }}
      />
      <Ladder
        rungs={ladderOf(answer, question, city.context, today)}
        direction={question.direction ?? 'down'}
        names={city.names}
        plan={plan}
      />
      {askFirst.length > 0 && (
        <section aria-labelledby="asks">
          <h3 id="asks">{w.askFirst}</h3>
          <p className="quiet">{w.askFirstHint}</p>
          {list(askFirst, shown.asks)}
        </section>
      )}
    </>
  );
}

const slugOf = (route: Route) => route.entry.activity.slug;

interface SomeProps {
  items: Route[];
  first: number;
  /** What is true of all that are shown: said once, above them. */
  above(shown: Route[]): string[];
  item(route: Route, said: readonly string[]): React.ReactNode;
}

function Some({ items, first, above, item }: SomeProps) {
  const [count, setCount] = useState(first);
  const rest = Math.min(items.length - count, 10);
  const shown = items.slice(0, count);
  const said = above(shown);
  return (
    <>
      {said.length > 0 && <p>{w.all(said.join(', '))}</p>}
      <ol className="route-list">{shown.map(route => item(route, said))}</ol>
      {rest > 0 && (
        <button
          type="button"
          className="button button-plain"
          onClick={() => {
            const first = items[count];
            setCount(count + rest);
            if (first) focusSoon(`route-${slugOf(first)}`);
          }}
        >
          {w.more(rest)}
        </button>
      )}
    </>
  );
}
