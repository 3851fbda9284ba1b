/**
 * A plan: chosen activities in order, and nothing about who chose them. As a link it is the part of the
 * address after `#`, which no server hears: the day it was made, and of each activity its slug and a mark
 * of what it said then.
 */
import type { PlainDate } from '../schedule/day.ts';

export interface PlanItem {
  slug: string;
  /** The keys of the sessions that were chosen. Absent: all. */
  sessions?: string[];
  /** The days of the week that were chosen, Monday is 0. Absent: all. */
  days?: number[];
  /** `markOf` the activity when it was chosen. Absent: not known. */
  mark?: string;
}

export interface Plan {
  made: PlainDate;
  items: PlanItem[];
}

/** The most activities that a plan holds: more than a week can. */
export const mostItems = 12;

const isSlug = (text: string) => text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
const itemForm = /^([a-z0-9.-]+)(?:@([0-6]{1,7}))?(?:~([a-z0-9]{1,8}))?$/;

/** `2026-11-21/make-a-beat.saturday@5~k3f9x1/bars~0z41aa`, to stand after `#`. */
export function writePlan({ made, items }: Plan): string {
  const parts = items.map(({ slug, sessions = [], days = [], mark }) => {
    const chosen = [slug, ...sessions].join('.');
    return `${chosen}${days.length ? `@${days.join('')}` : ''}${mark ? `~${mark}` : ''}`;
  });
  return [made, ...parts].join('/');
}

/** Reads what `writePlan` wrote, with or without `#`; null for anything else. What is broken in it is left out. */
export function readPlan(text: string): Plan | null {
  const [made = '', ...parts] = text.replace(/^#/, '').split('/');
  if (!/^\d{4}-\d\d-\d\d$/.test(made)) return null;
  const items: PlanItem[] = [];
  for (const part of parts) {
    const [, chosen = '', days = '', mark = ''] = itemForm.exec(part) ?? [];
    const [slug = '', ...sessions] = chosen.split('.');
    if (![slug, ...sessions].every(isSlug) || items.some(item => item.slug === slug)) continue;
    const item: PlanItem = { slug };
    if (sessions.length) item.sessions = sessions.slice(0, 50);
    if (days) item.days = [...new Set([...days].map(Number))].sort();
    if (mark) item.mark = mark;
    items.push(item);
  }
  return { made, items: items.slice(0, mostItems) };
}

/** Whether two plans hold the same activities in the same order. */
export const samePlan = (a: Plan, b: Plan) =>
  a.items.map(item => item.slug).join() === b.items.map(item => item.slug).join();
