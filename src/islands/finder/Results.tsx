/** The results as cards under headings. Long lists come in pages of thirty; what follows takes the focus. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Result } from '../../domain/search/order.ts';
import { finder } from '../../i18n/areas/finder.ts';
import type { Group } from './groups.ts';
import { type ResultList, resultList } from './result-list.ts';
import type { Row } from './rows.ts';

export interface ResultsProps {
  /** Where the list is to be had, for whoever draws it between two drawings of the page. */
  list: RefObject<ResultList | null>;
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

export function Results({
  list,
  groups,
  rowOf,
  shown,
  total,
  chosen,
  hovered,
  onMore,
  onHover,
}: ResultsProps) {
  const place = useRef<HTMLDivElement>(null);
  const asked = useRef<number>(undefined);

  useLayoutEffect(() => {
    list.current = place.current && resultList(place.current);
    return () => {
      list.current = null;
    };
  }, [list]);
  useLayoutEffect(() => list.current?.draw(groups, rowOf, true), [list, groups, rowOf]);
  useLayoutEffect(() => list.current?.mark('data-chosen', chosen), [list, chosen]);
  useLayoutEffect(() => list.current?.mark('data-hovered', hovered), [list, hovered]);

  useEffect(() => {
    // After "Show more": on to the first new card, so that a keyboard or a reader goes on from there.
    const first = asked.current;
    if (first === undefined || shown <= first) return;
    asked.current = undefined;
    place.current?.querySelectorAll<HTMLElement>('.card-title a')[first]?.focus();
  }, [shown]);
  const more = () => {
    asked.current = shown;
    onMore();
  };
  const enter = ({ target }: { target: EventTarget }) => onHover(slugAt(target as Element));
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, the map shows what is looked at. */}
      <div ref={place} onPointerOver={enter} onFocus={enter} onPointerLeave={() => onHover(null)} />
      {total > shown && (
        <button type="button" className="button button-plain found-more" onClick={more}>
          {finder.more(Math.min(pageSize, total - shown))}
        </button>
      )}
    </>
  );
}

const slugAt = (element: Element) =>
  element.closest('li')?.querySelector('[data-activity]')?.getAttribute('data-activity') ?? null;
