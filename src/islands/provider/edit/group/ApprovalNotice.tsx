/** Where a group stands with the alliance, and until when, in words. */
import { useEffect, useState } from 'react';
import { type Approval, readApproval } from '../../../../backend/approval.ts';
import type { PlainDate } from '../../../../domain/schedule/day.ts';
import { group as words } from '../../../../i18n/areas/group.ts';

function sayApproval({ state, until }: Approval, today: PlainDate): string {
  if (state !== 'approved') return words.state[state];
  return until && until < today ? words.state.lapsed(until) : words.state.approved(until);
}

export function ApprovalNotice({ group, today }: { group: string; today: PlainDate }) {
  const [approval, setApproval] = useState<Approval>();
  useEffect(() => {
    let gone = false;
    readApproval(group).then(found => gone || setApproval(found));
    return () => {
      gone = true;
    };
  }, [group]);
  return (
    <section className="notice" aria-labelledby="approval">
      <h2 className="desk-small" id="approval">
        {words.approval}
      </h2>
      <p>{approval && sayApproval(approval, today)}</p>
      <p>
        <a href="/about/approval/">{words.approvalHow}</a>
      </p>
    </section>
  );
}
