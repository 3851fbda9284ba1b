/**
 * Builds the search index of a directory. It can be built from titles, summaries and kinds alone, and
 * built again when descriptions, needs and expertise have arrived.
 */
import type { ListedActivity } from '../activity/listed.ts';
import type { Position } from '../activity/schema.ts';
import type { Taxonomy } from '../activity/taxonomy.ts';
import { gazetteer } from '../place/gazetteer.ts';
import type { Places } from '../place/places.ts';
import { commonWords } from './common/english.ts';
import type { Hits } from './hits.ts';
import { Lexicon } from './lexicon.ts';
import { light, makePhrases, type Phrases } from './phrases.ts';
import { addWord, type Field, type Postings } from './postings.ts';
import { runTogether } from './run-together.ts';
import { Starts } from './starts.ts';
import { stem } from './stem.ts';
import { words } from './text.ts';
import { constraintWords } from './understand/understand.ts';
import { VenueNames } from './venue-names.ts';

export interface SearchIndex {
  entries: readonly ListedActivity[];
  taxonomy: Taxonomy;
  places: Places;
  /** By stem. */
  postings: ReadonlyMap<string, Postings>;
  /** Numbers of the entries of a kind, need …, by `kind:football`. */
  facts: ReadonlyMap<string, number[]>;
  phrases: Phrases;
  lexicon: Lexicon;
  /** "bookclub" is "book club": see `runTogether`. */
  runTogether: ReadonlyMap<string, string>;
  venues: VenueNames;
  /** Positions of public venues by their whole postcode: `DE23 6AB`. */
  postcodes: ReadonlyMap<string, Position>;
  /** Words of places and of constraints. */
  said: ReadonlySet<string>;
  /** Folded words of each title between spaces: ` girls football `. */
  titles: readonly string[];
  /** The same of provider, venue names and addresses, parted by `|`. */
  names: readonly string[];
  /** Titles and providers by how they begin. */
  starts: Starts;
  empty: ReadonlySet<string>;
  general: ReadonlySet<string>;
  elsewhere: ReadonlySet<string>;
  ordinary: ReadonlySet<string>;
  mild: ReadonlySet<string>;
  /** Whether a folded word is common English, in our lists or not. */
  isCommon: (word: string) => boolean;
  /** Ids of kinds beside each kind: of its group, or near it either way. */
  beside: ReadonlyMap<string, ReadonlySet<string>>;
  /** Kinds by `kind:football` and `kindGroup:sport`. */
  kindsOf: ReadonlyMap<string, readonly string[]>;
  /** What units of meaning found, kept from key to key: see `hitsOf`. */
  hits: Map<string, Hits>;
}

const padded = (list: readonly string[]) => ` ${list.join(' ')} `;
const joiners = new Set(['of', 'and', 'the', 'for', 'in']);

/** Indexes `entries`; entry numbers in the index are their positions in that list. */
export function buildSearchIndex(
  entries: readonly ListedActivity[],
  taxonomy: Taxonomy,
  places: Places,
): SearchIndex {
  const postings = new Map<string, Postings>();
  const surfaces = new Map<string, number>();
  const facts = new Map<string, number[]>();
  const titles: string[] = [];
  const names: string[] = [];
  const venues = new VenueNames();
  const postcodes = new Map<string, Position>();
  // Providers and venues come again and again: their words are made once.
  const remembered = new Map<string, string[]>();
  const wordsOf = (text: string) => {
    let found = remembered.get(text);
    if (!found) {
      found = words(text);
      remembered.set(text, found);
    }
    return found;
  };
  const add = (list: readonly string[], doc: number, field: Field) => {
    for (const word of list) {
      surfaces.set(word, (surfaces.get(word) ?? 0) + 1);
      addWord(postings, stem(word), doc, field);
    }
  };
  const fact = (key: string, doc: number) => {
    const list = facts.get(key);
    if (!list) facts.set(key, [doc]);
    else if (list.at(-1) !== doc) list.push(doc);
  };
  const groupOf = new Map(taxonomy.kinds.map(kind => [kind.id, kind.group]));

  entries.forEach((entry, doc) => {
    const title = words(entry.title);
    const provider = wordsOf(entry.organisation.name);
    titles.push(padded(title));
    add(title, doc, 'title');
    add(provider, doc, 'provider');
    add(initials(provider), doc, 'provider');
    const around = [padded(provider)];
    for (const venue of entry.venues) {
      for (const text of [venue.name, venue.address]) {
        if (!text) continue;
        add(wordsOf(text), doc, 'venue');
        around.push(padded(wordsOf(text)));
      }
      if (venue.name && venue.position)
        venues.add(venue.name, wordsOf(venue.name), venue.position, venue.ward);
      if (venue.postcode && venue.position && (venue.visibility ?? 'public') === 'public')
        postcodes.set(venue.postcode, venue.position);
    }
    names.push(around.join('|'));
    add(words(entry.summary), doc, 'summary');
    if (entry.description) add(words(entry.description), doc, 'description');

    fact(`kind:${entry.kind}`, doc);
    fact(`kindGroup:${groupOf.get(entry.kind)}`, doc);
    for (const id of entry.needs ?? []) fact(`need:${id}`, doc);
    for (const id of entry.expertise ?? []) fact(`expertise:${id}`, doc);
    for (const id of entry.languages ?? []) fact(`language:${id}`, doc);
    for (const id of entry.madeFor) fact(`group:${id}`, doc);
  });

  const phrases = makePhrases(taxonomy);
  const { plain } = taxonomy;
  const elsewhere = new Set(plain.elsewhere);
  const empty = new Set([...plain.empty, ...light]);
  const ordinary = new Set([
    ...empty,
    ...plain.general,
    ...plain.ordinary,
    ...plain.mild,
    ...plain.elsewhere.flatMap(words),
  ]);
  const targets = new Map([...surfaces].filter(([word]) => !empty.has(word)));
  const also = (word: string) => {
    if (!targets.has(word) && !empty.has(word)) targets.set(word, 0);
  };
  for (const word of phrases.words) also(word);
  const said = new Set([...placeWords(places), ...constraintWords]);
  for (const word of said) also(word);

  return {
    entries,
    taxonomy,
    places,
    postings,
    facts,
    phrases,
    lexicon: new Lexicon(targets, ordinary, empty),
    runTogether: runTogether(phrases, titles),
    venues,
    postcodes,
    said,
    titles,
    names,
    starts: new Starts(titles, names),
    empty,
    general: new Set(plain.general.map(stem)),
    elsewhere,
    ordinary: new Set([...plain.ordinary, ...plain.mild, ...plain.elsewhere]),
    mild: new Set(plain.mild),
    isCommon: commonWords(taxonomy.common),
    beside: besides(taxonomy),
    kindsOf: kindsOf(taxonomy),
    hits: new Map(),
  };
}

/** "Derby County Community Trust" is also `dcct`; small words may count or not. */
function initials(name: readonly string[]): string[] {
  const short = (list: readonly string[]) => list.map(word => word[0]).join('');
  const all = [short(name), short(name.filter(word => !joiners.has(word)))];
  return [...new Set(all)].filter(text => text.length > 2);
}

function kindsOf({ kinds, kindGroups }: Taxonomy): Map<string, string[]> {
  const all = new Map(kinds.map(({ id }) => [`kind:${id}`, [id]]));
  for (const { id } of kindGroups)
    all.set(
      `kindGroup:${id}`,
      kinds.filter(kind => kind.group === id).map(kind => kind.id),
    );
  return all;
}

function besides({ kinds }: Taxonomy): Map<string, Set<string>> {
  const all = new Map(kinds.map(kind => [kind.id, new Set<string>(kind.near)]));
  for (const a of kinds)
    for (const b of kinds) if (a.group === b.group || b.near.includes(a.id)) all.get(a.id)?.add(b.id);
  return all;
}

const known = new WeakMap<Places, string[]>();

function placeWords(places: Places): string[] {
  let list = known.get(places);
  if (!list) {
    const texts = [
      ...places.neighbourhoods.flatMap(p => [p.name, ...p.words]),
      ...places.wards.map(w => w.name),
    ];
    list = [...new Set(texts.flatMap(words))];
    known.set(places, list);
    // Worked out while nobody waits for it, and held: the first place that is asked for finds it.
    gazetteer(places);
  }
  return list;
}
