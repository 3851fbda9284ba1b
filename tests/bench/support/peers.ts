/** Other libraries on the same task, set up as their documentation says, over the same texts. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { ListedActivity } from '../../../src/domain/activity/listed.ts';
import type { Taxonomy } from '../../../src/domain/activity/taxonomy.ts';

/** What a plain search may know of an entry: all fields as text, with names for ids. */
export interface PeerText {
  id: string;
  title: string;
  kind: string;
  provider: string;
  venue: string;
  summary: string;
  more: string;
}

export function peerTexts(entries: readonly ListedActivity[], taxonomy: Taxonomy): PeerText[] {
  const { kinds, needs, expertise, languages, groups } = taxonomy;
  const names = new Map([...kinds, ...needs, ...expertise, ...languages, ...groups].map(t => [t.id, t.name]));
  const named = (ids: readonly string[] = []) => ids.map(id => names.get(id) ?? id).join(' ');
  return entries.map(entry => ({
    id: entry.slug,
    title: entry.title,
    kind: named([entry.kind]),
    provider: entry.organisation.name,
    venue: entry.venues.map(venue => `${venue.name ?? ''} ${venue.address ?? ''}`).join(' '),
    summary: entry.summary,
    more: [
      entry.description,
      named(entry.needs),
      named(entry.expertise),
      named(entry.languages),
      named(entry.madeFor),
    ].join(' '),
  }));
}

const weights = { title: 10, kind: 6, provider: 5, venue: 4, summary: 3, more: 1 };
const fields = Object.keys(weights) as (keyof typeof weights)[];

/** Fuse.js, every word of the query on its own over all fields. */
export function fuseSearch(texts: readonly PeerText[]): (query: string) => string[] {
  const keys = fields.map(name => ({ name, weight: weights[name] }));
  const fuse = new Fuse(texts, { keys, threshold: 0.35, ignoreLocation: true, includeScore: true });
  return query => {
    const scores = new Map<string, number>();
    for (const word of query.split(/\s+/).filter(Boolean))
      for (const { item, score = 1 } of fuse.search(word))
        scores.set(item.id, (scores.get(item.id) ?? 0) + 1 - score);
    return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  };
}

/** MiniSearch with prefixes and a slip in five letters. */
export function miniSearch(texts: readonly PeerText[]): (query: string) => string[] {
  const mini = new MiniSearch<PeerText>({ fields, storeFields: [] });
  mini.addAll(texts);
  return query =>
    mini.search(query, { prefix: true, fuzzy: 0.2, boost: weights }).map(result => result.id as string);
}
