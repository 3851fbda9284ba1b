/** The results as cards under headings. Long lists come in pages of thirty; what follows takes the focus. */
import { memo, useEffect, useRef } from 'react';
import type { Result } from '../../domain/search/order.ts';
import { finder } from '../../i18n/areas/finder.ts';
import { Card } from './Card.tsx';
import type { Group, Row } from './rows.ts';

export interface ResultsProps {
  groups: readonly Group[];
  rowOf(found: Result): Row;
  /** How many cards to show. */
  shown: number;
  total: number;
  chosen: string | null;
  hovered: string | null;
  onMore(): void;
  onHover(slug: string | null): void;
}

/** Cards at first, and with each "Show more". */
export const pageSize = 30;

export function Results({ groups, rowOf, shown, total, chosen, hovered, onMore, onHover }: ResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  const asked = useRef<number>(undefined);
  useEffect(() => {
    // After "Show more": on to the first new card, so that a keyboard or a reader goes on from there.
    const first = asked.current;
    if (first === undefined || shown <= first) return;
    asked.current = undefined;
    list.current?.querySelectorAll<HTMLElement>('.card-title a')[first]?.focus();
  }, [shown]);
  const more = () => {
    asked.current = shown;
    onMore();
  };

  let left = shown;
  return (
    <div ref={list}>
      {groups.map(group => {
        const rows = group.found.slice(0, Math.max(0, left));
        left -= rows.length;
        if (!rows.length) return null;
        return (
          <section key={group.key} aria-labelledby={group.title && `group-${group.key}`}>
            {group.title && (
              <h3 className="found-group" id={`group-${group.key}`} data-soon={group.soon || undefined}>
                {group.title}
              </h3>
            )}
            <ul className="cards" onPointerLeave={() => onHover(null)}>
              {rows.map(found => (
                <Item
                  key={found.slug}
                  row={rowOf(found)}
                  level={group.title ? 4 : 3}
                  chosen={found.slug === chosen}
                  hovered={found.slug === hovered}
                  onHover={onHover}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {total > shown && shown >= pageSize && (
        <button type="button" className="button button-plain found-more" onClick={more}>
          {finder.more(Math.min(pageSize, total - shown))}
        </button>
      )}
    </div>
  );
}

interface ItemProps {
  row: Row;
  level: 3 | 4;
  chosen: boolean;
  hovered: boolean;
  onHover(slug: string | null): void;
}

/** Drawn again only when what it says has changed. */
const Item = memo(
  function Item({ row, level, chosen, hovered, onHover }: ItemProps) {
    const { item, distance } = row;
    const enter = () => onHover(item.slug);
    return (
      <li
        id={`card-${item.slug}`}
        data-chosen={chosen || undefined}
        data-hovered={hovered || undefined}
        onPointerEnter={enter}
        onFocus={enter}
      >
        <Card item={item} level={level} distance={distance} />
      </li>
    );
  },
  (a, b) =>
    a.row === b.row &&
    a.level === b.level &&
    a.chosen === b.chosen &&
    a.hovered === b.hovered &&
    a.onHover === b.onHover,
);
