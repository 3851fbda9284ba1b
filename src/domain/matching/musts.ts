/**
 * What is never broken. Each must judges an entry, or one slot of it: `met`; `unknown`, where the entry
 * does not say (ask first); or broken, with the step that would mend it where one may be offered. A must
 * that was not asked about is met. The list is meant to be read from top to bottom by somebody who knows
 * youth work.
 */
import type { AccessFact } from '../activity/words.ts';
import { distance } from '../place/distance.ts';
import { toDay } from '../schedule/day.ts';
import { ageFits } from './age.ts';
import { type Entry, type Slot, slotMinutes } from './entry.ts';
import type { FreeTime, RouteContext, RouteQuestion, Wanted } from './question.ts';
import { limits } from './weights.ts';

export const mustIds = [
  'running', 'age', 'full', 'audience', 'madeFor', 'groups', 'joining', 'cost', 'needs', 'expertise',
  'languages', 'avoidDay', 'avoidArea', 'time', 'distance', 'access',
] as const; // biome-ignore format: one line a thought
export type MustId = (typeof mustIds)[number];

/** What would mend a broken must. What keeps a child safe has none. */
export interface Step {
  /** Metres, pence, minutes or days that are missing; 1 where it is a yes or no. */
  short: number;
  /** The same until it is known to fit: with `short` alone it must be asked about. Absent: no more than `short`. */
  certain?: number;
  /** The day, way of joining … that would have to do. */
  value?: string | number;
}

export type Verdict = 'met' | { unknown: string[] } | { broken: Step | null };
type Judge<Of extends unknown[]> = (...of: Of) => Verdict;

export interface Must {
  id: MustId;
  /** Judged once for an entry. */
  entry?: Judge<[Entry, RouteQuestion]>;
  /** Judged for each slot. */
  slot?: Judge<[Slot, RouteQuestion, RouteContext, Entry]>;
}

const never: Verdict = { broken: null };
const broken = (short?: number, value?: Step['value']): Verdict =>
  short === undefined ? never : { broken: { short, value } };
const ask = (...what: string[]): Verdict => ({ unknown: what });
const asked = <T>(list: T[] | undefined): list is T[] => !!list?.length;

export const musts: readonly Must[] = [
  // An entry that nobody has checked for a year has probably stopped; one whose approval is over is gone.
  {
    id: 'running',
    entry: ({ freshness, activity: { listedUntil }, today }) =>
      freshness.state === 'unlisted' || (listedUntil && listedUntil < today) ? broken() : 'met',
    slot: ({ dates }, { within = limits.weeksAhead }, _, { today, later }) => {
      if (!later && within >= limits.weeksAhead) return 'met';
      const days = toDay(dates[0] ?? '') - toDay(today) - within * 7;
      return days > 0 ? broken(days) : 'met';
    },
  },
  // On the day of the session. The dates that fit are all that is kept of a slot: see `judge.ts`.
  {
    id: 'age',
    slot: (slot, question, _, { activity: { ages }, today }) => {
      if (!question.birthdayMonth)
        return question.age >= ages.from && question.age <= ages.to ? 'met' : broken();
      const verdicts = slot.dates.map(date => ageFits(ages, date, today, question));
      if (verdicts.includes('yes')) return 'met';
      return verdicts.includes('perhaps') ? ask('age') : broken();
    },
  },
  { id: 'full', entry: ({ places }) => (places === 'full' ? broken() : 'met') },
  {
    id: 'audience',
    entry: ({ activity: { audience } }, { audiences }) => {
      if ((asked(audiences) ? audiences : ['everyone']).includes(audience)) return 'met';
      // Open to all may be offered instead of girls only; never the other way round.
      return audience === 'everyone' ? broken(1, audience) : broken();
    },
  },
  // Made for a community that nobody has said they belong to: it may still be theirs, so ask.
  {
    id: 'madeFor',
    entry: ({ activity: { madeFor } }, { groups }) =>
      !madeFor.length || madeFor.some(group => both(groups).includes(group)) ? 'met' : ask(...madeFor),
  },
  // Whom something is made for is always said, so that not to say it is a no.
  {
    id: 'groups',
    entry: ({ activity: { madeFor } }, { groups }) => {
      const missing = groups?.must.filter(id => !madeFor.includes(id)) ?? [];
      if (!missing.length) return 'met';
      return missing.length === 1 ? broken(1, missing[0]) : broken();
    },
  },
  {
    id: 'joining',
    entry: ({ activity: { joining } }, { joinings }) =>
      !asked(joinings) || joinings.includes(joining) ? 'met' : broken(1, joining),
  },
  {
    id: 'cost',
    entry: ({ activity: { cost } }, { maxPence }) => {
      if (maxPence === undefined) return 'met';
      if (cost.pence === undefined) return ask('cost');
      return cost.pence <= maxPence ? 'met' : broken(cost.pence - maxPence);
    },
  },
  // Nobody lists what they do not cater for: what is not said is asked, never taken for a no.
  { id: 'needs', entry: ({ activity }, { needs }) => unsaidOf(needs, activity.needs) },
  { id: 'expertise', entry: ({ activity }, { expertise }) => unsaidOf(expertise, activity.expertise) },
  { id: 'languages', entry: ({ activity }, { languages }) => unsaidOf(languages, activity.languages) },

  { id: 'avoidDay', slot: ({ day }, { avoid }) => (avoid?.days?.includes(day) ? broken() : 'met') },
  {
    id: 'avoidArea',
    slot: ({ venue }, { avoid }) => {
      if (!asked(avoid?.wards)) return 'met';
      if (!venue?.ward) return ask('area');
      return avoid.wards.includes(venue.ward) ? broken() : 'met';
    },
  },
  {
    id: 'time',
    slot: (slot, { free }) => {
      if (!asked(free)) return 'met';
      const short = Math.min(...windowsOn(free, slot.day).map(window => sticksOut(slot, window)));
      if (short <= 0) return 'met';
      return short === Infinity ? broken(1, slot.day) : broken(short);
    },
  },
  {
    id: 'distance',
    slot: ({ venue }, { from, reach }, context) => {
      if (!from || reach === undefined) return 'met';
      if (!venue?.position) return ask('place');
      const metres = distance(from.position, venue.position);
      // An area-only venue may be anywhere in its ward: only where all of it is near is it known to be.
      const doubt = venue.visibility === 'public' ? 0 : reachOf(venue.ward, context);
      if (metres + doubt <= reach) return 'met';
      if (metres - doubt <= reach) return doubt ? ask('place') : 'met';
      return { broken: { short: metres - doubt - reach, certain: metres + doubt - reach } };
    },
  },
  {
    id: 'access',
    slot: ({ venue }, { access = [], needs }, _, { activity }) => {
      const facts: Partial<Record<AccessFact, boolean>> = venue?.access ?? {};
      if (access.some(fact => facts[fact] === false)) return broken();
      // Steps at the door are an answer, unless the entry itself says that wheelchair users come.
      const wheels = needs?.must.includes('wheelchair') && !activity.needs.includes('wheelchair');
      if (wheels && facts.stepFree === false) return broken();
      const unsaid = access.filter(fact => facts[fact] === undefined);
      return unsaid.length ? ask(...unsaid) : 'met';
    },
  },
];

const both = (wanted?: Wanted) => (wanted ? [...wanted.must, ...wanted.like] : []);

function unsaidOf(wanted: Wanted | undefined, said: string[]): Verdict {
  const unsaid = wanted?.must.filter(id => !said.includes(id)) ?? [];
  return unsaid.length ? ask(...unsaid) : 'met';
}

/** Metres from the centre of a ward to its furthest edge. */
export function reachOf(ward: string | undefined, context: RouteContext): number {
  return (ward && context.wardReach?.(ward)) || limits.wardReach;
}

/** The free hours of a day in minutes; those that touch are one. */
export function windowsOn(free: readonly FreeTime[], day: number): [from: number, to: number][] {
  const windows = free
    .filter(({ days }) => days.includes(day))
    .map(({ from, to }): [number, number] => [slotMinutes(from), slotMinutes(to)])
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of windows) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** By how many minutes a slot begins too early or ends too late for a window, whichever is more. */
const sticksOut = ({ start, end }: Slot, [from, to]: [number, number]) =>
  Math.max(from - slotMinutes(start), slotMinutes(end) - to);
