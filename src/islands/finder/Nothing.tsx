/** Nothing was found, as the heading says: the nearest things that would be. Loaded when it is so. */

import type { Question } from '../../domain/search/question.ts';
import type { Suggestion } from '../../domain/search/suggestion.ts';
import { nothing } from '../../i18n/areas/nothing.ts';
import type { Names } from '../live/names.ts';
import type { Chip } from './chips.ts';
import { Missing } from './Missing.tsx';
import { triesOf } from './tries.ts';

export interface NothingProps {
  suggestion: Suggestion | null;
  chips: readonly Chip[];
  onTry(question: Question): void;
  /** What was asked. */
  question: Question;
  names: Names;
}

export default function Nothing({ suggestion, chips, onTry, question, names }: NothingProps) {
  const tries = triesOf(suggestion, question, chips, names);
  return (
    <div className="notice nothing">
      <p className="nothing-try" id="nothing-try">
        {nothing.try}
      </p>
      <ul className="chips" aria-labelledby="nothing-try">
        {tries.map(({ label, question }) => (
          <li key={label}>
            <button type="button" className="chip" onClick={() => onTry(question)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <Missing question={question} names={names} />
    </div>
  );
}
