/** The results as cards under headings. Long lists come in pages of thirty; what follows takes the focus. */
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { Result } from '../../domain/search/order.ts';
import { finder } from '../../i18n/areas/finder.ts';
import { card, ownMarks } from './card.ts';
import { drawCard } from './draw-card.ts';
import type { Group } from './groups.ts';
import type { Row } from './rows.ts';
import { usePlaces } from './use-places.ts';

export interface ResultsProps {
  /** The first `shown` results under their headings. */
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

  const places = usePlaces(groups.map(group => group.key));
  return (
    <div ref={list}>
      {groups.map((group, index) => (
        <Section
          key={places[index]}
          group={group}
          rowOf={rowOf}
          chosen={chosen}
          hovered={hovered}
          onHover={onHover}
        />
      ))}
      {total > shown && shown >= pageSize && (
        <button type="button" className="button button-plain found-more" onClick={more}>
          {finder.more(Math.min(pageSize, total - shown))}
        </button>
      )}
    </div>
  );
}

interface SectionProps extends Pick<ResultsProps, 'rowOf' | 'chosen' | 'hovered' | 'onHover'> {
  group: Group;
}

function Section({ group, rowOf, chosen, hovered, onHover }: SectionProps) {
  const { key, title, soon, found } = group;
  const places = usePlaces(found.map(one => one.slug));
  return (
    <section aria-labelledby={title && `group-${key}`}>
      {title && (
        <h3 className="found-group" id={`group-${key}`} data-soon={soon || undefined}>
          {title}
        </h3>
      )}
      <ul className="cards" onPointerLeave={() => onHover(null)}>
        {found.map((one, index) => (
          <Item
            key={places[index]}
            row={rowOf(one)}
            level={title ? 4 : 3}
            chosen={one.slug === chosen}
            hovered={one.slug === hovered}
            onHover={onHover}
          />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  row: Row;
  level: 3 | 4;
  chosen: boolean;
  hovered: boolean;
  onHover(slug: string | null): void;
}

/** One fibre for a card, whatever is in it: making and taking away many of them is what a key costs. */
const Item = memo(function Item({ row, level, chosen, hovered, onHover }: ItemProps) {
  const { slug } = row.item;
  const place = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (place.current)
      drawCard(place.current, slug, card(row.item, { level, distance: row.distance, marks: ownMarks }));
  }, [row, level, slug]);
  const enter = () => onHover(slug);
  return (
    <li
      id={`card-${slug}`}
      ref={place}
      data-chosen={chosen || undefined}
      data-hovered={hovered || undefined}
      onPointerEnter={enter}
      onFocus={enter}
    />
  );
});
