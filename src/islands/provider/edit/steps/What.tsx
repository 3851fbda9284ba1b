/** "What is it called?": the name, and one line about it. */
import { checkEntry } from '../../../../domain/activity/checks.ts';
import { editor } from '../../../../i18n/areas/editor.ts';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { faultOf, idOf, textOf } from '../faults.ts';
import { Hints } from '../Hints.tsx';
import { entryOf } from '../sheet/sheet.ts';
import { Text } from '../Text.tsx';

const words = editor.what;

export function What() {
  const { sheet, say } = useEditor();
  const { title, summary } = sheet.said;
  const broken = checkEntry(entryOf(sheet)).filter(rule => /_(title|summary)_/.test(rule));
  const faults = [...broken, ...(summary?.trim() ? [] : (['publish_summary'] as const))];
  return (
    <Frame
      step="what"
      heading={words.heading}
      {...(sheet.copied && { lead: words.copied(sheet.copied) })}
      faults={faults.map(rule => faultOf(rule))}
    >
      {shown => (
        <>
          <Text
            id={idOf('title')}
            label={words.title}
            hint={words.titleHint}
            fault={textOf(shown, 'title')}
            value={title}
            onChange={text => say({ title: text })}
          />
          <Text
            id={idOf('summary')}
            label={words.summary}
            hint={words.summaryHint}
            fault={textOf(shown, 'summary')}
            value={summary}
            rows={2}
            onChange={text => say({ summary: text })}
          />
          <Hints text={summary ?? ''} />
        </>
      )}
    </Frame>
  );
}
