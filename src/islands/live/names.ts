/** The words behind ids, as pages show them: `/names.json` brings them to a phone that must draw a page. */
import type { Calendar } from '../../domain/schedule/calendar.ts';

export interface KindName {
  name: string;
  /** The id of its group, which also names its mark. */
  group: string;
  sensitive?: true;
}

export interface Names {
  kinds: Record<string, KindName>;
  needs: Record<string, string>;
  expertise: Record<string, string>;
  languages: Record<string, string>;
  groups: Record<string, string>;
  /** By GSS code. */
  wards: Record<string, { name: string; slug: string }>;
  calendar: Calendar;
}

/** The names of ids, in order; an id that has none is left out rather than shown raw. */
export function namesOf(list: Record<string, string>, ids: readonly string[]): string[] {
  return ids.flatMap(id => list[id] ?? []);
}
