/** Parts that problems and preview share: a cell's text, a list that does not show all at once, a heading. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { columns, reference } from '../../../domain/exchange/csv/columns.ts';
import { spreadsheet as words } from '../../../i18n/areas/spreadsheet.ts';

const headings = new Map([...columns, reference].map(({ id, heading }) => [id, heading]));

/** The heading of a column, as the sheet has it. */
export const headingOf = (id: string): string => headings.get(id) ?? id;

// What cannot be seen, or would turn the line round, is shown by its number.
const hidden =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
const shown = (text: string) =>
  text.replace(hidden, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What a cell says, in its own direction; "nothing" where it is empty. */
export function Cell({ text }: { text: string }) {
  if (!text) return <i>{words.none}</i>;
  return <bdi className="spreadsheet-cell">{shown(text.length > 200 ? `${text.slice(0, 199)}…` : text)}</bdi>;
}

/** The first of a long list, and more of it when asked for. */
export function Long<Item>({
  items,
  first = 20,
  children,
}: {
  items: readonly Item[];
  first?: number;
  children(item: Item, index: number): ReactNode;
}) {
  const [many, setMany] = useState(first);
  const rest = items.length - many;
  return (
    <>
      <ul className="spreadsheet-list">{items.slice(0, many).map(children)}</ul>
      {rest > 0 && (
        <button className="button button-plain" type="button" onClick={() => setMany(many + 100)}>
          {words.more(Math.min(rest, 100))}
        </button>
      )}
    </>
  );
}

/** A heading that takes the focus when what stands under it has come. */
export function Arrived({ children }: { children: ReactNode }) {
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <h2 className="desk-small" tabIndex={-1} ref={place}>
      {children}
    </h2>
  );
}
