/** "Is it on at any other time?": the sessions so far, each to change, copy or remove; removing asks. */
import { useRef, useState } from 'react';
import { editor } from '../../../../i18n/areas/editor.ts';
import { CardButton } from '../../parts.tsx';
import { useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { faultOf, idOf } from '../faults.ts';
import { Link } from '../Link.tsx';
import { sayPlace, sayWhenOf } from '../say.ts';
import { copySession, freeKey, type SheetSession } from '../sheet/sheet.ts';

const words = editor.times;

export function Times() {
  const { sheet, change, go, places, names } = useEditor();
  const [asking, setAsking] = useState(-1);
  const [removed, setRemoved] = useState<{ at: number; session: SheetSession }>();
  const list = useRef<HTMLUListElement>(null);
  const back = 'times';

  function copy(session: SheetSession) {
    change(one => ({
      ...one,
      sessions: [...one.sessions, copySession(session, freeKey(one.sessions, session.when))],
    }));
    go({ step: 'when', session: sheet.sessions.length + 1, back });
  }
  function remove(at: number) {
    const session = sheet.sessions[at];
    if (!session) return;
    change(one => ({ ...one, sessions: one.sessions.toSpliced(at, 1) }));
    setAsking(-1);
    setRemoved({ at, session });
  }
  function restore() {
    if (!removed) return;
    change(one => ({ ...one, sessions: one.sessions.toSpliced(removed.at, 0, removed.session) }));
    setRemoved(undefined);
    list.current?.focus();
  }
  const faults = sheet.sessions.length ? [] : [faultOf('publish_session', idOf('times-add'))];
  return (
    <Frame step="times" heading={words.heading} lead={words.text} faults={faults}>
      {() => (
        <>
          {removed && (
            <p className="notice desk-row" role="status">
              <span>{words.removed}</span>
              <button className="button button-plain" type="button" onClick={restore}>
                {words.undo}
              </button>
            </p>
          )}
          {sheet.sessions.length === 0 && <p>{words.none}</p>}
          <ul className="desk-list" ref={list} tabIndex={-1}>
            {sheet.sessions.map((session, at) => {
              const when = sayWhenOf(session.when) ?? words.unfinished;
              const named = <span className="visually-hidden">: {when}</span>;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: one that is half written has no key of its own yet.
                <li key={session.key + at} className="desk-card">
                  <h2 className="desk-small">{when}</h2>
                  <p>{session.venue ? sayPlace(session.venue, places, names) : words.noPlace}</p>
                  <div className="desk-acts">
                    <Link className="button button-plain" to={{ step: 'when', session: at + 1, back }}>
                      {words.when}
                      {named}
                    </Link>
                    <Link className="button button-plain" to={{ step: 'where', session: at + 1, back }}>
                      {words.where}
                      {named}
                    </Link>
                    <CardButton about={when} onClick={() => copy(session)}>
                      {words.copy}
                    </CardButton>
                    <CardButton
                      about={when}
                      aria-expanded={asking === at}
                      onClick={() => setAsking(asking === at ? -1 : at)}
                    >
                      {words.remove}
                    </CardButton>
                  </div>
                  {asking === at && (
                    <div className="desk-panel flow" role="group" aria-label={words.removeSure(when)}>
                      <p>
                        {words.removeSure(when)}{' '}
                        {sheet.base && sheet.base.state !== 'draft' && words.removePublic}
                      </p>
                      <div className="desk-acts">
                        <button className="button" type="button" onClick={() => remove(at)}>
                          {words.removeYes}
                        </button>
                        <button className="button button-plain" type="button" onClick={() => setAsking(-1)}>
                          {words.removeNo}
                        </button>
                      </div>
                    </div>
                  )}
                </li>
              );
            })}
          </ul>
          <p>
            <button
              className="button button-plain desk-wide"
              id={idOf('times-add')}
              type="button"
              onClick={() => go({ step: 'when', session: sheet.sessions.length + 1, back })}
            >
              {words.add}
            </button>
          </p>
        </>
      )}
    </Frame>
  );
}
