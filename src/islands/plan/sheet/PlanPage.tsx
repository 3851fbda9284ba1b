/** /plan/: what has changed first, then the plan in order, its week, what to take along, and the sheet. */
import { useEffect, useState } from 'react';
import { planNews } from '../../../domain/plan/news.ts';
import { writePlan } from '../../../domain/plan/plan.ts';
import { planned } from '../../../domain/plan/planned.ts';
import { plan as w } from '../../../i18n/areas/plan.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { useNow } from '../../finder/use-now.ts';
import { focusSoon } from '../focus.ts';
import { useActivities } from '../use-activities.ts';
import { useProfessional } from '../use-professional.ts';
import type { City } from '../whole.ts';
import { AskThem } from './AskThem.tsx';
import { Forget } from './Forget.tsx';
import { Give } from './Give.tsx';
import { News } from './News.tsx';
import { Order } from './Order.tsx';
import { Own } from './Own.tsx';
import { Sheet } from './Sheet.tsx';
import { useShownPlan } from './use-shown-plan.ts';
import { Week } from './Week.tsx';

interface Props {
  city: City;
  /** Whether the page has been kept for opening it without a network. */
  keeping: Promise<boolean>;
}

export function PlanPage({ city, keeping }: Props) {
  const now = useNow();
  const { bySlug } = useActivities(city.whole);
  const shown = useShownPlan(now.slice(0, 10));
  const [said, setSaid] = useState('');
  const [kept, setKept] = useState(false);
  useEffect(() => void keeping.then(setKept), [keeping]);
  const { plan } = shown;
  const { names } = city;
  const professional = useProfessional(shown.forgetOwn);
  const own = shown.fromLink ? [] : professional.list.filter(({ slug }) => shown.own.includes(slug));
  const ownPart = (
    <Own
      activities={own}
      onRemove={activity => {
        shown.toggle(activity, []);
        setSaid(w.list.removed(activity.title));
      }}
    />
  );

  if (!plan.items.length)
    return (
      <div className="flow">
        <p role="status" id="nothing" tabIndex={-1}>
          {said}
        </p>
        {own.length === 0 && <p>{w.empty}</p>}
        {ownPart}
        <p>
          <a className="button" href="/routes/">
            {w.emptyLink}
          </a>
        </p>
      </div>
    );

  const activities = plan.items.flatMap(item => {
    const found = bySlug.get(item.slug);
    return found ? [planned(found, item)] : [];
  });
  const link = `${location.origin}/plan/#${writePlan(plan)}`;
  return (
    <div className="plan flow">
      <div className="on-screen flow">
        <News news={planNews(plan, bySlug, names.calendar, now)} made={plan.made} now={now} />
        {shown.fromLink && (
          <p className="notice">
            {w.give.fromLink}{' '}
            <button type="button" className="button button-plain" onClick={shown.keepIt}>
              {w.give.keep}
            </button>
          </p>
        )}
        <p className="quiet">
          {w.made(sayDate(plan.made, 'full'))}. {kept && w.kept}
        </p>
        <p role="status" className="visually-hidden">
          {said}
        </p>
        <Order plan={plan} bySlug={bySlug} onChange={shown.set} onSay={setSaid} />
        <Give link={link} activities={activities} names={names} now={now} />
        <Week activities={activities} calendar={names.calendar} today={now.slice(0, 10)} />
        <AskThem activities={activities} now={now} names={names} />
        <Forget
          shown={shown}
          onClear={() => {
            shown.clear();
            setSaid(w.forget.cleared);
            focusSoon('nothing');
          }}
        />
        {ownPart}
        <h2>{w.sheet.title}</h2>
      </div>
      <Sheet link={link} activities={activities} names={names} now={now} made={plan.made} />
    </div>
  );
}
