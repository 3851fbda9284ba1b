/** What is found for what is asked, with all that the page says about it. */
import { useEffect, useMemo, useState } from 'react';
import type { ListedDirectory } from '../../domain/exchange/snapshot.ts';
import type { LocalDateTime } from '../../domain/schedule/day.ts';
import { queryFromQuestion, questionFromQuery } from '../../domain/search/address.ts';
import { type Found as Answer, find } from '../../domain/search/find.ts';
import { makeListing } from '../../domain/search/listing.ts';
import type { Question } from '../../domain/search/question.ts';
import { finder } from '../../i18n/areas/finder.ts';
import type { Names } from '../live/names.ts';
import type { MapPlace } from '../map/types.ts';
import { type Chip, chipsOf } from './chips.ts';
import { calledOff, type Group, groupsByDay, groupsByFit, inOrderOfTime, withCalledOff } from './groups.ts';
import type { Try } from './Nothing.tsx';
import { type Row, rowMaker } from './rows.ts';
import { triesOf } from './tries.ts';
import type { Here } from './use-here.ts';
import type { UsedKnown } from './use-known.ts';

export interface FoundView
  extends Pick<Answer, 'counts' | 'corrected' | 'missed' | 'order' | 'placeUnknown'> {
  question: Question;
  /** Whether anything narrows the list. */
  isAsked: boolean;
  list: Answer['results'];
  /** How many at the end of the list only mention what was asked for. */
  mentions: number;
  /** The first `most` of the list, under their headings. */
  groups(most: number): Group[];
  chips: Chip[];
  tries: Try[];
  place: MapPlace | null;
  /** Places outside the city that were asked for. */
  elsewhere: string[];
  rowOf(found: Answer['results'][number]): Row;
  /** How many another question would find. */
  count(question: Question): number;
}

export interface Asking {
  query: string;
  here: Here['place'];
  directory: ListedDirectory;
  known: UsedKnown;
  names: Names;
  now: LocalDateTime;
}

export function useFound({ query, here, directory, known, names, now }: Asking): FoundView {
  const { activities } = directory;
  const ready = useMemo(() => {
    const { taxonomy, places, makeWordSearch } = known;
    return makeListing(activities, taxonomy, places, makeWordSearch?.(activities, taxonomy, places));
  }, [activities, known]);
  const rows = useMemo(() => rowMaker(names), [names]);
  const off = useMemo(() => calledOff(activities, names.calendar, now), [activities, names, now]);
  return useMemo(() => {
    const read = questionFromQuery(new URLSearchParams(query), known.taxonomy, known.places);
    const located = read.near === finder.located;
    const question = located ? { ...read, near: '' } : read;
    const context = { now, calendar: names.calendar, ...(located && here && { here: here.position }) };
    const answer = find(ready, question, context);
    const { results: list, suggestion } = answer;
    const place = answer.place ?? (located ? here : null);
    const chips = chipsOf(read, answer.understood, names);
    const byTime = answer.order !== 'near' && inOrderOfTime(list);
    const mentions = list.reduce((count, one) => count + (one.isMention ? 1 : 0), 0);
    return {
      question: read,
      isAsked: chips.length > 0 || read.text !== '',
      list,
      mentions,
      order: byTime ? 'soon' : answer.order,
      groups: most => (byTime ? groupsByDay(withCalledOff(list, off), now, most) : groupsByFit(list, most)),
      chips,
      corrected: answer.corrected,
      missed: answer.missed,
      get counts() {
        return answer.counts;
      },
      tries: list.length ? [] : triesOf(suggestion, read, chips, names),
      place,
      placeUnknown: known.whole && !located && answer.placeUnknown,
      elsewhere: suggestion?.type === 'elsewhere' ? suggestion.names : [],
      rowOf: found => rows(found, now),
      count: other => find(ready, other, context).results.length,
    };
  }, [query, here, ready, rows, off, known, names, now]);
}

/** How many more would be found without each chip, worked out when there is time. By the chip's key. */
export function useGains({ chips, list, count }: FoundView): ReadonlyMap<string, number> {
  const [gains, setGains] = useState<{ chips: readonly Chip[]; by: ReadonlyMap<string, number> }>();
  useEffect(() => {
    if (!chips.length) return;
    const timer = setTimeout(() => {
      const by = new Map(chips.map(chip => [chip.key, count(chip.without) - list.length]));
      setGains({ chips, by });
    }, 700);
    return () => clearTimeout(timer);
  }, [chips, list, count]);
  return gains?.chips === chips ? gains.by : none;
}

const none: ReadonlyMap<string, number> = new Map();

/** A question as the query of an address. */
export const queryOf = (question: Question): URLSearchParams => queryFromQuestion(question);
