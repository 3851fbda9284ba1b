/** Nothing was found: said plainly, with the nearest things that would be. */

import type { Question } from '../../domain/search/question.ts';
import { finder } from '../../i18n/areas/finder.ts';
import type { Names } from '../live/names.ts';
import { Missing } from './Missing.tsx';

/** Something else to ask that does find something. */
export interface Try {
  label: string;
  question: Question;
}

export interface NothingProps {
  /** What was typed, if it is the text that finds nothing. */
  text: string;
  tries: readonly Try[];
  onTry(question: Question): void;
  /** What was asked. */
  question: Question;
  names: Names;
}

export function Nothing({ text, tries, onTry, question, names }: NothingProps) {
  return (
    <div className="notice nothing">
      <p>
        <b>{text ? finder.nothingFor(text) : finder.nothingHere}</b>
      </p>
      <p className="nothing-try" id="nothing-try">
        {finder.try}
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
