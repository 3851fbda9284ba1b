/** Questions that are answered by ticking: needs, expertise, languages. */
import { editor } from '../../../../i18n/areas/editor.ts';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { idOf } from '../faults.ts';
import { Ticks } from '../Ticks.tsx';
import { toggled } from '../toggled.ts';

export function Ticked({ step }: { step: 'needs' | 'expertise' | 'languages' }) {
  const { sheet, say, names } = useEditor();
  const { heading, legend, hint } = editor[step];
  const chosen = sheet.said[step];
  return (
    <Frame step={step} heading={heading} faults={[]}>
      {() => (
        <Ticks
          legend={legend}
          hint={hint}
          name={idOf(step)}
          type="checkbox"
          choices={Object.entries(names[step])}
          chosen={chosen}
          onChoose={id => say({ [step]: toggled(chosen, id) })}
        />
      )}
    </Frame>
  );
}
