/** What is selected on the map: one activity, or all that happen at one place. */
import { type MouseEvent, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import type { MapItem } from '../types.ts';
import { say } from '../words.ts';
import { factsOf } from './Features.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  items: readonly MapItem[];
  heading: RefObject<HTMLHeadingElement | null>;
  onHover(slug: string | null): void;
  onOpen(slug: string): void;
  onClose(): void;
}

export function Panel({ items, heading, onHover, onOpen, onClose }: Props) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => tellHeight(panel.current), []);
  const [first] = items;
  if (!first) return null;
  const several = items.length > 1;

  /** A plain click stays in the page; a click for a new tab or window is the browser's. */
  const follow = (slug: string) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(slug);
  };
  const address = (slug: string) => `/activities/${slug}/`;

  return (
    <section
      ref={panel}
      className="map-panel"
      aria-labelledby={id}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h2 id={id} ref={heading} tabIndex={-1}>
        {!several && first.title}
        {several && (first.approximate ? say.panel.severalArea : say.panel.several)(items.length)}
      </h2>
      {several ? (
        <ul>
          {items.map(item => (
            <li key={item.slug} onMouseEnter={() => onHover(item.slug)} onMouseLeave={() => onHover(null)}>
              <a href={address(item.slug)} onClick={follow(item.slug)}>
                {item.title}
              </a>
              <span>{factsOf(item)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <p>{first.line}</p>
          {(first.where || first.distance) && (
            <p>{[first.where, first.distance].filter(Boolean).join(' · ')}</p>
          )}
          {first.lesser && <p className="map-panel-note">{say.panel.lesser}</p>}
          {first.approximate && <p className="map-panel-note">{say.panel.area}</p>}
          <a
            className="map-panel-open"
            href={address(first.slug)}
            onClick={follow(first.slug)}
            aria-label={say.panel.openOf(first.title)}
          >
            {say.panel.open}
          </a>
        </>
      )}
      <button
        type="button"
        className="map-button map-panel-close"
        onClick={onClose}
        aria-label={say.panel.close}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

/** Tells the map's styles how high the panel is, so that the buttons to move the map stand above it. */
function tellHeight(panel: HTMLElement | null): (() => void) | undefined {
  const map = panel?.closest<HTMLElement>('.map');
  if (!panel || !map) return;
  const tell = () => map.style.setProperty('--map-panel', `${panel.offsetHeight}px`);
  tell();
  const observer = new ResizeObserver(tell);
  observer.observe(panel);
  return () => {
    observer.disconnect();
    map.style.removeProperty('--map-panel');
  };
}
