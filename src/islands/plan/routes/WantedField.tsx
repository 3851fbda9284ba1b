/** Things that would help or that must be so: one list, and one word about how much it matters. */
import { useId } from 'react';
import type { Wanted } from '../../../domain/matching/question.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { type Choice, Ticks } from './parts.tsx';

const w = routes.ask;

interface Props {
  legend: string;
  choices: readonly Choice<string>[];
  wanted?: Wanted;
  onChange(wanted: Wanted): void;
}

export function WantedField({ legend, choices, wanted = { must: [], like: [] }, onChange }: Props) {
  const name = useId();
  const chosen = [...wanted.must, ...wanted.like];
  const must = wanted.must.length > 0;
  const set = (ids: string[], asMust: boolean) =>
    onChange(asMust ? { must: ids, like: [] } : { must: [], like: ids });
  return (
    <div className="wanted">
      <Ticks legend={legend} choices={choices} chosen={chosen} onChange={ids => set(ids, must)} />
      {chosen.length > 0 && (
        <fieldset className="strength">
          <legend className="visually-hidden">{`${legend}: ${w.strength}`}</legend>
          {[false, true].map(asMust => (
            <label key={String(asMust)}>
              <input
                type="radio"
                name={name}
                checked={must === asMust}
                onChange={() => set(chosen, asMust)}
              />{' '}
              {asMust ? w.must : w.like}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
