/**
 * The activities in view as a listbox: after the map in the tab order, shown when it has focus, in the
 * list's own order. What is active here has the ring on the map.
 */
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react';
import { inViewCount } from '../logic/sentences.ts';
import { findByTyping, typingPause } from '../logic/type-ahead.ts';
import type { MapItem } from '../types.ts';
import { say } from '../words.ts';

interface Props {
  /** In view, first first. */
  items: readonly MapItem[];
  focused: boolean;
  onFocused(is: boolean): void;
  selected: string | null;
  onActive(slug: string | null): void;
  onSelect(slug: string): void;
  onOpen(slug: string): void;
  onLeave(): void;
}

const page = 10;

export function Features({
  items,
  focused,
  onFocused,
  selected,
  onActive,
  onSelect,
  onOpen,
  onLeave,
}: Props) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const typed = useRef({ word: '', at: 0 });
  // After a pan the list is another: the active one stays if it is still there, else the first is.
  const found = items.findIndex(({ slug }) => slug === wanted);
  const active = Math.max(found, 0);
  const activeSlug = items[active]?.slug ?? null;

  useEffect(() => {
    if (!focused) return;
    onActive(activeSlug);
  }, [focused, activeSlug, onActive]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panel of what is selected takes some of the room.
  useEffect(() => {
    if (focused) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [focused, active, selected]);

  if (items.length === 0) return <p className="map-features map-features-none">{say.list.empty}</p>;

  function go(to: number): void {
    setWanted(items[Math.min(Math.max(to, 0), items.length - 1)]?.slug ?? null);
  }

  function type(letter: string, now: number): void {
    const word = now - typed.current.at < typingPause ? typed.current.word + letter : letter;
    typed.current = { word, at: now };
    const at = findByTyping(
      items.map(({ title }) => title),
      word,
      active,
    );
    if (at >= 0) go(at);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const typing = event.timeStamp - typed.current.at < typingPause;
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: items.length - 1,
      PageDown: active + page,
      PageUp: active - page,
    };
    if (key in moves) go(moves[key] ?? 0);
    else if (key === 'Enter' || (key === ' ' && !typing)) choose(active);
    else if (key === 'Escape') onLeave();
    else if (key.length === 1) type(key, event.timeStamp);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function choose(index: number): void {
    const slug = items[index]?.slug;
    if (!slug) return;
    setWanted(slug);
    if (slug === selected) onOpen(slug);
    else onSelect(slug);
  }

  return (
    <div className="map-features" data-focused={focused || undefined}>
      <p className="map-features-name" id={`${id}-name`}>
        {inViewCount(items)}
      </p>
      <ul
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern that readers know best.
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-help`}
        aria-activedescendant={focused && activeSlug ? `${id}-${activeSlug}` : undefined}
        onKeyDown={onKeyDown}
        onClick={event => {
          const option = (event.target as Element).closest('[role=option]');
          if (option) choose([...event.currentTarget.children].indexOf(option));
        }}
        onFocus={() => {
          onFocused(true);
          if (items.some(({ slug }) => slug === selected)) setWanted(selected);
        }}
        onBlur={() => {
          onFocused(false);
          onActive(null);
        }}
      >
        {items.map((item, index) => (
          <Option
            key={item.slug}
            id={`${id}-${item.slug}`}
            item={item}
            selected={item.slug === selected}
            active={focused && index === active}
          />
        ))}
      </ul>
      <p className="map-features-help" id={`${id}-help`}>
        {say.list.help}
      </p>
    </div>
  );
}

interface OptionProps {
  id: string;
  item: MapItem;
  selected: boolean;
  active: boolean;
}

/** Memoised: with 2,000 in view an arrow key draws two options again, not all. */
const Option = memo(function Option({ id, item, selected, active }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list, which names the active option.
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an item of that list.
    <li id={id} role="option" aria-selected={selected} data-active={active || undefined}>
      <b>{item.title}</b> <span>{factsOf(item)}</span>
    </li>
  );
});

/** `Tue 17:00 · Ages 11–16 · Free · Just turn up · Pear Tree Library · 0.4 miles` */
export function factsOf({ line, where, distance, approximate, lesser }: MapItem): string {
  return [line, where, distance, approximate && say.list.approximate, lesser && say.list.lesser]
    .filter(Boolean)
    .join(' · ');
}
