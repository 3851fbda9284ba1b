/** Kinds of things to do, folded by group: all of a group at once, or one by one. */
import { routes } from '../../../i18n/areas/routes.ts';
import type { Names } from '../../live/names.ts';
import { Ticks } from './parts.tsx';

interface Props {
  names: Names;
  groups: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChange(kinds: string[]): void;
}

export function Kinds({ names, groups, chosen, onChange }: Props) {
  const all = Object.entries(names.kinds);
  return (
    <div className="kind-groups">
      {groups.map(group => {
        const choices = all
          .filter(([, kind]) => kind.group === group.id)
          .map(([value, { name }]) => ({ value, name }));
        const ids = choices.map(choice => choice.value);
        const mine = chosen.filter(id => ids.includes(id));
        const set = (kinds: string[]) => onChange([...chosen.filter(id => !ids.includes(id)), ...kinds]);
        const whole = mine.length === ids.length;
        return (
          <details key={group.id} className="kind-group">
            <summary>
              {group.name} <span className="quiet">{routes.ask.chosen(mine.length)}</span>
            </summary>
            <label className="chip tick">
              <input type="checkbox" checked={whole} onChange={() => set(whole ? [] : ids)} />
              <span>{routes.ask.all(group.name)}</span>
            </label>
            <Ticks legend={group.name} choices={choices} chosen={mine} onChange={set} />
          </details>
        );
      })}
    </div>
  );
}
