/** Places said in passing: "near de23 6", "in Normanton", "pear tree", "near the arena". */
import { exactPlace, type Postcodes } from '../../place/find-place.ts';
import { type FoundPlace, gazetteer, placeKey } from '../../place/gazetteer.ts';
import type { Places } from '../../place/places.ts';
import { isFullPostcode, unitLetters } from '../../place/postcode.ts';
import { edits } from '../edits.ts';
import { fold, type Token, words as wordsOf } from '../text.ts';

export interface PlaceSpan {
  start: number;
  end: number;
  /** Where the name itself ends, without "park" or "primary school" after it. */
  least: number;
  /** `elsewhere`: a place that is not in this city, by its name as typed. */
  found: { place: FoundPlace } | { elsewhere: string };
}

/** What the search index knows of places besides `data/places`. */
export interface KnownPlaces {
  places: Places;
  /** The venue that a rare word or a whole name means: "arena". */
  venue(words: readonly string[]): FoundPlace | null;
  /** A venue whose name begins with the words, and goes on. */
  venueStarting(words: readonly string[]): FoundPlace | null;
  /** Whole postcodes of venues. */
  postcodes: Postcodes;
  /** Names of places outside the city, folded. */
  elsewhere: ReadonlySet<string>;
  /** Whether it is a word, and no slip of the finger. */
  exists(word: string): boolean;
  /** Whether a word means something besides the place. */
  isContent(word: string): boolean;
  /** Whether a title, a provider or (more than one word) a venue or its address bears the words. */
  isName(words: readonly string[]): boolean;
}

const prepositions = new Set([
  'near',
  'in',
  'at',
  'around',
  'round',
  'by',
  'from',
  'to',
  'nearest',
  'for',
  'within',
  'opposite',
  'beside',
  'behind',
  'between',
  'towards',
  'postcode',
]);
const nearness = new Set(['near', 'nearest', 'around', 'by', 'opposite', 'beside', 'to', 'round']);
const roads = new Set(
  'road rd street st lane ln avenue ave drive close way crescent gardens terrace row hill bridge court place square walk embankment'.split(
    ' ',
  ),
);
/** Those of them that no suburb is called by, as Rose Hill is. */
const street = /^(?:road|rd|street|lane|avenue|ave|drive|crescent)$/;
/** What may follow the name of a place and adds nothing: "sinfin ward". */
const areas = new Set('ward estate area way side end district neighbourhood village suburb'.split(' '));
/** A figure after a district may be a time or an age instead: "de22 4 pm". */
const postcode = new RegExp(
  `(?<![\\p{L}\\p{N}£])[a-z]{1,2} ?\\d[a-z\\d]?(?: ?\\d(?: ?${unitLetters})?(?! ?(?:[ap]m|oclock|years?|yrs?|yo)(?![a-z])))?(?![\\p{L}\\p{N}])`,
  'gu',
);
const farArea = /^(?:ng|le|st|ws|cv|dn|ln|sk|de|wv|dy|wr|nn|pe|hu|hd|wf|ls|bd|hg|yo)\d{1,2}(?: ?\d)?$/;
/** Written together, any letters are a postcode's; parted, those of the areas around. */
const isArea = (joined: string, typed: string) =>
  joined === typed || farArea.test(joined.replace(/ ?\d[a-z ]+$/, ''));

/** What people find their way by; after "near" or "in" and a place it says where there: "near sinfin library". */
const sights = new Set(
  'park lake school library station church mosque temple gurdwara centre college academy shops market hospital stadium rec green woods cemetery surgery pub roundabout asda tesco aldi lidl morrisons sainsburys coop mcdonalds kfc greggs'.split(
    ' ',
  ),
);
const kindsOfSight = new Set(
  'primary junior infant infants secondary high grammar train railway bus fire police leisure community sports youth health medical shopping retail country'.split(
    ' ',
  ),
);
/** After one of these words it is no sight: "school holidays", "primary school kids". */
const ofSight = new Set('holiday holidays hols break kids children pupils age aged run'.split(' '));
/** Letters of a name in two words that may hold a slip. */
const shortestMisspelt = 7;
/** Words of the longest name of a venue that is looked for. */
const longestVenue = 6;

/** Places named in a folded text, from left to right, the longest names first. */
export function findPlaces(folded: string, tokens: readonly Token[], known: KnownPlaces): PlaceSpan[] {
  const spans: PlaceSpan[] = [];
  for (const match of folded.matchAll(postcode)) {
    const place = exactPlace(match[0], known.places, known.postcodes);
    const end = match.index + match[0].length;
    const span = { start: match.index, end, least: end };
    const joined = match[0].replace(/^([a-z]+) /, '$1');
    // "at 5 6pm" and "is 8" have the letters of no postcode.
    const isPostcode = farArea.test(joined) || (isFullPostcode(joined) && isArea(joined, match[0]));
    if (place) spans.push({ ...span, found: { place } });
    else if (isPostcode && !known.isContent(match[0]))
      spans.push({ ...span, found: { elsewhere: match[0].toUpperCase() } });
  }
  // "stenson road", and nothing else: who is in that street, not who is near the middle of Stenson.
  const all = tokens.map(token => token.word);
  if (all.length > 1 && street.test(all.at(-1) as string) && known.isName(all)) return spans;
  const { longest } = gazetteer(known.places);
  for (let i = 0; i < tokens.length; i++) {
    if (spans.some(span => (tokens[i] as Token).start < span.end && (tokens[i] as Token).end > span.start))
      continue;
    for (let count = Math.min(Math.max(longest, longestVenue), tokens.length - i); count > 0; count--) {
      const part = tokens.slice(i, i + count);
      const led = tokens[i - 1]?.word === 'the' ? tokens[i - 2] : tokens[i - 1];
      const isThe = tokens[i - 1]?.word === 'the';
      let found = nameOf(part, led?.word, tokens[i + count]?.word, isThe, known);
      if (!found) continue;
      const [first, last] = [part[0] as Token, part[count - 1] as Token];
      if (found === 'name') {
        i += count - 1;
        break;
      }
      const noun = 'place' in found && areas.has(tokens[i + count]?.word ?? '') ? tokens[i + count] : null;
      let sight = 'place' in found ? sightAfter(tokens, i + count) : null;
      // "chad park": the courts in Chaddesden Park.
      const venue =
        sight && 'place' in found ? venueAt(found.place, tokens.slice(i + count), sight, known) : null;
      if (venue) found = { place: venue };
      else if (!led || !saysWhere(led, tokens)) sight = null;
      const lead = 'place' in found && tokens[i - 1]?.word === 'ward' ? tokens[i - 1] : null;
      const end = (noun ?? last).end;
      spans.push({
        start: (lead ?? first).start,
        end: sight?.end ?? end,
        least: venue && sight ? sight.end : end,
        found,
      });
      i = tokens.indexOf(sight ?? noun ?? last);
      break;
    }
  }
  return spans.map(span => ({ ...span, start: withPreposition(span.start, tokens) }));
}

/** The last token of "primary school", "lake", where that stands at `at`. */
function sightAfter(tokens: readonly Token[], at: number): Token | null {
  const last = kindsOfSight.has(tokens[at]?.word ?? '') ? tokens[at + 1] : tokens[at];
  const next = last && tokens[tokens.indexOf(last) + 1];
  return last && sights.has(last.word) && !(next && ofSight.has(next.word)) ? last : null;
}

/** The venue named after a place and the sight that follows it. */
function venueAt(place: FoundPlace, rest: readonly Token[], sight: Token, known: KnownPlaces) {
  const after = rest.slice(0, rest.indexOf(sight) + 1).map(token => token.word);
  return known.venueStarting([...wordsOf(place.label), ...after]);
}

/** "for alvaston school" may be about the school; "close to" it says where. */
function saysWhere(led: Token, tokens: readonly Token[]): boolean {
  const before = tokens[tokens.indexOf(led) - 1]?.word ?? '';
  return led.word === 'to'
    ? near.test(before)
    : prepositions.has(led.word) && led.word !== 'for' && led.word !== 'from';
}
const near = /^(?:close|next|near|nearest)$/;

/** How many words of "within walking distance of" stand before a place; `before` is from right to left. */
function awayFrom(before: readonly Token[]): number {
  const said = before
    .slice(0, 5)
    .map(token => token.word)
    .join(' ');
  const match = /^(?:of|from|to) distance walking(?: easy)?(?: a)?(?: within)?(?= |$)/.exec(said);
  return match ? match[0].split(' ').length : 0;
}

/** What the words name; `name` for a venue that was not asked for as a place: its words are looked up. */
function nameOf(
  part: readonly Token[],
  before: string | undefined,
  after: string | undefined,
  isThe: boolean,
  known: KnownPlaces,
): PlaceSpan['found'] | 'name' | null {
  const { names, landmarks } = gazetteer(known.places);
  const words = part.map(token => token.word);
  const text = words.join(' ');
  const led = before !== undefined && prepositions.has(before);
  // A leading "the" belongs to what comes before it; a lone ordinary word needs "in" or "near".
  if (words[0] === 'the' || words.at(-1) === 'the' || words.at(-1) === 'and') return null;
  // "police station" is not the one for trains, and "chill spot" not "the spot".
  if (part.length === 1 && before !== undefined && sights.has(text) && kindsOfSight.has(before)) return null;
  if (!isThe && !led && !sights.has(text) && namedWithThe(known.places).has(text)) return null;
  const place = names.get(placeKey(text));
  if (place && (led || part.length > 1 || !known.isContent(text))) return { place };
  // "Exeter Bridge" and "London Road" are here.
  const isHere = (after && (roads.has(after) || known.isName([...words, after]))) || known.isName(words);
  if (known.elsewhere.has(text) && !isHere) return { elsewhere: text };
  const isNear = before !== undefined && nearness.has(before);
  // "nearest gym" is any gym, not the venue of that name.
  const isThing = before === 'nearest' && known.isContent(text);
  const venue = (isNear && !isThing) || part.length > 1 ? known.venue(words) : null;
  if (venue) return led ? { place: venue } : 'name';
  const landmark = isNear && part.length === 1 ? landmarks.get(text) : undefined;
  if (landmark) return { place: landmark };
  const meant = part.length === 2 ? misspelt(words, names, known) : undefined;
  return meant ? { place: meant } : null;
}

const withThe = new WeakMap<Places, ReadonlySet<string>>();

/** Words that name a place with "the" before them alone: "the spot". */
function namedWithThe(places: Places): ReadonlySet<string> {
  let found = withThe.get(places);
  if (!found) {
    const all = new Set(places.neighbourhoods.flatMap(hood => [hood.name, ...hood.words]).map(fold));
    found = new Set(
      [...all]
        .filter(name => name.startsWith('the '))
        .map(name => name.slice(4))
        .filter(name => !all.has(name)),
    );
    withThe.set(places, found);
  }
  return found;
}

/** "litle over", "prid park": two words of which one is none, a slip away from the name of a place. */
function misspelt(
  words: readonly string[],
  names: ReadonlyMap<string, FoundPlace>,
  known: KnownPlaces,
): FoundPlace | undefined {
  const key = placeKey(words.join(''));
  if (key.length < shortestMisspelt || /\d/.test(key) || words.every(known.exists)) return undefined;
  for (const [name, place] of names) if (name[0] === key[0] && edits(key, name, 1) === 1) return place;
  return undefined;
}

/** "near", "in the", "close to", "next to the" belong to the place that follows. */
function withPreposition(start: number, tokens: readonly Token[]): number {
  const before = tokens.filter(token => token.end <= start).reverse();
  let taken = 0;
  if (before[taken]?.word === 'the') taken++;
  const away = awayFrom(before.slice(taken));
  if (away) return (before[taken + away - 1] as Token).start;
  const preposition = before[taken]?.word;
  if (preposition === undefined || !prepositions.has(preposition)) return before[taken - 1]?.start ?? start;
  taken++;
  if (preposition === 'to' && near.test(before[taken]?.word ?? '')) taken++;
  return before[taken - 1]?.start ?? start;
}
