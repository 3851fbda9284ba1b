/** "Who is it for?": ages, everyone or girls or boys, and whom it is made for. */
import { checkEntry } from '../../../../domain/activity/checks.ts';
import { audiences } from '../../../../domain/activity/words.ts';
import { editor } from '../../../../i18n/areas/editor.ts';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { type Fault, faultOf, idOf } from '../faults.ts';
import { entryOf } from '../sheet/sheet.ts';
import { Ticks } from '../Ticks.tsx';
import { toggled } from '../toggled.ts';

const words = editor.who;
/** As they are often said. */
const usual = [
  [8, 12],
  [11, 16],
  [13, 19],
  [16, 25],
] as const;

export function Who() {
  const { sheet, say, names } = useEditor();
  const { ages, audience, madeFor } = sheet.said;
  const lacks = ages.from === undefined || ages.to === undefined;
  const broken = checkEntry(entryOf(sheet)).includes('activities_ages_range');
  const id = idOf(ages.from === undefined ? 'ages-from' : ages.to === undefined ? 'ages-to' : 'ages-from');
  const faults: Fault[] = broken
    ? [faultOf('activities_ages_range', id)]
    : lacks
      ? [faultOf('publish_ages', id)]
      : [];

  const age = (end: 'from' | 'to', text: string) => {
    const { [end]: _, ...other } = ages;
    const digits = text.replace(/\D/g, '').slice(0, 3);
    say({ ages: digits ? { ...other, [end]: Number(digits) } : other });
  };
  return (
    <Frame step="who" heading={words.heading} faults={faults}>
      {shown => (
        <>
          <fieldset className="edit-group flow">
            <legend className="label">{words.ages}</legend>
            {shown.length > 0 && (
              <p className="stop" id={idOf('ages-fault')}>
                {shown[0]?.text}
              </p>
            )}
            <div className="edit-pair">
              {(['from', 'to'] as const).map(end => (
                <div key={end} className="field">
                  <label htmlFor={idOf(`ages-${end}`)}>{words[end]}</label>
                  <input
                    id={idOf(`ages-${end}`)}
                    className="input"
                    inputMode="numeric"
                    autoComplete="off"
                    aria-describedby={shown.length ? idOf('ages-fault') : undefined}
                    aria-invalid={shown.length > 0 && (broken || ages[end] === undefined)}
                    value={ages[end] ?? ''}
                    onChange={event => age(end, event.target.value)}
                  />
                </div>
              ))}
            </div>
            <p className="quiet">{words.toHint}</p>
            <div className="chips">
              {usual.map(([from, to]) => (
                <button
                  key={from}
                  type="button"
                  className="chip"
                  aria-pressed={ages.from === from && ages.to === to}
                  onClick={() => say({ ages: { from, to } })}
                >
                  {words.range(from, to)}
                </button>
              ))}
            </div>
          </fieldset>
          <Ticks
            legend={words.audience}
            name={idOf('audience')}
            type="radio"
            choices={audiences.map(id => [id, words.audiences[id]])}
            chosen={[audience]}
            onChoose={chosen => say({ audience: chosen })}
          />
          <details className="edit-fold" open={madeFor.length > 0}>
            <summary>{words.madeFor}</summary>
            <Ticks
              legend={words.madeForHint}
              name={idOf('madeFor')}
              type="checkbox"
              choices={Object.entries(names.groups)}
              chosen={madeFor}
              onChoose={chosen => say({ madeFor: toggled(madeFor, chosen) })}
            />
          </details>
        </>
      )}
    </Frame>
  );
}
