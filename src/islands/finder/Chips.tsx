/** What was asked for, each with a cross. After one goes, focus moves to the next, never away. */
import { useEffect, useRef } from 'react';
import { finder } from '../../i18n/areas/finder.ts';
import { Cross } from './Cross.tsx';
import type { Chip } from './chips.ts';

export interface ChipsProps {
  chips: readonly Chip[];
  /** How many more would be found without it; absent while not known. */
  gains(chip: Chip): number | undefined;
  onRemove(chip: Chip): void;
  /** Nothing is left to remove: where focus goes then. */
  onEmpty(): void;
}

export function Chips({ chips, gains, onRemove, onEmpty }: ChipsProps) {
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once the chip is gone from the page.
  useEffect(() => {
    if (removed.current < 0) return;
    const left = list.current?.querySelectorAll('button');
    const next = left?.[Math.min(removed.current, left.length - 1)];
    removed.current = -1;
    if (next) next.focus();
    else onEmpty();
  }, [chips, onEmpty]);

  if (!chips.length) return null;
  return (
    <ul className="chips asked" ref={list} aria-label={finder.chips}>
      {chips.map((chip, index) => {
        const gain = gains(chip);
        return (
          <li key={chip.key}>
            <button
              type="button"
              className="chip"
              onClick={() => {
                removed.current = index;
                onRemove(chip);
              }}
            >
              <span className="visually-hidden">{finder.remove} </span>
              {chip.label}
              {gain ? (
                <>
                  <span className="visually-hidden">, </span>
                  <span className="count">{finder.chip.without(gain)}</span>
                </>
              ) : null}
              <Cross />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
