/** Drafts that no database has yet: without a name, or without signal. Thrown away with a way back. */
import { useState } from 'react';
import { localNow } from '../../domain/schedule/london.ts';
import { provider } from '../../i18n/areas/provider.ts';
import { changeSheet } from './edit/sheet/store.ts';
import { useSheets } from './edit/sheet/use-sheet.ts';
import { CardButton } from './parts.tsx';
import type { PageProps } from './Room.tsx';
import { sayTime } from './say-time.ts';

const words = provider.activities;

export function DeviceDrafts({ me }: Pick<PageProps, 'me'>) {
  const [thrown, setThrown] = useState<{ id: string; title: string }>();
  const list = useSheets(me.id).filter(sheet => !sheet.slug && !sheet.thrown && !sheet.finished);
  return (
    <div className="flow" role="status">
      {thrown && (
        <p className="notice desk-row">
          <span>{words.thrown(thrown.title)}</span>
          <button
            className="button button-plain"
            type="button"
            onClick={() => {
              changeSheet(thrown.id, ({ thrown: _, ...sheet }) => sheet);
              setThrown(undefined);
            }}
          >
            {words.undo}
          </button>
        </p>
      )}
      {list.length > 0 && (
        <section className="flow">
          <h2 className="desk-day">{words.onDevice}</h2>
          <ul className="desk-list">
            {list.map(({ id, said, touched, outgoing }) => {
              const title = said.title.trim() || words.untitled;
              return (
                <li key={id} className="desk-card">
                  <h3 tabIndex={-1}>{title}</h3>
                  <p className="quiet">
                    {outgoing ? words.unsent : words.begun(sayTime(localNow(new Date(touched))))}
                  </p>
                  <div className="desk-acts">
                    <a
                      className="button"
                      href={`/provider/edit/?sheet=${id}&step=${said.title ? 'check' : 'what'}`}
                    >
                      {words.goOn}
                      <span className="visually-hidden">: {title}</span>
                    </a>
                    <CardButton
                      about={title}
                      onClick={() => {
                        changeSheet(id, sheet => ({ ...sheet, thrown: Date.now() }));
                        setThrown({ id, title });
                      }}
                    >
                      {words.throwAway}
                    </CardButton>
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
