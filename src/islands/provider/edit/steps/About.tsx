/** "Is there more to say about it?" */
import { checkEntry } from '../../../../domain/activity/checks.ts';
import { editor } from '../../../../i18n/areas/editor.ts';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { faultOf, idOf, textOf } from '../faults.ts';
import { Hints } from '../Hints.tsx';
import { entryOf } from '../sheet/sheet.ts';
import { Text } from '../Text.tsx';

const words = editor.about;

export function About() {
  const { sheet, say } = useEditor();
  const { description } = sheet.said;
  const broken = checkEntry(entryOf(sheet)).filter(rule => rule.startsWith('activities_description'));
  return (
    <Frame step="about" heading={words.heading} faults={broken.map(rule => faultOf(rule))}>
      {shown => (
        <>
          <Text
            id={idOf('description')}
            label={words.description}
            hint={words.hint}
            rows={8}
            fault={textOf(shown, 'description')}
            value={description}
            onChange={text => say({ description: text })}
          />
          <Hints text={description} />
        </>
      )}
    </Frame>
  );
}
