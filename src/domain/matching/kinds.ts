/** Which kinds of activity somebody may like who likes another. */
import type { Kind } from '../activity/taxonomy.ts';

type KindFacts = Pick<Kind, 'id' | 'group'> & Partial<Pick<Kind, 'near'>>;

/** Groups whose kinds do not stand for each other: nobody who asks for counselling wants family support. */
const apart = ['support', 'clubs'];

/**
 * What `RouteContext.near` is: the kinds that the taxonomy names as near, either way round; where it names
 * none, those of the same group.
 */
export function nearKinds(kinds: readonly KindFacts[]): (kind: string) => readonly string[] {
  const near = new Map<string, Set<string>>(kinds.map(({ id }) => [id, new Set()]));
  for (const { id, near: named = [] } of kinds)
    for (const other of named) {
      near.get(id)?.add(other);
      near.get(other)?.add(id);
    }
  for (const { id, group } of kinds) {
    const known = near.get(id);
    if (known?.size || apart.includes(group)) continue;
    for (const other of kinds) if (other.group === group && other.id !== id) known?.add(other.id);
  }
  const lists = new Map([...near].map(([id, set]) => [id, [...set]]));
  return kind => lists.get(kind) ?? [];
}
