/** What the directory says of a group: its name, what it does, how it is reached, and how the alliance sees it. */
import { useState } from 'react';
import { group as words } from '../../../../i18n/areas/group.ts';
import { GroupFrame } from '../../GroupFrame.tsx';
import { Fault } from '../../parts.tsx';
import type { PageProps, Work } from '../../Room.tsx';
import { useGroup } from '../use-group.ts';
import { ApprovalNotice } from './ApprovalNotice.tsx';
import { ProfileEditor } from './ProfileEditor.tsx';

export default function GroupPage({ work }: PageProps) {
  return (
    <GroupFrame title={words.title} organisations={work.desk.organisations}>
      {group => <Group group={group} work={work} />}
    </GroupFrame>
  );
}

function Group({ group, work }: { group: string; work: Work }) {
  const { open, trouble, read } = useGroup(group, work.signedOut);
  const [said, setSaid] = useState('');
  const [saves, setSaves] = useState(0);
  if (!open) return trouble ? <Fault>{trouble}</Fault> : <p role="status">{words.loading}</p>;
  const { organisation } = open;
  return (
    <>
      <ApprovalNotice group={group} today={work.desk.today} />
      {organisation.approved && (
        <p>
          <a href={`/providers/${group}/`}>{words.page}</a>
        </p>
      )}
      <p role="status" className={said && 'notice'}>
        {said}
      </p>
      <ProfileEditor
        key={saves}
        organisation={organisation}
        work={work}
        read={async () => (await read())?.organisation}
        onWrite={() => setSaid('')}
        onSaved={async () => {
          await read();
          setSaves(saves + 1);
          setSaid(words.saved);
          await work.refresh();
        }}
      />
    </>
  );
}
