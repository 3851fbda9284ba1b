/**
 * Above results about sensitive support, and above those for words of danger: whom to call now, and a way
 * to leave at once. In the words of the pages about such support. Loaded when something is asked.
 */
import { useEffect, useRef } from 'react';
import help from '#data/help/helplines.json' with { type: 'json' };
import danger from '#data/taxonomy/danger.json' with { type: 'json' };
import { saysDanger, waysToSay } from '../../domain/search/danger.ts';
import { leave as words } from '../../i18n/areas/leave.ts';
import { leaveNow, leaveOnEscapes, weather } from '../live/leave.ts';
import type { Names } from '../live/names.ts';
import type { FoundView } from './use-found.ts';

const ways = waysToSay(danger.words);

export interface LeaveProps {
  view: FoundView;
  names: Names;
}

export default function Leave({ view, names }: LeaveProps) {
  const { question, corrected, first } = view;
  const isSensitive = (kind: string | undefined) =>
    kind !== undefined && names.kinds[kind]?.sensitive === true;
  const isNeeded =
    question.kinds.some(isSensitive) ||
    (question.text !== '' &&
      (saysDanger(question.text, ways, corrected) || isSensitive(first?.activity.kind)));
  // The first Escape empties the search box, and with it goes what asked for this: the next two still leave.
  const wasNeeded = useRef(false);
  wasNeeded.current ||= isNeeded;
  const listens = wasNeeded.current;
  useEffect(() => (listens ? leaveOnEscapes() : undefined), [listens]);
  if (!isNeeded) return null;
  return (
    <>
      <p className="leave">
        <a className="button" href={weather} rel="noreferrer" onClick={leaveNow}>
          {words.leave}
        </a>
        <span>
          {words.hint} <span className="leave-keys">{words.keys}</span>
        </span>
      </p>
      <div className="notice notice-stop danger" role="alert">
        <p>
          <b>
            {words.danger} <a href="tel:999">{words.call}</a>.
          </b>{' '}
          {words.silent}
        </p>
        <p>{words.talk}</p>
        <ul className="links">
          {help.helplines.map(({ name, number, for: who }) => (
            <li key={number}>
              <a className="button button-plain" href={`tel:${number.replaceAll(' ', '')}`}>
                {name} {number}
              </a>{' '}
              {who}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
