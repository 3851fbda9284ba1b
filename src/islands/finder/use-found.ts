/** What is found for what is asked, with all that the page says about it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ListedDirectory } from '../../domain/exchange/snapshot.ts';
import type { LocalDateTime } from '../../domain/schedule/day.ts';
import { queryFromQuestion, questionFromQuery } from '../../domain/search/address.ts';
import { type Found as Answer, find } from '../../domain/search/find.ts';
import { makeListing } from '../../domain/search/listing.ts';
import { everything, type Question } from '../../domain/search/question.ts';
import { finder } from '../../i18n/areas/finder.ts';
import type { Names } from '../live/names.ts';
import type { MapPlace } from '../map/types.ts';
import { calledOff, inTime } from './called-off.ts';
import { type Chip, chipsOf } from './chips.ts';
import { type Group, groupsByDay, groupsByFit } from './groups.ts';
import { type Row, rowMaker } from './rows.ts';
import type { Here } from './use-here.ts';
import type { UsedKnown } from './use-known.ts';

export interface FoundView
  extends Pick<
    Answer,
    'counting' | 'corrected' | 'lesser' | 'missed' | 'order' | 'placeUnknown' | 'suggestion'
  > {
  question: Question;
  /** Whether anything narrows the list. */
  isAsked: boolean;
  /** How many were found. */
  total: number;
  readonly first: Answer['results'][number] | undefined;
  /** All of it in order: for the map. */
  readonly list: Answer['results'];
  /** The first `most` of the list, under their headings. */
  groups(most: number): Group[];
  chips: Chip[];
  place: MapPlace | null;
  /** Places outside the city that were asked for. */
  elsewhere: string[];
  rowOf(found: Answer['results'][number]): Row;
  /** How many another question would find. */
  count(question: Question): number;
}

export interface Asking {
  here: Here['place'];
  directory: ListedDirectory;
  known: UsedKnown;
  names: Names;
  now: LocalDateTime;
}

/** Gives what is found for any query. For the one that it gave last it gives the same again. */
export function useLook({ here, directory, known, names, now }: Asking): (query: string) => FoundView {
  const { activities } = directory;
  const ready = useMemo(() => {
    const { taxonomy, places, makeWordSearch } = known;
    return makeListing(activities, taxonomy, places, makeWordSearch?.(activities, taxonomy, places));
  }, [activities, known]);
  // Once, and not again when the minute changes: somebody may be typing.
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    const context = { now: latest.current, calendar: names.calendar };
    return known.rehearse?.(text => find(ready, { ...everything, text }, context).ranked.first(8));
  }, [known, ready, names]);
  const rows = useMemo(() => rowMaker(names), [names]);
  const offAt = useMemo(() => calledOff(ready, { calendar: names.calendar, now }), [ready, names, now]);
  return useMemo(() => {
    let last: { query: string; view: FoundView } | undefined;
    const look = (query: string): FoundView => {
      const read = questionFromQuery(new URLSearchParams(query), known.taxonomy, known.places);
      const located = read.near === finder.located;
      const text = isLetter(read.text) ? '' : read.text;
      const question = { ...read, text, near: located ? '' : read.near };
      const context = { now, calendar: names.calendar, ...(located && here && { here: here.position }) };
      const answer = find(ready, question, context);
      const { ranked, order, suggestion } = answer;
      const place = answer.place ?? (located ? here : null);
      // A place that is not known narrows nothing: no chip says that it did.
      const isPlaced = located || (known.whole && !answer.placeUnknown);
      const chips = chipsOf(read, answer.understood, names).filter(({ key }) => isPlaced || key !== 'near');
      const off = offAt(answer, question);
      const soonest = (most: number) => inTime(answer, off, activities, now, most);
      return {
        question: read,
        isAsked: chips.length > 0 || text !== '',
        total: ranked.count,
        get first() {
          return ranked.first(1)[0];
        },
        get list() {
          return order === 'soon' ? soonest(ranked.count).map(({ found }) => found) : answer.results;
        },
        lesser: answer.lesser,
        order,
        groups: most =>
          order === 'soon' ? groupsByDay(soonest(most), now) : groupsByFit(ranked.first(most)),
        chips,
        corrected: answer.corrected,
        missed: answer.missed,
        counting: answer.counting,
        suggestion,
        place,
        placeUnknown: known.whole && !located && answer.placeUnknown,
        elsewhere: suggestion?.type === 'elsewhere' ? suggestion.names : [],
        rowOf: found => rows(found, now, off.get(found.activity)),
        count: other => fitting(find(ready, other, context)),
      };
    };
    return query => {
      if (last?.query !== query) last = { query, view: look(query) };
      return last.view;
    };
  }, [here, ready, rows, offAt, activities, known, names, now]);
}

/** One letter is the beginning of a word, and asks nothing yet. */
const isLetter = (text: string) => /^\s*\p{L}\s*$/u.test(text);

/** Nothing that fits, whatever else there may be. */
export const isNothing = ({ total, lesser }: FoundView) => total === lesser;

/** How many more would be found without each chip, where more would: worked out when there is time. By the chip's key. */
export function useGains({ chips, total, lesser, count }: FoundView): ReadonlyMap<string, number> {
  const [gains, setGains] = useState<{ chips: readonly Chip[]; by: ReadonlyMap<string, number> }>();
  useEffect(() => {
    if (!chips.length) return;
    const timer = setTimeout(() => {
      const by = chips.map(chip => [chip.key, count(chip.without) - (total - lesser)] as const);
      // Without one of two kinds fewer are found: that is no gain.
      setGains({ chips, by: new Map(by.filter(([, gain]) => gain > 0)) });
    }, 700);
    return () => clearTimeout(timer);
  }, [chips, total, lesser, count]);
  return gains?.chips === chips ? gains.by : none;
}

const none: ReadonlyMap<string, number> = new Map();

/** How many fit, without those that fit less well. */
const fitting = ({ ranked, lesser }: Answer) => ranked.count - lesser;

/** A question as the query of an address. */
export const queryOf = (question: Question): URLSearchParams => queryFromQuestion(question);
