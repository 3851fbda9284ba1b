/** The whole directory as these pages load it, and what it is to a page that must ask questions of it. */
import { siteFile } from '../../backend/site-file.ts';
import type { PublicActivity } from '../../domain/activity/document.ts';
import type { Contact } from '../../domain/activity/schema.ts';
import type { RouteContext } from '../../domain/matching/question.ts';
import type { Names } from '../live/names.ts';

export interface Whole {
  cursor: number;
  activities: PublicActivity[];
  /** Alliance members with a number or an address: whom to call when nothing fits. */
  alliance: { name: string; contact: Contact }[];
  kindGroups: { id: string; name: string }[];
  /** Kinds that somebody may like too, by kind. */
  near: Record<string, readonly string[]>;
  /** Metres from a ward's centre to its furthest edge, by GSS code. */
  wardReach: Record<string, number>;
  /** GSS code of the ward that a place stands in, by the place's label. */
  wardOf: Record<string, string>;
}

export interface City {
  whole: Whole;
  names: Names;
  context: RouteContext;
}

/** Fetches the directory and the names. Throws where there is neither network nor a kept copy. */
export async function loadCity(root: HTMLElement): Promise<City> {
  const [whole, names] = await Promise.all([
    siteFile<Whole>(root.dataset.whole ?? ''),
    siteFile<Names>('/names.json'),
  ]);
  const context: RouteContext = {
    near: kind => whole.near[kind] ?? [],
    sensitive: kind => !!names.kinds[kind]?.sensitive,
    wardReach: code => whole.wardReach[code],
  };
  return { whole, names, context };
}
