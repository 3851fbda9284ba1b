/**
 * The plan on this device: what was chosen, in order, and nothing else. In the tab alone where it should
 * be forgotten with it. Read and written by /routes/ and /plan/; nothing here is ever sent. What is listed
 * for professionals is apart from the plan: slugs, in the tab alone, so that no link or sheet can hold it.
 */
import { type Plan, readPlan, writePlan } from '../../domain/plan/plan.ts';

const key = 'plan';
const ownKey = 'plan-own';

/** Where storage is shut off, as in some private windows, a plan lives as long as the page. */
function stores(): { device?: Storage; tab?: Storage } {
  try {
    return { device: localStorage, tab: sessionStorage };
  } catch {
    return {};
  }
}

export interface Kept {
  plan: Plan | null;
  /** It is forgotten when the tab is closed. */
  tabOnly: boolean;
}

export function readKept(): Kept {
  const { device, tab } = stores();
  const ofTab = tab?.getItem(key);
  const text = ofTab ?? device?.getItem(key);
  return { plan: text ? readPlan(text) : null, tabOnly: !!ofTab };
}

/** Keeps a plan; an empty one is forgotten. */
export function keep(plan: Plan, tabOnly: boolean): void {
  forget();
  if (!plan.items.length) return;
  const { device, tab } = stores();
  try {
    (tabOnly ? tab : device)?.setItem(key, writePlan(plan));
  } catch {
    // Full or shut: the plan stays in the page.
  }
}

export function forget(): void {
  const { device, tab } = stores();
  device?.removeItem(key);
  tab?.removeItem(key);
}

/** Slugs of what a signed-in professional has chosen for themselves. */
export const readOwn = (): string[] => stores().tab?.getItem(ownKey)?.split('/') ?? [];

/** Keeps them until the tab is closed; none are forgotten. */
export function keepOwn(slugs: readonly string[]): void {
  const { tab } = stores();
  try {
    if (slugs.length) tab?.setItem(ownKey, slugs.join('/'));
    else tab?.removeItem(ownKey);
  } catch {
    // Full or shut: they stay in the page.
  }
}
