/**
 * A plan: chosen activities in order, and nothing about who chose them. As a link it is the part of the
 * address after `#`, which no server hears: the day it was made, and of each activity its slug and a mark
 * of what it said then.
 */
import type { PublicActivity } from '../activity/document.ts';
import type { PlainDate } from '../schedule/day.ts';

export interface PlanItem {
  slug: string;
  /** `markOf` the activity when it was chosen. Absent: not known. */
  mark?: string;
}

export interface Plan {
  made: PlainDate;
  items: PlanItem[];
}

/** The most activities that a plan holds: more than a week can. */
export const mostItems = 12;

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** `2026-11-21/make-a-beat~k3f9x1/bars~0z41aa`, to stand after `#`. */
export function writePlan({ made, items }: Plan): string {
  return [made, ...items.map(({ slug, mark }) => (mark ? `${slug}~${mark}` : slug))].join('/');
}

/** Reads what `writePlan` wrote, with or without `#`; null for anything else. What is broken in it is left out. */
export function readPlan(text: string): Plan | null {
  const [made = '', ...parts] = text.replace(/^#/, '').split('/');
  if (!/^\d{4}-\d\d-\d\d$/.test(made)) return null;
  const items: PlanItem[] = [];
  for (const part of parts) {
    const [slug = '', mark = ''] = part.split('~');
    if (!slugForm.test(slug) || slug.length > 80 || items.some(item => item.slug === slug)) continue;
    items.push(/^[a-z0-9]{1,8}$/.test(mark) ? { slug, mark } : { slug });
  }
  return { made, items: items.slice(0, mostItems) };
}

/** Whether two plans hold the same activities in the same order. */
export const samePlan = (a: Plan, b: Plan) =>
  a.items.map(item => item.slug).join() === b.items.map(item => item.slug).join();

/** A mark of what somebody who goes must know: when, where, for whom, what it costs, how to join and to ask. */
export function markOf(activity: PublicActivity): string {
  const { sessions, venues, cost, joining, ages, audience, contact, organisation } = activity;
  const facts = [
    ages.from, ages.to, audience, joining, cost.pence, cost.covers, contact.phone ?? organisation.contact.phone,
    ...sessions.flatMap(s => [
      s.key, s.venue, s.firstDate, s.start, s.end, s.rrule, s.season ?? 'all-year', s.lastDate,
      ...(s.exceptions ?? []).flatMap(e => [e.date, e.type, e.to?.date, e.to?.start, e.to?.end, e.to?.venue]),
    ]),
    ...venues.map(v => [v.slug, v.name, v.address, v.postcode].join()).sort(),
  ]; // biome-ignore format: a line for each kind of fact
  let hash = 0x811c9dc5;
  // FNV-1a, 32 bits: a change of a word must show, nobody need be kept out.
  for (const sign of facts.map(fact => fact ?? '').join('|'))
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
