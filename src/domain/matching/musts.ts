/**
 * What is never broken. Each must judges one slot of one entry: `met`, `unknown` (the entry does not
 * say: ask first), or broken, with how much is missing where that can be measured. A must that was not
 * asked about is met. The list is meant to be read from top to bottom by somebody who knows youth work.
 */
import type { AccessFact } from '../activity/words.ts';
import { distance } from '../place/distance.ts';
import type { PlainDate } from '../schedule/day.ts';
import type { Entry, Slot } from './entry.ts';
import type { RouteQuestion, Wanted } from './question.ts';

/** `short` is what is missing: years, metres, pence, minutes; 1 where it is simply not so. */
export type Verdict = 'met' | { unknown: string[] } | { short: number };

export interface Must {
  id: MustId;
  /** Whether it may be offered as a way out of too few results. What keeps a child safe never is. */
  relaxable: boolean;
  judge(entry: Entry, slot: Slot, question: RouteQuestion): Verdict;
}

export const mustIds = [
  'running', 'age', 'audience', 'madeFor', 'avoidDay', 'avoidArea', 'full', 'joining',
  'time', 'distance', 'cost', 'access', 'needs', 'expertise', 'languages', 'groups',
] as const; // biome-ignore format: one line a thought
export type MustId = (typeof mustIds)[number];

const broken = (short = 1): Verdict => ({ short });
const ask = (...what: string[]): Verdict => ({ unknown: what });
const asked = <T>(list: T[] | undefined): list is T[] => !!list?.length;

export const musts: Must[] = [
  // An entry that nobody has checked for a year has probably stopped.
  must('running', false, entry => (entry.freshness.state === 'unlisted' ? broken() : 'met')),

  must('age', false, ({ activity, today }, slot, question) => {
    const judged = slot.dates.map(date => ageFits(activity.ages, ageOn(date, today, question)));
    if (judged.includes('yes')) return 'met';
    if (judged.includes('perhaps')) return ask('age');
    const { from, to } = activity.ages;
    return broken(question.age < from ? from - question.age : Math.max(1, question.age - to));
  }),

  must('audience', true, ({ activity }, _, { audiences }) => {
    const wanted = asked(audiences) ? audiences : ['everyone'];
    return wanted.includes(activity.audience) ? 'met' : broken();
  }),

  // Made for a community that nobody has said they belong to: it may still be theirs, so ask.
  must('madeFor', false, ({ activity }, _, { groups }) => {
    const theirs = groups ? [...groups.must, ...groups.like] : [];
    const made = activity.madeFor;
    return !made.length || made.some(group => theirs.includes(group)) ? 'met' : ask(...made);
  }),

  must('avoidDay', false, (_, slot, { avoid }) => (avoid?.days?.includes(slot.day) ? broken() : 'met')),

  must('avoidArea', false, (_, { venue }, { avoid }) => {
    if (!asked(avoid?.wards)) return 'met';
    if (!venue?.ward) return ask('area');
    return avoid.wards.includes(venue.ward) ? broken() : 'met';
  }),

  must('full', false, ({ places }) => (places === 'full' ? broken() : 'met')),

  must('joining', true, ({ activity }, _, { joinings }) =>
    !asked(joinings) || joinings.includes(activity.joining) ? 'met' : broken(),
  ),

  must('time', true, (_, { day, start, end }, { free }) => {
    if (!asked(free)) return 'met';
    const today = free.filter(time => time.days.includes(day));
    return today.some(time => time.from <= start && end <= time.to) ? 'met' : broken();
  }),

  must('distance', true, (_, { venue }, { from, reach }) => {
    if (!from || reach === undefined) return 'met';
    if (!venue?.position) return ask('place');
    const beyond = distance(from.position, venue.position) - reach;
    // An area-only venue stands at the centre of its ward: near the bound, nobody can tell.
    if (venue.visibility !== 'public' && Math.abs(beyond) < wardRadius) return ask('place');
    return beyond <= 0 ? 'met' : broken(beyond);
  }),

  must('cost', true, ({ activity }, _, { maxPence }) => {
    if (maxPence === undefined) return 'met';
    const { pence } = activity.cost;
    if (pence === undefined) return ask('cost');
    return pence <= maxPence ? 'met' : broken(pence - maxPence);
  }),

  must('access', false, (_, { venue }, { access }) => {
    if (!asked(access)) return 'met';
    const facts: Partial<Record<AccessFact, boolean>> = venue?.access ?? {};
    if (access.some(fact => facts[fact] === false)) return broken();
    const unsaid = access.filter(fact => facts[fact] === undefined);
    return unsaid.length ? ask(...unsaid) : 'met';
  }),

  // Nobody lists what they do not cater for: what is not said is asked, never taken for a no.
  must('needs', true, ({ activity }, _, { needs }) => unsaidOf(needs, activity.needs)),
  must('expertise', true, ({ activity }, _, { expertise }) => unsaidOf(expertise, activity.expertise)),
  must('languages', true, ({ activity }, _, { languages }) => unsaidOf(languages, activity.languages)),
  must('groups', true, ({ activity }, _, { groups }) => unsaidOf(groups, activity.madeFor)),
];

function must(id: MustId, relaxable: boolean, judge: Must['judge']): Must {
  return { id, relaxable, judge };
}

/** About the distance from a Derby ward's centre to its edge, in metres. */
const wardRadius = 1000;

function unsaidOf(wanted: Wanted | undefined, said: string[]): Verdict {
  const unsaid = wanted?.must.filter(id => !said.includes(id)) ?? [];
  return unsaid.length ? ask(...unsaid) : 'met';
}

/** The youngest and the oldest that they may be on a date: only the month of the birthday is known. */
export function ageOn(
  date: PlainDate,
  today: PlainDate,
  { age, birthdayMonth }: RouteQuestion,
): [number, number] {
  if (!birthdayMonth) return [age, age];
  const month = `-${String(birthdayMonth).padStart(2, '0')}`;
  const year = +today.slice(0, 4);
  const next = today.slice(4, 7) <= month ? `${year}${month}` : `${year + 1}${month}`;
  const on = date.slice(0, 7);
  if (on < next) return [age, age];
  return on === next ? [age, age + 1] : [age + 1, age + 1];
}

function ageFits(
  ages: { from: number; to: number },
  [youngest, oldest]: [number, number],
): 'yes' | 'perhaps' | 'no' {
  const fits = (age: number) => age >= ages.from && age <= ages.to;
  if (fits(youngest) && fits(oldest)) return 'yes';
  return fits(youngest) || fits(oldest) ? 'perhaps' : 'no';
}
