/** "What kind of activity is it?": found by the words that people use, or chosen from the whole list. */
import { useState } from 'react';
import { editor } from '../../../../i18n/areas/editor.ts';
import { type KindGroup, useEditor } from '../editor.ts';
import { Frame } from '../Frame.tsx';
import { faultOf, idOf, textOf } from '../faults.ts';
import { Text } from '../Text.tsx';

const words = editor.kind;
type Kind = KindGroup['kinds'][number];

/** How well a kind fits what was typed, the smaller the better; and the word that fits, if it is not its name. */
function fitOf({ name, words: also }: Kind, typed: string): { rank: number; because?: string } | undefined {
  const lower = name.toLowerCase();
  if (lower.startsWith(typed)) return { rank: 0 };
  if (lower.includes(typed)) return { rank: 1 };
  const spellings = also.flatMap(entry => entry.split(' / '));
  const start = spellings.find(word => word.startsWith(typed));
  if (start) return { rank: 2, because: start };
  const within = spellings.find(word => word.includes(` ${typed}`));
  return within ? { rank: 3, because: within } : undefined;
}

export function KindStep() {
  const { sheet, say, kinds } = useEditor();
  const { kind } = sheet.said;
  const [text, setText] = useState('');
  const typed = text.trim().toLowerCase();
  const found = typed
    ? kinds
        .flatMap(group => group.kinds)
        .flatMap(one => {
          const fits = fitOf(one, typed);
          return fits ? [{ ...one, ...fits }] : [];
        })
        .sort((a, b) => a.rank - b.rank)
    : [];
  const chosen = kinds.flatMap(group => group.kinds).find(({ id }) => id === kind);
  const radio = (one: Kind & { because?: string }) => (
    <label key={one.id} className="chip">
      <input
        type="radio"
        name="edit-kind-choice"
        checked={kind === one.id}
        onChange={() => say({ kind: one.id })}
      />
      <span>
        {one.name}
        {one.because && <small> ({words.because(one.because)})</small>}
      </span>
    </label>
  );
  return (
    <Frame step="kind" heading={words.heading} faults={kind ? [] : [faultOf('publish_kind')]}>
      {shown => (
        <>
          {chosen && (
            <p className="edit-chosen" role="status">
              <span className="quiet">{words.chosen}:</span> <b>{chosen.name}</b>
            </p>
          )}
          <Text
            id={idOf('kind')}
            label={words.search}
            hint={words.searchHint}
            fault={textOf(shown, 'kind')}
            value={text}
            onChange={setText}
          />
          <p className="visually-hidden" role="status">
            {typed && (found.length ? words.found(found.length) : words.none)}
          </p>
          {typed && !found.length && <p aria-hidden="true">{words.none}</p>}
          {found.length > 0 && (
            <fieldset className="ticks-group">
              <legend className="visually-hidden">{words.found(found.length)}</legend>
              <div className="chips">{found.slice(0, 12).map(radio)}</div>
            </fieldset>
          )}
          {found.length === 0 && (
            <section className="edit-folds" aria-label={words.all}>
              {kinds.map(group => (
                <details key={group.id} open={group.kinds.some(({ id }) => id === kind)}>
                  <summary>{group.name}</summary>
                  <fieldset className="ticks-group">
                    <legend className="visually-hidden">{group.name}</legend>
                    <div className="chips">{group.kinds.map(radio)}</div>
                  </fieldset>
                </details>
              ))}
            </section>
          )}
        </>
      )}
    </Frame>
  );
}
