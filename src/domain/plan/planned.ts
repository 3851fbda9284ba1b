/**
 * The part of an activity that is in a plan. Somebody may be able to go on Saturdays and must not be sent
 * to the Monday session across the city: a plan names the sessions and days that fitted, never why.
 */
import type { PublicActivity } from '../activity/document.ts';
import { weekdays } from '../schedule/day.ts';
import { parseRule } from '../schedule/rule.ts';
import { markOf } from './mark.ts';
import type { PlanItem } from './plan.ts';

/** What a slot of `domain/matching` says of where it comes from. */
interface ChosenSlot {
  session: string;
  /** Monday is 0. */
  day: number;
}

/** The plan's item for an activity, limited to the slots that fitted; without slots, all of it. */
export function planItem(activity: PublicActivity, slots?: readonly ChosenSlot[]): PlanItem {
  const item: PlanItem = { slug: activity.slug, mark: markOf(activity) };
  if (!slots?.length) return item;
  const keys = activity.sessions
    .map(session => session.key)
    .filter(key => slots.some(s => s.session === key));
  if (keys.length < activity.sessions.length) item.sessions = keys;
  const days = [...new Set(slots.map(slot => slot.day))].sort();
  const regular = activity.sessions.filter(s => keys.includes(s.key)).flatMap(s => weeklyDays(s.rrule) ?? []);
  if (regular.some(day => !days.includes(day))) item.days = days;
  return item;
}

/** The activity with only what is in the plan; all of it where what was chosen is no longer there. */
export function planned(activity: PublicActivity, { sessions: keys, days }: PlanItem): PublicActivity {
  const chosen = keys ? activity.sessions.filter(session => keys.includes(session.key)) : activity.sessions;
  const sessions = (chosen.length ? chosen : activity.sessions).map(session => {
    const regular = days && weeklyDays(session.rrule);
    const kept = regular?.filter(day => days?.includes(day)) ?? [];
    if (!session.rrule || !kept.length || kept.length === regular?.length) return session;
    const byDay = `BYDAY=${kept.map(day => weekdays[day]).join()}`;
    return { ...session, rrule: session.rrule.replace(/BYDAY=[^;]+/i, byDay) };
  });
  return { ...activity, sessions };
}

/** The days of a weekly rule that names several; null for any other, which is one thing or none of ours. */
function weeklyDays(rrule: string | undefined): number[] | null {
  const rule = rrule ? parseRule(rrule) : null;
  if (!rule || 'fault' in rule || rule.freq !== 'WEEKLY' || rule.byDay.length < 2 || rule.bySetPos.length)
    return null;
  return rule.byDay.map(({ weekday }) => weekday);
}
