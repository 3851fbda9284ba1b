/**
 * What counts for an entry, and why. Each wish looks at an entry that broke no must and gives reasons:
 * true of the entry, and to do with this question (`holds.ts` can check each). The points are in
 * `weights.ts`.
 */
import { accessFacts } from '../activity/words.ts';
import { distance } from '../place/distance.ts';
import type { Entry, Slot } from './entry.ts';
import { nextStages } from './ladder-steps.ts';
import { reachOf } from './musts.ts';
import type { RouteContext, RouteQuestion, Wanted } from './question.ts';
import { limits, weights } from './weights.ts';

export type ReasonId = keyof typeof weights;

export interface Reason {
  id: ReasonId;
  points: number;
  /** The kind, need, stage … that it is about. */
  value?: string;
  /** `close`: metres from where they are; at most so many, where only the area is known. */
  metres?: number;
  atMost?: true;
}

type Wish = (
  entry: Entry,
  slots: Slot[],
  question: RouteQuestion,
  context: RouteContext,
) => (Reason | false | undefined)[];

const plain = Object.fromEntries(
  Object.entries(weights).map(([id, points]) => [id, { id, points }]),
) as Record<ReasonId, Reason>;
const reason = (id: ReasonId, value?: string): Reason =>
  value ? { id, points: weights[id], value } : plain[id];
const both = (wanted?: Wanted) => (wanted ? [...new Set([...wanted.must, ...wanted.like])] : []);
const each = (id: ReasonId, wanted: string[], said: string[]) =>
  wanted.filter(w => said.includes(w)).map(w => reason(id, w));

export const wishes: readonly Wish[] = [
  // What they like comes first: nobody goes back to a session that bores them.
  ({ activity: { kind } }, _, { into = [], might = [] }, { near }) => {
    if (into.includes(kind)) return [reason('into', kind)];
    if (might.includes(kind)) return [reason('might', kind)];
    const liked = into.find(id => near(id).includes(kind));
    return [!!liked && reason('near', liked)];
  },
  // What they need, and who understands it.
  ({ activity }, slots, q) => [
    ...each('need', both(q.needs), activity.needs),
    ...each('expertise', both(q.expertise), activity.expertise),
    ...each('language', both(q.languages), activity.languages),
    ...each('madeFor', both(q.groups), activity.madeFor),
    ...accessFacts
      .filter(fact => q.access?.includes(fact) && slots.every(slot => slot.venue?.access[fact]))
      .map(fact => reason('access', fact)),
    activity.audience !== 'everyone' && reason('audience', activity.audience),
  ],
  // Near enough to go by themselves.
  (_, slots, question, context) => {
    const away = howFar(slots, question, context);
    const reach = question.reach ?? limits.usualReach;
    if (!away || away.metres >= reach) return [];
    return [{ ...reason('close'), ...away, points: weights.close * (1 - away.metres / reach) }];
  },
  // The ladder: the step that comes next, one beyond it, or the one where they stand.
  ({ activity: { stages } }, _, { stage, direction = 'down' }) => {
    if (!stage) return [];
    const next = nextStages(stage, direction);
    const found = next.find(step => stages.includes(step));
    if (found) return [reason(found === next[0] ? 'nextStage' : 'laterStage', found)];
    return [stages.includes(stage) && reason('sameStage', stage)];
  },
  // What lasts: no end in sight, often, checked, free, with room.
  (_, slots) => [
    slots.some(lasts) && reason('openEnded'),
    slots.some(isWeekly)
      ? reason('weekly')
      : slots.some(({ rule }) => rule.freq === 'weekly' && rule.interval === 2) && reason('fortnightly'),
  ],
  ({ activity, freshness, places }, _, { maxPence }) => [
    activity.cost.pence === 0 && reason('free'),
    !!activity.cost.pence &&
      maxPence !== undefined &&
      activity.cost.pence <= maxPence &&
      reason('affordable'),
    freshness.state === 'fresh' && reason('checked'),
    places === 'plenty' && reason('plenty'),
    places === 'few' && reason('few'),
  ],
  // The first visit is the hardest.
  ({ activity: { firstVisit, joining } }, _, { needs, free }) => [
    !!firstVisit.meets && reason('meets'),
    firstVisit.noise === 'quiet' && both(needs).some(need => quietHelps.includes(need)) && reason('quiet'),
    joining === 'turn-up' && reason('turnUp'),
    !!free?.length && reason('time'),
  ],
];

/** Needs for which a quiet room is a reason. */
export const quietHelps: readonly string[] = ['anxiety', 'autism', 'sensory', 'low-mood'];

export const lasts = ({ rule }: Slot): boolean =>
  rule.freq !== 'once' && rule.freq !== 'other' && !rule.until;
export const isWeekly = ({ rule }: Slot): boolean =>
  (rule.freq === 'weekly' || rule.freq === 'daily') &&
  rule.interval === 1 &&
  !rule.months &&
  rule.season !== 'holidays';

/** Metres to the nearest of the slots; at most so many, where only the ward is known. */
export function howFar(
  slots: readonly Slot[],
  { from }: Pick<RouteQuestion, 'from'>,
  context: RouteContext,
): (Pick<Reason, 'atMost'> & { metres: number }) | null {
  if (!from) return null;
  let nearest: { metres: number; atMost?: true } | null = null;
  for (const { venue } of slots) {
    if (!venue?.position) continue;
    const hidden = venue.visibility !== 'public';
    const doubt = hidden ? reachOf(venue.ward, context) : 0;
    const metres = Math.round(distance(from.position, venue.position) + doubt);
    if (!nearest || metres < nearest.metres) nearest = { metres, ...(hidden && { atMost: true }) };
  }
  return nearest;
}

/** All reasons, the weightiest first. */
export function reasonsFor(
  entry: Entry,
  slots: Slot[],
  question: RouteQuestion,
  context: RouteContext,
): Reason[] {
  const reasons: Reason[] = [];
  for (const wish of wishes) for (const r of wish(entry, slots, question, context)) if (r) reasons.push(r);
  return reasons.sort((a, b) => b.points - a.points);
}
