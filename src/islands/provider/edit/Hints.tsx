/** Under a text while it is written: how hard it is to read and why. Quiet, and never in the way. */
import { useDeferredValue, useMemo } from 'react';
import type { Question } from '../../../domain/activity/missing.ts';
import { plainWords } from '../../../domain/activity/plain-words.ts';
import { hints as words } from '../../../i18n/areas/hints.ts';

/** The longest sentences that are shown; more would be a lecture. */
const most = 3;

/** For summaries and descriptions, not for titles: a name is what it is. */
export function Hints({ text }: { text: string }) {
  // Measured when there is time between two keys.
  const settled = useDeferredValue(text);
  const { age, long, hard } = useMemo(() => plainWords(settled), [settled]);
  if (!settled.trim()) return null;
  const line = `${words.age(age)}. ${words.aim}`;
  if (!long.length && !hard.length) return <p className="quiet">{line}</p>;
  return (
    <div className="hints quiet">
      <p>{line}</p>
      <details>
        <summary>{words.show}</summary>
        <div className="flow">
          {long.length > 0 && (
            <>
              <p className="label">{words.long}</p>
              <ul>
                {long.slice(0, most).map(({ sentence, words: count }) => (
                  <li key={sentence}>
                    <mark>{words.longOne(sentence, count)}</mark>
                  </li>
                ))}
              </ul>
            </>
          )}
          {hard.length > 0 && (
            <>
              <p className="label">{words.hard}</p>
              <ul>
                {hard.map(({ word, instead }) => (
                  <li key={word}>{instead ? words.instead(word, instead) : word}</li>
                ))}
              </ul>
            </>
          )}
          <p>{words.how}</p>
        </div>
      </details>
    </div>
  );
}

/** What somebody who has never come would still ask: `missing().asked`. */
export function Asked({ asked }: { asked: readonly Question[] }) {
  if (!asked.length) return <p className="quiet">{words.askedNone}</p>;
  return (
    <section className="hints">
      <h3 className="label">{words.asked}</h3>
      <ul>
        {asked.map(question => (
          <li key={question}>{words.questions[question]}</li>
        ))}
      </ul>
    </section>
  );
}
