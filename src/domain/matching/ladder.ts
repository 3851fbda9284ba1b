/**
 * The ladder: what could come now, what could run beside it, what could follow, down to what is there for
 * everybody, with weeks that overlap so that nobody falls between two; and the first rung the other way,
 * because needs grow as well as shrink.
 */
import type { Stage } from '../activity/words.ts';
import { fromDay, type PlainDate, toDay } from '../schedule/day.ts';
import { ageFits } from './age.ts';
import { type Answer, isUnasked, type Route } from './answer.ts';
import { nextStages } from './ladder-steps.ts';
import type { RouteContext, RouteQuestion } from './question.ts';
import { limits } from './weights.ts';

export interface Rung {
  /** `turn` is the first rung the other way: seen, not planned, so it has no weeks of its own. */
  role: 'now' | 'beside' | 'next' | 'universal' | 'turn';
  /** The stage of support; absent for what runs beside. */
  stage?: Stage;
  from: PlainDate;
  /** Absent: for as long as they like. */
  to?: PlainDate;
  /** What fits first, then what must be asked about; may be empty. */
  routes: Route[];
}

/** The rungs in order of time, then the turn. Empty when nobody said where they stand. */
export function ladderOf(
  answer: Answer,
  question: RouteQuestion,
  context: RouteContext,
  today: PlainDate,
): Rung[] {
  const { stage, direction = 'down' } = question;
  if (!stage) return [];
  const pool = [...answer.fits, ...answer.askFirst].filter(
    ({ entry }) => !isUnasked(entry, question, context),
  );
  const taken = new Set<Route>();
  const week = (n: number) => fromDay(toDay(today) + n * 7);
  const { rungWeeks, overlapWeeks, rungRoutes } = limits;

  /** The best that are not on a rung yet; where all are, the best again: one activity may last. */
  const pick = (fits: (route: Route) => boolean, from: PlainDate) => {
    const able = pool.filter(route => fits(route) && serves(route, question, from));
    const fresh = able.filter(route => !taken.has(route));
    const routes = (fresh.length ? fresh : able).slice(0, rungRoutes);
    for (const route of routes) taken.add(route);
    return routes;
  };
  const at = (wanted: Stage) => (route: Route) => route.entry.activity.stages.includes(wanted);
  const stageWith = (stages: Stage[]) => stages.find(s => pool.some(at(s))) ?? stages[0];

  const ahead = nextStages(stage, direction);
  const next = stageWith(direction === 'down' ? ahead.filter(s => s !== 'universal') : ahead);
  const back = stageWith(nextStages(stage, direction === 'down' ? 'up' : 'down'));
  const starts = {
    beside: overlapWeeks,
    next: rungWeeks - overlapWeeks,
    universal: 2 * (rungWeeks - overlapWeeks),
  };

  const now: Rung = { role: 'now', stage, from: today, to: week(rungWeeks), routes: pick(at(stage), today) };
  const beside: Rung = {
    role: 'beside',
    from: week(starts.beside),
    to: week(starts.beside + rungWeeks),
    routes: pick(route => isLiked(route) && !now.routes.some(r => clash(r, route)), week(starts.beside)),
  };
  const following: Rung[] = next
    ? [
        {
          role: 'next',
          stage: next,
          from: week(starts.next),
          to: week(starts.next + rungWeeks),
          routes: pick(at(next), week(starts.next)),
        },
      ]
    : [];
  const universal: Rung = {
    role: 'universal',
    stage: 'universal',
    from: week(next ? starts.universal : starts.next),
    routes: pick(at('universal'), week(starts.universal)),
  };
  const turn: Rung[] = back
    ? [{ role: 'turn', stage: back, from: today, routes: pool.filter(at(back)).slice(0, rungRoutes) }]
    : [];
  const last = stage === 'universal' && direction === 'down' ? [] : [universal];
  return [now, beside, ...following, ...last, ...turn];
}

const liked = new Set(['into', 'might', 'near']);
const isLiked = (route: Route) => route.reasons.some(reason => liked.has(reason.id));

/** Whether it goes on into the weeks of a rung, long enough to overlap, and their age will still fit. */
function serves({ slots, entry }: Route, question: RouteQuestion, from: PlainDate): boolean {
  const overlap = fromDay(toDay(from) + limits.overlapWeeks * 7);
  if (from > entry.today && ageFits(entry.activity.ages, from, entry.today, question) === 'no') return false;
  if (from === entry.today) return true;
  return slots.some(({ rule }) => rule.freq !== 'once' && (!rule.until || rule.until >= overlap));
}

/** Whether every slot of the one stands against a slot of the other on the same day at the same time. */
export function clash(a: Pick<Route, 'slots'>, b: Pick<Route, 'slots'>): boolean {
  return b.slots.every(one =>
    a.slots.some(other => one.day === other.day && one.start < other.end && other.start < one.end),
  );
}
