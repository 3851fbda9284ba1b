/** Two versions of one thing side by side, line by line: nothing is overwritten that nobody has seen. */
import { useEffect, useRef, useState } from 'react';
import { whereForm } from '../../../i18n/areas/where-form.ts';
import { SayOrClose } from '../parts.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { FieldLines } from './where/venue-fields.ts';

type Side = 'yours' | 'theirs';

const words = whereForm.collision;

interface Props {
  /** As it stood when both began. */
  base: FieldLines;
  yours: FieldLines;
  theirs: FieldLines;
  saving: boolean;
  onSave(chosen: FieldLines): void;
  /** To writing, with the chosen lines. */
  onBack(chosen: FieldLines): void;
}

export function Both({ base, yours, theirs, saving, onSave, onBack }: Props) {
  const different = Object.keys(theirs).filter(field => yours[field]?.text !== theirs[field]?.text);
  // What only one side touched is that side's; what both did must be chosen.
  const [sides, setSides] = useState<Record<string, Side>>(() =>
    Object.fromEntries(
      different.flatMap((field): [string, Side][] => {
        if (theirs[field]?.text === base[field]?.text) return [[field, 'yours']];
        return yours[field]?.text === base[field]?.text ? [[field, 'theirs']] : [];
      }),
    ),
  );
  const [tries, setTries] = useState(0);
  const open = different.filter(field => !sides[field]);
  const faults = open.map(field => ({
    id: `both-${field}`,
    text: words.choose(theirs[field]?.label ?? field),
  }));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  /** What is not chosen yet stays one's own in the form. */
  const chosen = (): FieldLines =>
    Object.fromEntries(
      Object.entries(theirs).map(([field, line]) => [
        field,
        (different.includes(field) && sides[field] !== 'theirs' && yours[field]) || line,
      ]),
    );
  function save() {
    if (open.length) return setTries(tries + 1);
    if (!saving) onSave(chosen());
  }

  return (
    <section className="flow" aria-labelledby="both-heading">
      <h2 className="desk-small" id="both-heading" tabIndex={-1} ref={heading}>
        {words.heading}
      </h2>
      <p>{different.length ? words.text : words.same}</p>
      <ErrorSummary faults={tries ? faults : []} tries={tries} />
      {different.map(field => {
        const label = theirs[field]?.label ?? field;
        return (
          <fieldset key={field} className="ticks-group">
            <legend className="label">{label}</legend>
            {(['yours', 'theirs'] as const).map((side, n) => {
              const text = (side === 'yours' ? yours : theirs)[field]?.text || words.none;
              return (
                <label key={side} className="both-choice">
                  <input
                    type="radio"
                    id={n ? undefined : `both-${field}`}
                    name={`both-${field}`}
                    checked={sides[field] === side}
                    onChange={() => setSides({ ...sides, [field]: side })}
                  />
                  <span>
                    <b>{words[side]}:</b> {text}
                  </span>
                </label>
              );
            })}
          </fieldset>
        );
      })}
      <SayOrClose
        say={saving ? whereForm.saving : words.save}
        close={words.back}
        busy={saving}
        onSay={save}
        onClose={() => onBack(chosen())}
      />
    </section>
  );
}
