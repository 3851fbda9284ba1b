/** How closely an entry fits the constraints that were said, among those that none of them rules out. */
import type { ListedActivity } from '../activity/listed.ts';
import type { Constraint } from './constraint.ts';
import type { Match } from './match.ts';
import type { Favour } from './order.ts';

/** 0 (fits) … 1 (could not fit better): the mean over what was said. Null where nothing said decides. */
export function favourOf({ understood, scores, topical, hints }: Match): Favour | null {
  // Girls' netball is no answer to "boxing for girls" because it mentions boxing.
  const isAbout = (doc: number) => scores === null || !topical.size || topical.has(doc);
  const favours = understood.flatMap(constraint => {
    const own = favour(constraint);
    if (!own || constraint.type !== 'audience') return own ?? [];
    return (entry: ListedActivity, doc: number) => (isAbout(doc) ? own(entry, doc) : 0);
  });
  const top = scores ? 0 : Math.max(0, ...hints.values());
  const hasPlace = understood.some(({ type }) => type === 'near');
  // Nothing but constraints: entries that bear the very words come first, "half-term club", "drop-in".
  if (top && !hasPlace) favours.push((_, doc) => ((hints.get(doc) ?? 0) > top / 2 ? 1 : 0));
  if (!favours.length) return null;
  return (entry, doc) => favours.reduce((sum, each) => sum + each(entry, doc), 0) / favours.length;
}

/** "boxing for girls": what is for them alone comes before what says "boxing" more plainly. */
const alone = 2;

function favour(constraint: Constraint): Favour | null {
  switch (constraint.type) {
    case 'audience':
      return entry => (entry.audience === constraint.value ? alone : 0);
    case 'age':
      return entry => narrowness(entry.ages, constraint);
    case 'quiet':
      return entry => (entry.firstVisit?.noise === 'quiet' ? 1 : 0);
    case 'when':
      return constraint.value === 'holidays' || constraint.value === 'half-term'
        ? entry => (entry.sessions.some(session => session.season === 'holidays') ? 1 : 0)
        : null;
    default:
      return null;
  }
}

/** The share of the entry's years of age that was asked for. */
function narrowness(ages: { from: number; to: number }, { from, to }: { from: number; to: number }): number {
  const both = Math.min(ages.to, to) - Math.max(ages.from, from) + 1;
  return Math.max(0, both) / (ages.to - ages.from + 1);
}
