/** How the alliance sees an organisation, as its members may read it. */
import type { ApprovalState } from '../domain/activity/words.ts';
import type { PlainDate } from '../domain/schedule/day.ts';
import { supabase } from './session.ts';

export interface Approval {
  state: ApprovalState;
  /** The last day on which it holds; absent: until it is taken back. */
  until?: PlainDate;
}

/** Undefined when it cannot be read now. `organisation` is a slug. */
export async function readApproval(organisation: string): Promise<Approval | undefined> {
  const { data } = await supabase()
    .from('organisations')
    .select('approval_state, approved_until')
    .eq('slug', organisation)
    .maybeSingle<{ approval_state: ApprovalState; approved_until: PlainDate | null }>();
  return data
    ? { state: data.approval_state, ...(data.approved_until && { until: data.approved_until }) }
    : undefined;
}
