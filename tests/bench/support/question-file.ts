/** A question as a person writes it in a file: names of places, minutes on foot, days by name. */
import kindsFile from '#data/taxonomy/kinds.json' with { type: 'json' };
import type { RouteQuestion, Wanted } from '../../../src/domain/matching/question.ts';
import { reachOfMiles, reachOfWalk } from '../../../src/domain/matching/reach.ts';
import { exactPlace } from '../../../src/domain/place/find-place.ts';
import type { Places } from '../../../src/domain/place/places.ts';
import { weekdaySlugs } from '../../../src/domain/schedule/day.ts';

type Written = Record<string, unknown>;

/** The question that a file means. Throws an `Error` that names what it cannot read. */
export function readQuestion(written: Written, places: Places): RouteQuestion {
  const { from, walk, miles, into, might, avoid, free, ...rest } = written;
  const question = rest as unknown as RouteQuestion;
  if (typeof question.age !== 'number') throw new Error('A question needs "age", a number of whole years.');
  if (typeof from === 'string') question.from = placeOf(from, places);
  else if (from) question.from = from as RouteQuestion['from'];
  if (typeof walk === 'number') question.reach = reachOfWalk(walk);
  if (typeof miles === 'number') question.reach = reachOfMiles(miles);
  if (into) question.into = kindsOf(into as string[]);
  if (might) question.might = kindsOf(might as string[]);
  if (free)
    question.free = (free as { days: unknown[]; from?: string; to?: string }[]).map(time => ({
      from: time.from ?? '00:00',
      to: time.to ?? '24:00',
      days: time.days.map(dayOf),
    }));
  if (avoid) {
    const { wards = [], days = [] } = avoid as { wards?: string[]; days?: unknown[] };
    question.avoid = { wards: wards.map(ward => wardOf(ward, places)), days: days.map(dayOf) };
  }
  for (const list of ['needs', 'expertise', 'languages', 'groups'] as const) {
    const wanted = written[list] as Partial<Wanted> | string[] | undefined;
    if (Array.isArray(wanted)) question[list] = { must: [], like: wanted };
    else if (wanted) question[list] = { must: wanted.must ?? [], like: wanted.like ?? [] };
  }
  return question;
}

function placeOf(text: string, places: Places): NonNullable<RouteQuestion['from']> {
  const found = exactPlace(text, places);
  if (!found) throw new Error(`"from": "${text}" is no place that we know.`);
  return { label: found.label, position: found.position };
}

function wardOf(text: string, places: Places): string {
  const ward = places.wards.find(({ code, slug, name }) => [code, slug, name].includes(text));
  if (!ward) throw new Error(`"avoid.wards": "${text}" is no ward that we know.`);
  return ward.code;
}

/** 0 to 6 from Monday, or a day's English name or its first letters. */
function dayOf(day: unknown): number {
  if (typeof day === 'number' && day >= 0 && day <= 6) return day;
  const found = weekdaySlugs.findIndex(name => name.startsWith(String(day).toLowerCase().slice(0, 3)));
  if (found < 0) throw new Error(`"${day}" is no day of the week.`);
  return found;
}

/** A group of kinds stands for all of them. */
function kindsOf(ids: string[]): string[] {
  return ids.flatMap(id => {
    const members = kindsFile.kinds.filter(kind => kind.group === id).map(kind => kind.id);
    return kindsFile.kinds.some(kind => kind.id === id) || !members.length ? [id] : members;
  });
}
