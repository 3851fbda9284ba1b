/** What lies beside a list: the wards round a ward, the kinds of the same group. With how much there is of each. */
import places from '#data/places/wards.json' with { type: 'json' };
import type { Position } from '../../domain/activity/schema.ts';
import { distance } from '../../domain/place/distance.ts';
import { entries, entriesIn } from './directory.ts';
import { kindGroups, names } from './names.ts';

export interface Beside {
  href: string;
  name: string;
  count: number;
}

const most = 5;

const counts = new Map(places.wards.map(({ code }) => [code, entriesIn(code).length]));

/** The nearest wards, by their middles, that have something on. */
export function wardsNear(code: string): Beside[] {
  const here = places.wards.find(ward => ward.code === code);
  if (!here) return [];
  const away = (ward: { centre: number[] }) => distance(here.centre as Position, ward.centre as Position);
  return places.wards
    .filter(ward => ward !== here && counts.get(ward.code))
    .sort((a, b) => away(a) - away(b))
    .slice(0, most)
    .map(({ code, slug, name }) => ({ href: `/wards/${slug}/`, name, count: counts.get(code) ?? 0 }));
}

const ofKind = Map.groupBy(entries, ({ activity }) => activity.kind);

/** Other kinds of the same group that there is something of, most first. */
export function kindsLike(id: string): Beside[] {
  const group = kindGroups.find(one => one.id === names.kinds[id]?.group);
  return (group?.kinds ?? [])
    .filter(kind => kind.id !== id && ofKind.has(kind.id))
    .map(kind => ({ href: `/kinds/${kind.id}/`, name: kind.name, count: ofKind.get(kind.id)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .slice(0, most);
}
