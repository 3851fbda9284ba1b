/** All sessions of a group as a spreadsheet: out, and in again. */
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';
import { GroupPicker, useGroup } from '../edit/where/GroupPicker.tsx';
import type { PageProps } from '../Room.tsx';
import { Guide } from './Guide.tsx';
import { In } from './In.tsx';
import { Out } from './Out.tsx';

export default function SpreadsheetPage({ work }: PageProps) {
  const [group, setGroup] = useGroup(work.desk.organisations);
  return (
    <div className="flow">
      <h1 className="desk-h1" tabIndex={-1}>
        {words.heading}
      </h1>
      <p className="lead">{words.lead}</p>
      <GroupPicker organisations={work.desk.organisations} group={group} onPick={setGroup} />
      <Out key={`out ${group}`} work={work} group={group} />
      <In key={`in ${group}`} work={work} group={group} />
      <p className="quiet">{words.kept}</p>
      <Guide />
    </div>
  );
}
