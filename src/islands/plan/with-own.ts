/** The public list with what a signed-in professional may read besides; what is public now is so for them too. */
import type { PublicActivity } from '../../domain/activity/document.ts';
import type { RouteActivity } from '../../domain/matching/entry.ts';

export const withOwn = (
  list: readonly PublicActivity[],
  bySlug: ReadonlyMap<string, PublicActivity>,
  professional: readonly RouteActivity[],
): readonly RouteActivity[] =>
  professional.length ? [...list, ...professional.filter(({ slug }) => !bySlug.has(slug))] : list;
