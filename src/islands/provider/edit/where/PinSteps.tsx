/** Moves a pin by metres: four buttons, and the arrow keys while one of them has the focus. */
import { useState } from 'react';
import type { Position } from '../../../../domain/activity/schema.ts';
import { stepped } from '../../../../domain/place/typed-position.ts';
import { whereForm as words } from '../../../../i18n/areas/where-form.ts';
import { Ticks } from '../Ticks.tsx';

export type Way = 'north' | 'south' | 'east' | 'west';

const ways: Record<Way, [east: number, north: number]> = {
  north: [0, 1],
  south: [0, -1],
  west: [-1, 0],
  east: [1, 0],
};
const keys: Record<string, Way> = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  ArrowRight: 'east',
};

interface Props {
  position: Position;
  name: string;
  onStep(way: Way, metres: number, next: Position): void;
}

export function PinSteps({ position, name, onStep }: Props) {
  const [metres, setMetres] = useState<number>(10);
  function step(way: Way) {
    const [east, north] = ways[way];
    onStep(way, metres, stepped(position, east * metres, north * metres));
  }
  return (
    <div className="flow">
      <Ticks<number>
        legend={words.stepSize}
        name={`${name}-step`}
        type="radio"
        choices={[1, 10, 100].map(n => [n, words.metres(n)])}
        chosen={[metres]}
        onChoose={setMetres}
      />
      <div
        className="venue-steps"
        role="group"
        aria-label={words.steps}
        onKeyDown={event => {
          const way = keys[event.key];
          if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          step(way);
        }}
      >
        {(Object.keys(ways) as Way[]).map(way => (
          <button
            key={way}
            className="button button-plain"
            type="button"
            aria-label={words.stepLong(way, metres)}
            onClick={() => step(way)}
          >
            {words.step[way]}
          </button>
        ))}
      </div>
    </div>
  );
}
