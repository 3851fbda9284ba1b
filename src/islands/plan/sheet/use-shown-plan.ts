/** The plan that the page shows: the one of a link, or the one kept on this device. */
import { useEffect, useState } from 'react';
import { type Plan, readPlan, samePlan } from '../../../domain/plan/plan.ts';
import { type PlanHandle, usePlan } from '../use-plan.ts';

export interface ShownPlan extends PlanHandle {
  /** It came with a link and is not what this device keeps. */
  fromLink: boolean;
  /** Keeps the plan of the link on this device. */
  keepIt(): void;
}

export function useShownPlan(today: string): ShownPlan {
  const own = usePlan(today);
  const [linked, setLinked] = useState<Plan | null>(() => readPlan(location.hash));

  useEffect(() => {
    const changed = () => setLinked(readPlan(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);

  const fromLink = linked !== null && linked.items.length > 0 && !samePlan(linked, own.plan);
  if (!fromLink || !linked) return { ...own, fromLink: false, keepIt: () => {} };
  return {
    ...own,
    plan: linked,
    fromLink: true,
    has: slug => linked.items.some(item => item.slug === slug),
    set: setLinked,
    clear() {
      setLinked(null);
      history.replaceState(null, '', location.pathname);
    },
    keepIt() {
      own.set(linked);
      setLinked(null);
      history.replaceState(null, '', location.pathname);
    },
  };
}
