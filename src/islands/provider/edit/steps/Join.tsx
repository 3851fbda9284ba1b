/** "How do young people join?" */
import { joinings } from '../../../../domain/activity/words.ts';
import { editor } from '../../../../i18n/areas/editor.ts';
import { Choice } from '../Choice.tsx';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { faultOf, idOf, textOf } from '../faults.ts';

const words = editor.join;

export function Join() {
  const { sheet, say } = useEditor();
  const { joining } = sheet.said;
  return (
    <Frame step="join" heading={words.heading} faults={joining ? [] : [faultOf('publish_joining')]}>
      {shown => (
        <Choice
          legend={words.heading}
          quiet
          name={idOf('joining')}
          choices={joinings.map(id => [id, ...words.ways[id]] as [typeof id, string, string])}
          chosen={joining}
          onChoose={id => say({ joining: id })}
          fault={textOf(shown, 'joining')}
        />
      )}
    </Frame>
  );
}
