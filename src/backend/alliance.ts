/** The alliance's side of the API: what waits for a coordinator. Every right is the database's to give. */
import type { Contact } from '../domain/activity/schema.ts';
import type { ActivityState, Listing, TaskReason } from '../domain/activity/words.ts';
import type { PlainDate } from '../domain/schedule/day.ts';
import { type Answer, answerOf } from './answer.ts';
import { supabase } from './session.ts';

export interface Task {
  id: string;
  why: TaskReason;
  since: PlainDate;
  /** ISO 8601; absent while it is open. */
  done?: string;
  /** What was asked: after an old check, for want of one, or whether it is back. */
  cycle: 'checked' | 'never' | 'back';
  activity: {
    id: string;
    slug: string;
    title: string;
    state: ActivityState;
    listing: Listing;
    version: number;
    stamp: string;
    checkedOn?: PlainDate;
    pausedUntil?: PlainDate;
  };
  organisation: {
    slug: string;
    name: string;
    contact: Contact;
    privateContact: Contact;
    /** Addresses of its leads and editors. */
    people?: string[];
  };
}

export interface AllianceDesk {
  today: PlainDate;
  tasks: Task[];
  /** Who wants no reminders. */
  refusals: { id: string; email: string; on: PlainDate }[];
}

/** Refused for everybody who is no coordinator. */
export async function readAllianceDesk(): Promise<Answer<AllianceDesk>> {
  return answerOf(await supabase().rpc('alliance_desk'));
}

/** Marks a task as done, or as open again. */
export async function finishTask(task: string, done: boolean): Promise<Answer<null>> {
  return answerOf(await supabase().rpc('finish_task', { task, done }));
}

const act = async (verb: string, details: object): Promise<Answer<unknown>> =>
  answerOf(await supabase().rpc('act', { action: crypto.randomUUID(), verb, details }));

/** "Still right", as the alliance; refused when the entry has changed since it was shown. */
export const confirmFor = ({ activity: { id, stamp } }: Task) =>
  act('confirm', { activities: [{ id, stamp }] });

/** Ends the entry, or puts it back on the list. */
export const setState = ({ activity: { id, version } }: Task, state: 'ended' | 'published') =>
  act('activity', { activity: id, version, set: { state } });

/** Notes that an address wants no reminders. */
export async function refuseReminders(email: string): Promise<Answer<null>> {
  return answerOf(await supabase().from('reminder_refusals').insert({ email: email.trim().toLowerCase() }));
}

/** Reminds it again. */
export async function takeBackRefusal(id: string): Promise<Answer<null>> {
  return answerOf(await supabase().from('reminder_refusals').delete().eq('id', id));
}
