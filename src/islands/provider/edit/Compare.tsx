/** Two versions side by side, part by part: only what differs. What both changed must be chosen. */
import { useState } from 'react';
import type { Entry } from '../../../domain/activity/entry.ts';
import { collision, merged, type Part } from '../../../domain/activity/parts.ts';
import { localNow } from '../../../domain/schedule/london.ts';
import { editor } from '../../../i18n/areas/editor.ts';
import { describedBy, Remarks } from '../parts.tsx';
import { sayTime } from '../say-time.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { useEditor } from './editor.ts';
import { idOf } from './faults.ts';
import { Heading } from './Heading.tsx';
import { namePart, sayPart } from './say.ts';
import { sayBy } from './say-by.ts';
import { saveDraft } from './sheet/send.ts';
import { entryOf, isDraft, rewritten, type Theirs } from './sheet/sheet.ts';
import { useSave } from './use-save.ts';

const words = editor.compare;
type Side = 'mine' | 'theirs';

export function Compare({ base, theirs }: { base: Entry; theirs: Theirs }) {
  const { sheet, change, go } = useEditor();
  const { busy, save } = useSave();
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const [tries, setTries] = useState(0);
  const mine = entryOf(sheet);
  const rows = collision(base, mine, theirs.entry);
  const open = rows.filter(({ part, by }) => by === 'both' && !chosen[part]);
  const who = theirs.by ? sayBy(theirs.by) : words.somebody;
  const when = theirs.at ? sayTime(localNow(new Date(theirs.at))) : '';
  const faults = open.map(({ part }) => ({
    id: idOf(`compare.${part.replace('/', '-')}`),
    text: words.chooseOf(namePart(part, mine, theirs.entry)),
  }));

  async function take() {
    if (faults.length) return setTries(tries + 1);
    const entry = merged(base, mine, theirs.entry, chosen);
    change(one => ({
      ...rewritten(one, entry),
      base: theirs.entry,
      stamp: theirs.stamp,
      theirs: undefined,
      refused: undefined,
    }));
    if (!isDraft({ ...sheet, base: theirs.entry })) return save(entry);
    go({ step: 'check' }, true);
    saveDraft(sheet.id);
  }
  return (
    <div className="edit-page flow">
      <Heading>{words.heading}</Heading>
      <p className="lead">{words.lead(who, when)}</p>
      <ErrorSummary faults={tries ? faults : []} tries={tries} />
      {rows.length === 0 && <p>{words.same}</p>}
      {(['both', 'theirs', 'mine'] as const).map(by => {
        const list = rows.filter(row => row.by === by);
        return (
          list.length > 0 && (
            <section key={by} className="edit-section flow">
              <h2 className="desk-small">{words[by]}</h2>
              {list.map(({ part }) => (
                <Pair
                  key={part}
                  part={part}
                  mine={mine}
                  theirs={theirs.entry}
                  who={who}
                  choice={by === 'both' ? chosen[part] : by}
                  onChoose={by === 'both' ? side => setChosen({ ...chosen, [part]: side }) : undefined}
                  fault={tries > 0 && by === 'both' && !chosen[part] ? words.choose : undefined}
                />
              ))}
            </section>
          )
        );
      })}
      <div className="edit-go">
        <button className="button button-gold desk-wide" type="button" onClick={take} aria-disabled={busy}>
          {isDraft(sheet) ? words.goDraft : words.go}
        </button>
      </div>
      <p className="quiet">{editor.status.kept}</p>
    </div>
  );
}

interface PairProps {
  part: Part;
  mine: Entry;
  theirs: Entry;
  who: string;
  choice: Side | undefined;
  /** Absent: there is nothing to choose. */
  onChoose: ((side: Side) => void) | undefined;
  fault: string | undefined;
}

function Pair({ part, mine, theirs, who, choice, onChoose, fault }: PairProps) {
  const { names, places } = useEditor();
  const id = idOf(`compare.${part.replace('/', '-')}`);
  const sides = [
    ['mine', words.yours, mine],
    ['theirs', words.their(who), theirs],
  ] as const;
  return (
    <fieldset className="edit-pairing" aria-describedby={describedBy({ id, fault })}>
      <legend className="label">{namePart(part, mine, theirs)}</legend>
      <Remarks id={id} fault={fault} />
      {sides.map(([side, name, entry]) => {
        const lines = sayPart(entry, part, { names, places });
        const text = (
          // biome-ignore lint/correctness/useJsxKeyInIterable: it stands alone, within what has the key.
          <span>
            <b>{name}</b>
            {lines.length ? lines.map(line => <span key={line}>{line}</span>) : <span>{words.nothing}</span>}
          </span>
        );
        return onChoose ? (
          <label key={side} data-side={side}>
            <input
              type="radio"
              id={side === 'mine' ? id : `${id}-theirs`}
              name={id}
              checked={choice === side}
              onChange={() => onChoose(side)}
            />
            {text}
          </label>
        ) : (
          <div key={side} data-side={side} data-taken={choice === side || undefined}>
            {text}
          </div>
        );
      })}
    </fieldset>
  );
}
