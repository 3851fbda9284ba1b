/** /routes/: for someone, or for a place. All answers live here and end with the page. */
import { useMemo, useState } from 'react';
import { routes as w } from '../../../i18n/areas/routes.ts';
import { useNow } from '../../finder/use-now.ts';
import { useActivities } from '../use-activities.ts';
import { usePlan } from '../use-plan.ts';
import { useProfessional } from '../use-professional.ts';
import type { City } from '../whole.ts';
import { withOwn } from '../with-own.ts';
import { ForPlace } from './ForPlace.tsx';
import { ForProfessionals } from './ForProfessionals.tsx';
import { ForSomeone } from './ForSomeone.tsx';

export function Routes({ city }: { city: City }) {
  const [mode, setMode] = useState<'person' | 'place'>('person');
  const { list, bySlug } = useActivities(city.whole);
  const now = useNow();
  const plan = usePlan(now.slice(0, 10));
  const professional = useProfessional(plan.forgetOwn);
  const all = useMemo(() => withOwn(list, bySlug, professional.list), [list, bySlug, professional.list]);
  const count = plan.plan.items.length + plan.own.length;
  return (
    <>
      <fieldset className="modes">
        <legend className="visually-hidden">{w.mode}</legend>
        {(['person', 'place'] as const).map(value => (
          <label className="chip" key={value}>
            <input type="radio" name="mode" checked={mode === value} onChange={() => setMode(value)} />
            {w.modes[value]}
          </label>
        ))}
      </fieldset>
      <div hidden={mode !== 'person'}>
        <ForSomeone city={city} activities={all} now={now} plan={plan} />
      </div>
      {/* What a young person finds on the street is what is open to them: the public list alone. */}
      {mode === 'place' && <ForPlace city={city} activities={list} now={now} />}
      <ForProfessionals {...professional} />
      {count > 0 && (
        <p className="plan-bar">
          <span>{w.plan.bar(count)}</span>{' '}
          <a className="button button-gold" href="/plan/">
            {w.plan.open}
          </a>
        </p>
      )}
    </>
  );
}
