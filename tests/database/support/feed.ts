/** Reads the change feed as a page does. */
import { DirectoryChanges, documentKey, type PublicActivity } from '../../../src/domain/activity/document.ts';
import type { World } from './world.ts';

/** What anybody is told since a cursor, held to the contract's shape. */
export async function changesSince(world: World, since = 0): Promise<DirectoryChanges> {
  const { data, error } = await world.anon.rpc('directory_since', { since }, { get: true });
  if (error) throw new Error(error.message);
  return DirectoryChanges.parse(data);
}

export const cursorNow = async (world: World) => (await changesSince(world, 0)).cursor;

/** The names of the documents that came and of those that went. */
export async function namesSince(world: World, since: number) {
  const changes = await changesSince(world, since);
  return { upserts: changes.upserts.map(documentKey).sort(), removed: changes.removed };
}

/** An activity's document, if the public has one. */
export async function publicActivity(world: World, slug: string): Promise<PublicActivity | undefined> {
  const { upserts } = await changesSince(world, 0);
  return upserts.find((d): d is PublicActivity => d.type === 'activity' && d.slug === slug);
}
