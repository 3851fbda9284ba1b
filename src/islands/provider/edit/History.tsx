/** How an activity came to be as it is: who, when, what; any earlier state can be brought back. */
import { useCallback, useEffect, useState } from 'react';
import { historyOf } from '../../../backend/entries.ts';
import { blankEntry, type Entry, type HistoryItem } from '../../../domain/activity/entry.ts';
import { differing } from '../../../domain/activity/parts.ts';
import { editor } from '../../../i18n/areas/editor.ts';
import { Sure } from '../parts.tsx';
import { sayInstant } from '../say-time.ts';
import { useEditor } from './editor.ts';
import { Heading } from './Heading.tsx';
import { Link } from './Link.tsx';
import { namePart, sayPart } from './say.ts';
import { sayBy } from './say-by.ts';
import { changedParts, isDraft, written } from './sheet/sheet.ts';

const words = editor.history;
/** As many as one answer of the database has at most. */
const page = 50;

export function History({ slug }: { slug: string }) {
  const { sheet, change, go } = useEditor();
  const [items, setItems] = useState<HistoryItem[]>();
  const [more, setMore] = useState(false);
  const [failed, setFailed] = useState<'offline' | 'failed'>();
  const [asking, setAsking] = useState<HistoryItem>();

  const read = useCallback(
    async (before?: number) => {
      const answer = await historyOf(slug, before);
      const offline = 'trouble' in answer && answer.trouble === 'offline';
      setFailed('value' in answer ? undefined : offline ? 'offline' : 'failed');
      if (!('value' in answer)) return;
      setItems(list => [...(before === undefined ? [] : (list ?? [])), ...answer.value]);
      setMore(answer.value.length === page);
    },
    [slug],
  );
  useEffect(() => {
    read();
  }, [read]);

  function bring({ entry, at }: HistoryItem) {
    change(one => {
      const { state, paused } = one.base ?? one.said;
      const { paused: _, ...rest } = entry;
      // What it says is brought back; whether it is on the list stays as it is.
      return { ...written(one, { ...rest, state, ...(paused && { paused }) }), brought: at };
    });
    go({ step: 'check' });
  }
  const ask = (item: HistoryItem) =>
    !isDraft(sheet) && changedParts(sheet).length ? setAsking(item) : bring(item);

  return (
    <div className="edit-page flow">
      <Heading>{words.heading(sheet.said.title)}</Heading>
      <p>{words.lead}</p>
      {failed && (
        <p className="notice notice-stop" role="alert">
          {words[failed]}{' '}
          <button className="button button-plain" type="button" onClick={() => read()}>
            {editor.lost.again}
          </button>
        </p>
      )}
      {!items && !failed && <p role="status">{editor.loading}</p>}
      {items?.length === 0 && <p>{words.empty}</p>}
      <ol className="desk-list edit-history">
        {items?.map((item, n) => (
          <li key={item.id} className="desk-card">
            <h2 className="desk-small">{sayInstant(item.at)}</h2>
            <p className="quiet">{sayBy(item.by)}</p>
            <Changes item={item} before={items[n + 1]?.entry ?? (more ? undefined : blankEntry(''))} />
            {n === 0 ? (
              <p className="tag">{words.now}</p>
            ) : asking?.id === item.id ? (
              <Sure
                label={words.bring}
                text={words.sure}
                yes={words.sureYes}
                no={words.sureNo}
                onYes={() => bring(item)}
                onNo={() => setAsking(undefined)}
              />
            ) : (
              <p>
                <button className="button button-plain" type="button" onClick={() => ask(item)}>
                  {words.bring}
                  <span className="visually-hidden">: {words.bringLong(sayInstant(item.at))}</span>
                </button>
              </p>
            )}
          </li>
        ))}
      </ol>
      {more && (
        <button className="button button-plain" type="button" onClick={() => read(items?.at(-1)?.id)}>
          {words.more}
        </button>
      )}
      <p>
        <Link to={{ step: 'check' }}>{editor.back}</Link>
      </p>
    </div>
  );
}

/** Before → after, of each part that changed; what is no part of the entry is named alone. */
function Changes({ item, before }: { item: HistoryItem; before: Entry | undefined }) {
  const { names, places } = useEditor();
  const { entry, what } = item;
  const added = what.includes('added');
  const parts = before && !added ? differing(before, entry) : [];
  const beside = what.filter(name =>
    added ? name === 'added' : !parts.length || ['checked', 'places', 'slug', 'organisation'].includes(name),
  );
  return (
    <>
      {beside.length > 0 && <p>{beside.map(sayWhat).join(', ')}</p>}
      {before && parts.length > 0 && (
        <dl className="edit-changes">
          {parts.map(part => {
            const [then, now] = [before, entry].map(one => sayPart(one, part, { names, places }));
            return (
              <div key={part}>
                <dt>{namePart(part, entry, before)}</dt>
                <dd>
                  <span className="visually-hidden">{words.before}: </span>
                  <del>{then?.join(', ') || editor.compare.nothing}</del>
                </dd>
                <dd>
                  <span className="visually-hidden">{words.after}: </span>
                  <ins>{now?.join(', ') || editor.compare.nothing}</ins>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </>
  );
}

function sayWhat(name: HistoryItem['what'][number]): string {
  const known: Record<string, string> = { ...editor.parts, ...words.what };
  return known[name] ?? name;
}
