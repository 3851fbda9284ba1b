/** Dates that differ: skipped ones, added ones, and those that were moved on the first screen. */
import { useState } from 'react';
import { whenForm as words } from '../../../../i18n/areas/when-form.ts';
import { InputField } from '../../parts.tsx';
import { sayException } from '../say-exception.ts';
import type { PartProps } from './Repeat.tsx';

export function SingleDates({ value, name, change }: PartProps) {
  const [date, setDate] = useState('');
  const [said, setSaid] = useState('');
  const { repeat, exceptions } = value;
  const shown = repeat === 'once' ? exceptions.filter(({ type }) => type !== 'extra') : exceptions;
  if (repeat === 'once' && !shown.length) return null;

  function add(type: 'cancelled' | 'extra') {
    if (!date) return setSaid(words.chooseDate);
    if (exceptions.some(one => one.date === date)) return setSaid(words.alreadyNamed(date));
    const all = [...exceptions, { date, type }].sort((a, b) => (a.date < b.date ? -1 : 1));
    change({ exceptions: all });
    setSaid(type === 'extra' ? words.saidAdded(date) : words.saidSkipped(date));
    setDate('');
  }

  return (
    <fieldset className="ticks-group flow">
      <legend className="label">{repeat === 'dates' ? words.otherDates : words.exceptions}</legend>
      {shown.length > 0 && (
        <ul className="desk-list">
          {shown.map(one => {
            const what = sayException(one, () => words.otherPlace);
            return (
              <li key={`${one.type} ${one.date} ${one.to?.start}`} className="desk-row">
                <span>{what}</span>
                <button
                  className="button button-plain"
                  type="button"
                  aria-label={words.forgetLong(what)}
                  onClick={() => {
                    change({ exceptions: exceptions.filter(other => other !== one) });
                    setSaid(words.saidForgotten(what));
                    // The button is gone with its date: the next thing to do is here.
                    document.getElementById(`${name}-one`)?.focus();
                  }}
                >
                  {words.forget}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {repeat !== 'once' && (
        <div className="when-one">
          <InputField id={`${name}-one`} label={words.oneDate} type="date" value={date} onChange={setDate} />
          <button className="button button-plain" type="button" onClick={() => add('extra')}>
            {words.add}
          </button>
          {repeat !== 'dates' && (
            <button className="button button-plain" type="button" onClick={() => add('cancelled')}>
              {words.skip}
            </button>
          )}
        </div>
      )}
      <p role="status" className="quiet">
        {said}
      </p>
    </fieldset>
  );
}
