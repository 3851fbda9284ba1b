/** The provider's side of the API: the desk, taps, people. Every right is the database's to give. */
import type { MemberRole } from '../domain/activity/words.ts';
import { type Answer, answerOf, troubleOf } from './answer.ts';
import type { SendAnswer, Tap } from './outbox.ts';
import type { Desk } from './provider-desk.ts';
import { sendCode, supabase } from './session.ts';

/** All that the first screen shows. */
export async function readDesk(): Promise<Answer<Desk>> {
  return answerOf<Desk>(await supabase().rpc('desk'));
}

/** Sends one tap. The same tap may be sent again: it is carried out once. */
export async function sendTap({ id, verb, details }: Tap): Promise<SendAnswer> {
  const { data, error, status } =
    verb === 'undo'
      ? await supabase().rpc('undo', details)
      : await supabase().rpc('act', { action: id, verb, details });
  if (!error) return { kind: 'done', after: (data as { after?: unknown } | null)?.after };
  const trouble = troubleOf(status);
  if (trouble === 'refused') return { kind: 'refused', status, message: error.message };
  return { kind: trouble === 'signed-out' ? trouble : 'later' };
}

export interface People {
  members: { id: string; email: string; role: MemberRole; me: boolean }[];
  invited: { id: string; email: string; role: MemberRole; until: string }[];
}

/** The people of an organisation that the signed-in person leads. */
export async function readPeople(organisation: string): Promise<Answer<People>> {
  return answerOf<People>(await supabase().rpc('people_of', { organisation }));
}

/** Invites an editor: they may sign in from now on, and a mail tells them how. `organisation` is a slug. */
export async function inviteEditor(organisation: string, email: string): Promise<Answer<null>> {
  const { error, status } = await supabase().rpc('invite', { email, role: 'editor', organisation });
  if (error) return { trouble: troubleOf(status) };
  // The invitation stands whether or not this mail leaves: they can ask for another on the sign-in page.
  await sendCode(email);
  return { value: null };
}

async function removeRow(table: 'memberships' | 'invitations', id: string): Promise<Answer<null>> {
  const { data, error, status } = await supabase().from(table).delete().eq('id', id).select('id');
  if (error) return { trouble: troubleOf(status) };
  // A refused deletion is silent.
  return data?.length ? { value: null } : { trouble: 'refused' };
}

/** Ends somebody's rights, at once. */
export const removeMember = (id: string) => removeRow('memberships', id);
/** Takes an invitation back. */
export const takeBackInvitation = (id: string) => removeRow('invitations', id);
