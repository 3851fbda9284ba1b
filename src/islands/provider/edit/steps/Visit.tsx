/** "What is the first visit like?" */
import { checkEntry } from '../../../../domain/activity/checks.ts';
import { noises } from '../../../../domain/activity/words.ts';
import { activity } from '../../../../i18n/areas/activity.ts';
import { editor } from '../../../../i18n/areas/editor.ts';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { faultOf, idOf, textOf } from '../faults.ts';
import { Hints } from '../Hints.tsx';
import { entryOf } from '../sheet/sheet.ts';
import { Text } from '../Text.tsx';
import { Ticks } from '../Ticks.tsx';

const words = editor.visit;

export function Visit() {
  const { sheet, say } = useEditor();
  const { firstVisit } = sheet.said;
  const broken = checkEntry(entryOf(sheet)).filter(rule => rule.startsWith('activities_first_visit'));
  const put = (part: typeof firstVisit) => say({ firstVisit: { ...firstVisit, ...part } });
  const { noise: _, ...silent } = firstVisit;
  return (
    <Frame step="visit" heading={words.heading} lead={words.lead} faults={broken.map(rule => faultOf(rule))}>
      {shown => (
        <>
          <Text
            id={idOf('firstVisit.meets')}
            label={words.meets}
            hint={words.meetsHint}
            fault={textOf(shown, 'firstVisit.meets')}
            value={firstVisit.meets}
            onChange={meets => put({ meets })}
          />
          <Text
            id={idOf('firstVisit.bring')}
            label={words.bring}
            fault={textOf(shown, 'firstVisit.bring')}
            value={firstVisit.bring}
            onChange={bring => put({ bring })}
          />
          <Ticks
            legend={words.noise}
            name={idOf('firstVisit.noise')}
            type="radio"
            choices={[...noises.map(id => [id, activity.noises[id]] as const), ['', words.noNoise] as const]}
            chosen={[firstVisit.noise ?? '']}
            onChoose={noise => (noise ? put({ noise }) : say({ firstVisit: silent }))}
          />
          <Text
            id={idOf('firstVisit.expect')}
            label={words.expect}
            hint={words.expectHint}
            rows={4}
            fault={textOf(shown, 'firstVisit.expect')}
            value={firstVisit.expect}
            onChange={expect => put({ expect })}
          />
          <Hints text={firstVisit.expect ?? ''} />
        </>
      )}
    </Frame>
  );
}
