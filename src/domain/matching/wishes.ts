/**
 * What counts for an entry, and why. Each wish looks at an entry that broke no must and gives reasons:
 * true of the entry, and to do with this question. The points are in `weights.ts`.
 */
import { distance } from '../place/distance.ts';
import type { Entry, Slot } from './entry.ts';
import { nextStages } from './ladder-steps.ts';
import type { RouteQuestion, Wanted } from './question.ts';
import { limits, weights } from './weights.ts';

export type ReasonId = keyof typeof weights;

export interface Reason {
  id: ReasonId;
  points: number;
  /** The kind, need, stage … that it is about. */
  value?: string;
  /** `close`: metres from where they are. */
  metres?: number;
}

/** What a wish knows besides the question: which kinds are near to which. */
export interface WishContext {
  near: (kind: string) => readonly string[];
}

type Wish = (
  entry: Entry,
  slots: Slot[],
  question: RouteQuestion,
  context: WishContext,
) => (Reason | false | undefined)[];

const reason = (id: ReasonId, value?: string): Reason => ({
  id,
  points: weights[id],
  ...(value && { value }),
});
const both = (wanted?: Wanted) => (wanted ? [...wanted.must, ...wanted.like] : []);
const each = (id: ReasonId, wanted: string[], said: string[]) =>
  wanted.filter(w => said.includes(w)).map(w => reason(id, w));

export const wishes: Wish[] = [
  // What they like comes first: nobody goes back to a session that bores them.
  ({ activity: { kind } }, _, { into = [], might = [] }, { near }) => [
    into.includes(kind)
      ? reason('into', kind)
      : might.includes(kind)
        ? reason('might', kind)
        : into.some(liked => near(liked).includes(kind)) && reason('near', kind),
  ],
  // What they need, and who understands it.
  ({ activity }, _, q) => [
    ...each('need', both(q.needs), activity.needs),
    ...each('expertise', both(q.expertise), activity.expertise),
    ...each('language', both(q.languages), activity.languages),
    ...each('madeFor', both(q.groups), activity.madeFor),
  ],
  // Near enough to go by themselves.
  (_, slots, { from, reach = limits.usualReach }) => {
    if (!from) return [];
    const metres = Math.min(
      ...slots.flatMap(s => (s.venue?.position ? [distance(from.position, s.venue.position)] : [])),
    );
    if (!(metres < reach)) return [];
    return [{ id: 'close', points: weights.close * (1 - metres / reach), metres: Math.round(metres) }];
  },
  // The ladder: the step that comes next, or the one where they stand.
  ({ activity: { stages } }, _, { stage, direction = 'down' }) => {
    if (!stage) return [];
    const next = nextStages(stage, direction).find(step => stages.includes(step));
    if (next) return [reason('nextStage', next)];
    return [stages.includes(stage) && reason('sameStage', stage)];
  },
  // What lasts: no end in sight, often, checked, free, with room.
  (_, slots) => [
    slots.some(({ rule }) => rule.freq !== 'once' && rule.freq !== 'other' && !rule.until) &&
      reason('openEnded'),
    slots.some(({ rule }) => (rule.freq === 'weekly' || rule.freq === 'daily') && rule.interval === 1)
      ? reason('weekly')
      : slots.some(({ rule }) => rule.freq === 'weekly' && rule.interval === 2) && reason('fortnightly'),
  ],
  ({ activity, freshness, places }) => [
    activity.cost.pence === 0 && reason('free'),
    freshness.state === 'fresh' && reason('checked'),
    freshness.state === 'stale' && reason('stale'),
    places === 'plenty' && reason('plenty'),
    places === 'few' && reason('few'),
  ],
  // The first visit is the hardest.
  ({ activity: { firstVisit, joining } }, _, { needs }) => [
    !!firstVisit.meets && reason('meets'),
    firstVisit.noise === 'quiet' && both(needs).some(need => quietHelps.includes(need)) && reason('quiet'),
    joining === 'turn-up' && reason('turnUp'),
  ],
];

/** Needs for which a quiet room is a reason. */
export const quietHelps = ['anxiety', 'autism', 'sensory', 'low-mood'];
