/** Where somebody is in the editor: the address holds it, so that Back, reload and a bookmark work. */
import { useCallback, useEffect, useState } from 'react';

/** What must be answered, in order; `times` comes back to `when` for another session. */
export const neededSteps = ['what', 'kind', 'who', 'when', 'where', 'cost', 'join', 'contact'] as const;
/** What helps people decide. */
export const extraSteps = ['visit', 'about', 'needs', 'expertise', 'languages', 'listing'] as const;
const pages = ['group', 'times', 'check', 'preview', 'done', 'compare', 'history'] as const;

export type Question = (typeof neededSteps)[number] | (typeof extraSteps)[number] | 'group' | 'times';
export type Step = Question | (typeof pages)[number];

const steps: readonly Step[] = [...neededSteps, ...extraSteps, ...pages];
const isStep = (name: string | null): name is Step => steps.some(step => step === name);

export interface Spot {
  /** The id of a sheet, of something that is not in the database yet. */
  sheet?: string;
  /** The slug of an activity. */
  activity?: string;
  /** The slug of the one that a new one begins as. */
  copy?: string;
  new?: boolean;
  step?: Step;
  /** Which session, from 1. */
  session?: number;
  /** Where Continue leads, when it is not the next question. */
  back?: Step;
}

function readSpot(search: string): Spot {
  const facts = new URLSearchParams(search);
  const text = (name: string) => facts.get(name) || undefined;
  const [step, back, session] = [facts.get('step'), facts.get('back'), Number(facts.get('session'))];
  const [sheet, activity, copy] = [text('sheet'), text('activity'), text('copy')];
  return {
    ...(sheet && { sheet }),
    ...(activity && { activity }),
    ...(copy && { copy }),
    ...(facts.has('new') && { new: true }),
    ...(isStep(step) && { step }),
    ...(session > 0 && { session }),
    ...(isStep(back) && { back }),
  };
}

export function addressOf(spot: Spot): string {
  const facts = new URLSearchParams();
  for (const [name, value] of Object.entries(spot))
    if (value !== undefined) facts.set(name, value === true ? '' : String(value));
  return `/provider/edit/?${facts}`;
}

export interface Way {
  spot: Spot;
  /** Goes somewhere else in the editor; `replace` leaves no way back here. */
  go(spot: Spot, replace?: boolean): void;
}

export function useSpot(): Way {
  const [spot, setSpot] = useState(() => readSpot(location.search));
  useEffect(() => {
    const look = () => setSpot(readSpot(location.search));
    window.addEventListener('popstate', look);
    return () => window.removeEventListener('popstate', look);
  }, []);
  const go = useCallback((next: Spot, replace = false) => {
    history[replace ? 'replaceState' : 'pushState'](null, '', addressOf(next));
    setSpot(next);
    window.scrollTo(0, 0);
  }, []);
  return { spot, go };
}
