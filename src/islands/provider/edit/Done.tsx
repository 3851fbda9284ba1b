/** Saved: what comes of it, the way to see it, and the way back. */
import { useState } from 'react';
import { editor } from '../../../i18n/areas/editor.ts';
import { useEditor } from './editor.ts';
import { Heading } from './Heading.tsx';

const words = editor.done;

export function Done() {
  const { sheet, work, organisation } = useEditor();
  const [undone, setUndone] = useState(false);
  const { slug, finished, said } = sheet;
  const published = finished?.state === 'published';
  const everybody = published && organisation.approved && said.listing === 'public';
  const what = !published
    ? words.notOn
    : !organisation.approved
      ? words.unapproved
      : said.listing === 'professionals'
        ? words.professionals
        : sheet.changed
          ? words.savedText
          : words.publishedText;
  return (
    <div className="edit-page flow">
      <div className="edit-done">
        <svg viewBox="0 0 24 24" className="mark" aria-hidden="true">
          <path d="M4 13l5 5L20 6" />
        </svg>
        <Heading>{(sheet.changed ? words.saved : words.published)(said.title)}</Heading>
        {!undone && <p>{what}</p>}
      </div>
      {undone ? (
        <p className="notice" role="status">
          {work.waiting.has(finished?.action ?? '') ? words.undoing : words.undone}
        </p>
      ) : (
        <div className="edit-go">
          {everybody && (
            <a className="button button-gold desk-wide" href={`/activities/${slug}/`}>
              {words.see}
            </a>
          )}
          <a className="button button-plain" href={`/provider/edit/?copy=${slug}`}>
            {words.copy}
          </a>
          <a className="button button-plain" href="/provider/edit/?new">
            {words.add}
          </a>
          <button
            className="button button-plain"
            type="button"
            onClick={() => {
              work.undo(finished?.action ?? '', said.title);
              setUndone(true);
            }}
          >
            {words.undo}
          </button>
        </div>
      )}
      <p>
        <a href="/provider/activities/">{editor.toActivities}</a>
      </p>
    </div>
  );
}
