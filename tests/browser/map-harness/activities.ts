/** Invented activities, the same every time: some alone, some at one place, some of which only the area is public. */
import type { MapItem, MapPlace } from '../../../src/islands/map/types.ts';

export const place: MapPlace = { label: 'DE23 6', position: [-1.489, 52.905] };

const kinds = [
  'Boxing',
  'Football',
  'Art club',
  'Beats',
  'Somewhere to chill',
  'Dance',
  'Gardening',
  'Coding',
];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Three share one hall; two share one ward's centre. */
const hall = [-1.4762, 52.9228] as const;
const ward = [-1.4335, 52.9275] as const;

/** `count` activities in the finder's order, soonest first. */
export function activities(count: number): MapItem[] {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length] as string;
    const day = days[i % days.length] as string;
    const spread = i % 3 ? 0.025 : 0.07;
    const at = [
      -1.475 + (random() + random() - 1) * spread * 1.1,
      52.912 + (random() + random() - 1) * spread,
    ] as const;
    const approximate = i === 4 || i === 5;
    return {
      slug: `example-${i}`,
      title: i < kinds.length ? kind : `${kind} ${i}`,
      position: i >= 1 && i <= 3 ? hall : approximate ? ward : at,
      approximate,
      line: `${day.slice(0, 3)} 17:00 · 11–16 · ${i % 4 ? 'free' : '£2'}`,
      when: `${day} 17:00`,
      distance: `${(0.2 + i * 0.1).toFixed(1)} miles`,
    };
  });
}

/** A few by themselves: `one`, three at one place (`hall`), two a street apart (`pair`), an `area`. */
export function only(which: string): MapItem[] {
  const all = activities(8);
  const [first, second, third, fourth, fifth] = all as [MapItem, MapItem, MapItem, MapItem, MapItem];
  if (which === 'one') return [{ ...first, position: hall }];
  if (which === 'hall') return [second, third, fourth];
  if (which === 'pair') return [second, { ...third, position: [hall[0] + 0.004, hall[1]] }];
  return [fifth];
}
