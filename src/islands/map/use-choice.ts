/** What is chosen on the map: one activity, in step with the list, or all that are at one place. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Engine } from './engine/engine.ts';
import type { Marker } from './logic/markers.ts';
import type { MapItem, MapViewProps } from './types.ts';
import { say } from './words.ts';

export interface Choice {
  /** What the panel shows; nothing when empty. */
  shown: readonly MapItem[];
  /** The panel's heading takes focus when the keyboard opened several. */
  heading: RefObject<HTMLHeadingElement | null>;
  select(slug: string): void;
  /** One: selected. Several at one place: listed. Several apart: zoomed in on. */
  open(marker: Marker, byKeyboard: boolean): void;
  letGo(): void;
}

export function useChoice(
  engine: Engine | null,
  { items, selected = null, onSelect }: MapViewProps,
  announce: (words: string) => void,
): Choice {
  const heading = useRef<HTMLHeadingElement>(null);
  const [group, setGroup] = useState<readonly string[] | null>(null);
  const latest = useRef(items);
  latest.current = items;

  useEffect(() => {
    if (!selected) return;
    setGroup(null);
    engine?.revealActivity(selected);
  }, [engine, selected]);

  const select = useCallback(
    (slug: string) => {
      const item = latest.current.find(one => one.slug === slug);
      onSelect(slug);
      if (item) announce(say.selected(item.title, [item.line, item.where].filter(Boolean).join(' · ')));
    },
    [onSelect, announce],
  );

  function open({ slugs, together }: Marker, byKeyboard: boolean): void {
    const [first] = slugs;
    if (!engine || !first) return;
    if (slugs.length === 1) {
      select(first);
      return;
    }
    const members = items.filter(({ slug }) => slugs.includes(slug));
    const { map } = engine;
    if (!together && map.getZoom() < map.getMaxZoom() - 0.01) {
      // The old panel goes first: it would stand over what is shown now.
      flushSync(letGo);
      announce(say.parted(members.length));
      const positions = members.map(({ position }) => position);
      engine.show(positions, map.getMaxZoom(), 'program');
      return;
    }
    onSelect(null);
    setGroup(slugs);
    if (byKeyboard) requestAnimationFrame(() => heading.current?.focus());
    else announce(say.panel.several(slugs.length));
  }

  function letGo(): void {
    if (group || selected) announce(say.unselected);
    setGroup(null);
    if (selected) onSelect(null);
  }

  const slugs = group ?? (selected ? [selected] : []);
  const shown = slugs.length > 0 ? items.filter(({ slug }) => slugs.includes(slug)) : [];
  return { shown, heading, select, open, letGo };
}
