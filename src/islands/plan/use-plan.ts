/** The kept plan as React holds it, the same in every tab. */
import { useCallback, useEffect, useState } from 'react';
import type { PublicActivity } from '../../domain/activity/document.ts';
import type { Slot } from '../../domain/matching/entry.ts';
import { mostItems, type Plan } from '../../domain/plan/plan.ts';
import { planItem } from '../../domain/plan/planned.ts';
import { forget, keep, readKept } from './kept.ts';

export interface PlanHandle {
  plan: Plan;
  tabOnly: boolean;
  has(slug: string): boolean;
  /** Puts an activity at the end, with those of its slots that fit, or takes it out. */
  toggle(activity: PublicActivity, slots: readonly Slot[]): void;
  set(plan: Plan): void;
  clear(): void;
  setTabOnly(tabOnly: boolean): void;
}

/** @param today the day that a new plan is made on */
export function usePlan(today: string): PlanHandle {
  const [{ plan: held, tabOnly }, setKept] = useState(readKept);
  const plan = held ?? { made: today, items: [] };

  useEffect(() => {
    const reread = () => setKept(readKept());
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

  const has = (slug: string) => plan.items.some(item => item.slug === slug);
  return {
    plan,
    tabOnly,
    has,
    toggle(activity, slots) {
      const { slug } = activity;
      const rest = plan.items.filter(item => item.slug !== slug);
      const items = has(slug) ? rest : [...rest, planItem(activity, slots)].slice(0, mostItems);
      store({ made: plan.items.length ? plan.made : today, items }, tabOnly);
    },
    set: next => store(next, tabOnly),
    clear() {
      forget();
      setKept({ plan: null, tabOnly });
    },
    setTabOnly: inTab => store(plan, inTab),
  };
}
