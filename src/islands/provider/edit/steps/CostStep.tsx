/** "What does it cost?": free, so many pounds, or not decided. */
import { checkEntry } from '../../../../domain/activity/checks.ts';
import { editor } from '../../../../i18n/areas/editor.ts';
import { useKept } from '../../kept.ts';
import { Choice } from '../Choice.tsx';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { type Fault, faultOf, idOf, textOf } from '../faults.ts';
import { entryOf } from '../sheet/sheet.ts';
import { Text } from '../Text.tsx';

const words = editor.cost;
type How = 'free' | 'paid' | 'unknown';

/** "2", "2.50", "£2.5", "50p" → pence; undefined for anything else. */
function penceOf(text: string): number | undefined {
  const bare = text.trim().replace(/^£\s*/, '');
  if (/^\d{1,4}p$/i.test(bare)) return Number(bare.slice(0, -1));
  return /^\d{1,5}([.,]\d{1,2})?$/.test(bare) ? Math.round(Number(bare.replace(',', '.')) * 100) : undefined;
}

const poundsOf = (pence: number | undefined) =>
  !pence ? '' : pence % 100 ? (pence / 100).toFixed(2) : String(pence / 100);

export function CostStep() {
  const { sheet, say } = useEditor();
  const { cost } = sheet.said;
  const known: How | '' = cost.pence === undefined ? '' : cost.pence === 0 ? 'free' : 'paid';
  const visited = sheet.said.joining !== undefined && known === '' ? 'unknown' : known;
  const [how, setHow] = useKept(`cost/${sheet.id}/how`, visited);
  const [amount, setAmount] = useKept(`cost/${sheet.id}/amount`, poundsOf(cost.pence));
  const { pence: _, ...covers } = cost;

  function choose(next: How) {
    setHow(next);
    const pence = next === 'free' ? 0 : next === 'paid' ? penceOf(amount) : undefined;
    say({ cost: pence === undefined ? covers : { ...covers, pence } });
  }
  function write(text: string) {
    setAmount(text);
    const pence = penceOf(text);
    say({ cost: pence === undefined ? covers : { ...covers, pence } });
  }
  const broken = checkEntry(entryOf(sheet)).filter(rule => rule.startsWith('activities_cost'));
  const faults: Fault[] = broken.map(rule => faultOf(rule));
  if (!how) faults.unshift({ id: idOf('cost'), text: editor.faults.choose });
  if (how === 'paid' && penceOf(amount) === undefined)
    faults.unshift({ id: idOf('cost.pence'), text: editor.faults.amount });
  return (
    <Frame step="cost" heading={words.heading} faults={faults}>
      {shown => (
        <>
          <Choice<How>
            legend={words.heading}
            quiet
            name={idOf('cost')}
            choices={[
              ['free', words.free],
              ['paid', words.paid],
              ['unknown', words.unknown, words.unknownHint],
            ]}
            chosen={(how || undefined) as How | undefined}
            onChoose={choose}
            fault={textOf(shown, 'cost')}
          />
          {how === 'paid' && (
            <Text
              id={idOf('cost.pence')}
              label={words.amount}
              fault={textOf(shown, 'cost.pence')}
              inputMode="decimal"
              className="edit-short"
              value={amount}
              onChange={write}
            />
          )}
          {how && (
            <Text
              id={idOf('cost.covers')}
              label={words.covers}
              hint={words.coversHint}
              fault={textOf(shown, 'cost.covers')}
              value={cost.covers}
              onChange={text => say({ cost: { ...cost, covers: text } })}
            />
          )}
        </>
      )}
    </Frame>
  );
}
