/** All sessions of a group as a spreadsheet: out, and in again. */
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';
import { GroupFrame } from '../GroupFrame.tsx';
import type { PageProps } from '../Room.tsx';
import { Guide } from './Guide.tsx';
import { In } from './In.tsx';
import { Out } from './Out.tsx';

export default function SpreadsheetPage({ work }: PageProps) {
  return (
    <GroupFrame title={words.heading} lead={words.lead} organisations={work.desk.organisations}>
      {group => (
        <>
          <Out work={work} group={group} />
          <In work={work} group={group} />
          <p className="quiet">{words.kept}</p>
          <Guide />
        </>
      )}
    </GroupFrame>
  );
}
