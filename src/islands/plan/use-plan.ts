/** The kept plan as React holds it, the same in every tab. */
import { useCallback, useEffect, useState } from 'react';
import type { RouteActivity, Slot } from '../../domain/matching/entry.ts';
import { mostItems, type Plan } from '../../domain/plan/plan.ts';
import { planItem } from '../../domain/plan/planned.ts';
import { forget, keep, keepOwn, readKept, readOwn } from './kept.ts';

export interface PlanHandle {
  plan: Plan;
  /** What is listed for professionals and chosen by one: slugs. Never part of the plan, its link or its sheet. */
  own: readonly string[];
  tabOnly: boolean;
  has(slug: string): boolean;
  /** Puts an activity at the end, with those of its slots that fit, or takes it out. */
  toggle(activity: RouteActivity, slots: readonly Slot[]): void;
  set(plan: Plan): void;
  forgetOwn(): void;
  clear(): void;
  setTabOnly(tabOnly: boolean): void;
}

/** @param today the day that a new plan is made on */
export function usePlan(today: string): PlanHandle {
  const [{ plan: held, tabOnly }, setKept] = useState(readKept);
  const [own, setOwnKept] = useState<readonly string[]>(readOwn);
  const plan = held ?? { made: today, items: [] };

  useEffect(() => {
    const reread = () => {
      setKept(readKept());
      setOwnKept(readOwn());
    };
    addEventListener('storage', reread);
    addEventListener('pageshow', reread);
    return () => {
      removeEventListener('storage', reread);
      removeEventListener('pageshow', reread);
    };
  }, []);

  const store = useCallback((next: Plan, inTab: boolean) => {
    keep(next, inTab);
    setKept({ plan: next.items.length ? next : null, tabOnly: inTab });
  }, []);

  const setOwn = useCallback((slugs: readonly string[]) => {
    keepOwn(slugs);
    setOwnKept(slugs);
  }, []);

  const forgetOwn = useCallback(() => setOwn([]), [setOwn]);

  const has = (slug: string) => own.includes(slug) || plan.items.some(item => item.slug === slug);
  return {
    plan,
    own,
    tabOnly,
    has,
    toggle(activity, slots) {
      const { slug, listing } = activity;
      if (listing === 'professionals')
        return setOwn(has(slug) ? own.filter(each => each !== slug) : [...own, slug].slice(0, mostItems));
      const rest = plan.items.filter(item => item.slug !== slug);
      const items = has(slug) ? rest : [...rest, planItem(activity, slots)].slice(0, mostItems);
      store({ made: plan.items.length ? plan.made : today, items }, tabOnly);
    },
    set: next => store(next, tabOnly),
    forgetOwn,
    clear() {
      forget();
      setOwn([]);
      setKept({ plan: null, tabOnly });
    },
    setTabOnly: inTab => store(plan, inTab),
  };
}
