/** When they are free: days and hours, as many times as they like. */
import type { FreeTime } from '../../../domain/matching/question.ts';
import { routes } from '../../../i18n/areas/routes.ts';
import { focusSoon } from '../focus.ts';
import { Pick, Ticks } from './parts.tsx';

const w = routes.ask;
const two = (n: number) => String(n).padStart(2, '0');
const times = Array.from({ length: 35 }, (_, n) => `${two(7 + Math.floor(n / 2))}:${n % 2 ? '30' : '00'}`);

/** After school on school days: the most common answer, to start from. */
const usual: FreeTime = { days: [0, 1, 2, 3, 4], from: '15:30', to: '20:00' };
const weekend: FreeTime = { days: [5, 6], from: '10:00', to: '20:00' };

/** The times to choose from, and the one that stands there already. */
const choices = (list: readonly string[], value: string) =>
  [...new Set([...list, value])].sort().map(time => ({ value: time, name: time }));

export function FreeTimes({
  free,
  onChange,
}: {
  free: readonly FreeTime[];
  onChange(free: FreeTime[]): void;
}) {
  const set = (n: number, change: Partial<FreeTime>) =>
    onChange(free.map((time, at) => (at === n ? { ...time, ...change } : time)));
  return (
    <>
      <p className="quiet">{w.whenHint}</p>
      {free.map((time, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a time has no name but its number, and its fields keep nothing.
        <div className="free-time" key={n}>
          <Ticks
            legend={w.free(n + 1)}
            choices={w.dayShort.map((name, value) => ({ value, name }))}
            chosen={time.days}
            onChange={days => set(n, { days })}
          />
          <div className="ask-pair">
            <Pick
              label={w.start}
              value={time.from}
              choices={choices(
                times.filter(t => t < time.to),
                time.from,
              )}
              onChange={from => set(n, { from })}
            />
            <Pick
              label={w.end}
              value={time.to}
              choices={choices(
                times.filter(t => t > time.from),
                time.to,
              )}
              onChange={to => set(n, { to })}
            />
          </div>
          <button
            type="button"
            className="button button-plain"
            onClick={() => {
              onChange(free.filter((_, at) => at !== n));
              focusSoon('add-time');
            }}
          >
            {w.removeTime}
          </button>
        </div>
      ))}
      <button
        type="button"
        id="add-time"
        className="button button-plain"
        onClick={() => onChange([...free, free.length ? weekend : usual])}
      >
        {w.addTime}
      </button>
    </>
  );
}
