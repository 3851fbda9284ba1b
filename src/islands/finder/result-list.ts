/**
 * The results as cards under headings, drawn without React: at each key only what differs is touched. A
 * card that was drawn is kept, so that the next letter, which finds most of them again, moves it and does
 * not make it anew.
 */
import type { Result } from '../../domain/search/order.ts';
import { card, ownMarks } from './card.ts';
import { drawCard } from './draw-card.ts';
import type { Group } from './groups.ts';
import type { Row } from './rows.ts';

export interface ResultList {
  /**
   * @param isSettled false while somebody types: what is found no more is hidden, which is cheap, and taken
   *   away when it is true.
   */
  draw(groups: readonly Group[], rowOf: (found: Result) => Row, isSettled: boolean): void;
  /** Sets an attribute on the card of `slug`, and takes it from the card that had it. */
  mark(attribute: 'data-chosen' | 'data-hovered', slug: string | null): void;
}

interface Kept {
  place: HTMLLIElement;
  row?: Row;
  level?: number;
}

/** Cards kept although they are not on the page: some pages of the list. */
const mostKept = 120;

/** Takes `root` over: what is in it belongs to the list from now on. */
export function resultList(root: HTMLElement): ResultList {
  const kept = new Map<string, Kept>();
  const marked = new Map<string, string | null>();

  const placeOf = (found: Result, row: Row, level: 3 | 4): HTMLLIElement => {
    const { slug } = found;
    let own = kept.get(slug);
    if (!own) {
      own = { place: document.createElement('li') };
      own.place.id = `card-${slug}`;
      for (const [attribute, of] of marked) if (of === slug) own.place.setAttribute(attribute, '');
      kept.set(slug, own);
    }
    if (own.row !== row || own.level !== level) {
      drawCard(own.place, card(row.item, { level, distance: row.distance, marks: ownMarks }));
      Object.assign(own, { row, level });
    }
    return own.place;
  };

  return {
    draw(groups, rowOf, isSettled) {
      const focused = root.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
      groups.forEach((group, index) => {
        const section = (root.children[index] as HTMLElement | undefined) ?? root.appendChild(newSection());
        const [heading, list] = section.children as unknown as [HTMLElement, HTMLUListElement];
        head(section, heading, group);
        const level = group.title ? 4 : 3;
        group.found.forEach((found, at) => {
          const place = placeOf(found, rowOf(found), level);
          if (list.children[at] !== place) list.insertBefore(place, list.children[at] ?? null);
          place.hidden = false;
        });
        leave(list, group.found.length, isSettled);
      });
      leave(root, groups.length, isSettled);
      // A card that was moved has lost the focus on the way.
      if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
      if (isSettled && kept.size > mostKept)
        for (const [slug, { place }] of kept) if (!place.isConnected) kept.delete(slug);
    },
    mark(attribute, slug) {
      const before = marked.get(attribute);
      if (before === slug) return;
      marked.set(attribute, slug);
      if (before) kept.get(before)?.place.removeAttribute(attribute);
      if (slug) kept.get(slug)?.place.setAttribute(attribute, '');
    },
  };
}

function newSection(): HTMLElement {
  const section = document.createElement('section');
  section.innerHTML = '<h3 class="found-group"></h3><ul class="cards"></ul>';
  return section;
}

function head(section: HTMLElement, heading: HTMLElement, { key, title = '', soon = false }: Group): void {
  const id = `group-${key}`;
  section.hidden = false;
  heading.hidden = !title;
  if (heading.id !== id) heading.id = id;
  if (heading.textContent !== title) heading.textContent = title;
  heading.toggleAttribute('data-soon', soon);
  if (title) section.setAttribute('aria-labelledby', id);
  else section.removeAttribute('aria-labelledby');
}

/** What comes after the first `count` children is not of the results. */
function leave(parent: HTMLElement, count: number, isSettled: boolean): void {
  while (isSettled && parent.children.length > count) parent.lastElementChild?.remove();
  for (let at = count; at < parent.children.length; at++) (parent.children[at] as HTMLElement).hidden = true;
}
