/** Two versions of one thing side by side, line by line: nothing is overwritten that nobody has seen. */
import { useEffect, useRef, useState } from 'react';
import { whereForm } from '../../../../i18n/areas/where-form.ts';
import type { FieldLines } from './venue-fields.ts';

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
  // What only one side touched is that side's; where both did, one's own stands first, to be looked at.
  const [own, setOwn] = useState(
    () => new Set(different.filter(field => yours[field]?.text !== base[field]?.text)),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  function choose(field: string, mine: boolean) {
    const next = new Set(own);
    if (mine) next.add(field);
    else next.delete(field);
    setOwn(next);
  }
  const chosen = (): FieldLines =>
    Object.fromEntries(
      Object.entries(theirs).map(([field, line]) => [field, (own.has(field) && yours[field]) || line]),
    );

  return (
    <section className="flow both" aria-labelledby="both-heading">
      <h2 className="desk-small" id="both-heading" tabIndex={-1} ref={heading}>
        {words.heading}
      </h2>
      <p>{different.length ? words.text : words.same}</p>
      {different.map(field => {
        const label = theirs[field]?.label ?? field;
        return (
          <fieldset key={field} className="ticks-group both-line">
            <legend className="label">{label}</legend>
            {([true, false] as const).map(mine => {
              const text = (mine ? yours : theirs)[field]?.text || words.none;
              return (
                <label key={String(mine)} className="both-choice">
                  <input
                    type="radio"
                    name={`both-${field}`}
                    checked={own.has(field) === mine}
                    onChange={() => choose(field, mine)}
                  />
                  <span>
                    <b>{mine ? words.yours : words.theirs}:</b> {text}
                  </span>
                </label>
              );
            })}
          </fieldset>
        );
      })}
      <div className="desk-acts">
        <button
          className="button button-gold"
          type="button"
          aria-disabled={saving}
          onClick={() => !saving && onSave(chosen())}
        >
          {saving ? whereForm.saving : words.save}
        </button>
        <button className="button button-plain" type="button" onClick={() => onBack(chosen())}>
          {words.back}
        </button>
      </div>
    </section>
  );
}
