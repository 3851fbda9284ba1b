/**
 * The map by itself, with a small list that stands for the finder's: tests/browser/map.test.ts drives it.
 * `?n=500` sets how many activities (`?only=hall` gives a few by themselves), `?place` gives a place, `?full` fills the view, `?words` shows what was asked there, `?inline` does not, `?missing=2` are not on the map, `?fit=5` lets the rest fit less well, `?calm` takes no focus.
 */
import '../../../src/styles/tokens.css';
import '../../../src/styles/font.css';
import '../../../src/styles/base.css';
import '../../../src/styles/parts.css';
import './harness.css';
import { type ComponentType, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadMap } from '../../../src/islands/map/load.ts';
import type { MapViewProps } from '../../../src/islands/map/types.ts';
import { activities, only, place } from './activities.ts';

const asked = new URLSearchParams(location.search);
const few = asked.get('only');
const fit = Number(asked.get('fit') ?? Number.POSITIVE_INFINITY);
const items = (few ? only(few) : activities(Number(asked.get('n') ?? 60))).map((item, i) => ({
  ...item,
  lesser: i >= fit,
}));

/** What the finder shows of what was asked: a chip that goes when it is pressed. */
function Asked({ onEmpty }: { onEmpty(): void }) {
  const [chips, setChips] = useState(asked.has('words') ? ['Tonight', 'Free', 'Ages 11 to 16'] : []);
  if (!chips.length) return null;
  const remove = (chip: string) => {
    const left = chips.filter(other => other !== chip);
    setChips(left);
    if (!left.length) onEmpty();
  };
  return (
    <ul className="chips asked" aria-label="What you asked for">
      {chips.map(chip => (
        <li key={chip}>
          <button type="button" className="chip" onClick={() => remove(chip)}>
            {chip}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Harness() {
  const [open, setOpen] = useState(asked.has('open'));
  const [selected, setSelected] = useState<string | null>(asked.get('selected'));
  const [hovered, setHovered] = useState<string | null>(null);
  const [opened, setOpened] = useState('');
  // As the finder does (MapPane.tsx): React's own lazy() would show what has come 300 ms late.
  const [MapView, setMapView] = useState<ComponentType<MapViewProps>>();
  useEffect(() => {
    if (open) loadMap().then(module => setMapView(() => module.default));
  }, [open]);
  return (
    <>
      <button type="button" id="show" onClick={() => setOpen(true)}>
        Show the map
      </button>
      <p id="state" data-selected={selected} data-hovered={hovered} data-opened={opened} />
      {open && (
        <div className="frame">
          {MapView ? (
            <MapView
              items={items}
              words={asked.has('words') ? 'boxing' : ''}
              asked={onEmpty => <Asked onEmpty={onEmpty} />}
              missing={Number(asked.get('missing') ?? 0)}
              selected={selected}
              hovered={hovered}
              place={asked.has('place') ? place : null}
              onSelect={setSelected}
              onHover={setHovered}
              onOpen={setOpened}
              onClose={asked.has('full') ? () => setOpen(false) : undefined}
              inline={asked.has('inline')}
              takeFocus={!asked.has('calm')}
            />
          ) : (
            <p>…</p>
          )}
        </div>
      )}
      <ol>
        {items.slice(0, 5).map(({ slug, title }) => (
          <li key={slug}>
            <button type="button" onClick={() => setSelected(slug)} onMouseEnter={() => setHovered(slug)}>
              {title}
            </button>
          </li>
        ))}
      </ol>
      <a href="#after">After the map</a>
    </>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Harness />
  </StrictMode>,
);
