/** "Which group runs it?", for somebody who writes for several. */
import { editor } from '../../../../i18n/areas/editor.ts';
import { Choice } from '../Choice.tsx';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { idOf } from '../faults.ts';

export function GroupStep() {
  const { sheet, change, work } = useEditor();
  const faults = sheet.organisation ? [] : [{ id: idOf('group'), text: editor.faults.group }];
  return (
    <Frame step="group" heading={editor.group.heading} faults={faults}>
      {shown => (
        <Choice
          legend={editor.group.heading}
          quiet
          name={idOf('group')}
          choices={work.desk.organisations.map(({ slug, name }) => [slug, name] as const)}
          chosen={sheet.organisation || undefined}
          onChoose={organisation => change(one => ({ ...one, organisation, venues: [], sessions: [] }))}
          fault={shown[0]?.text}
        />
      )}
    </Frame>
  );
}
