/**
 * What every bench file is: `tests/bench/<name>.bench.ts` exports `name` and `run`. `npm run bench` runs
 * them all and prints one table; `npm run bench -- feed search` runs those whose file name says so.
 */

export interface Row {
  /** What was measured: "poll, 10,000 activities". */
  what: string;
  /** The result with its unit: "2.1 ms". */
  measured: string;
  /** The number to hold, with its unit: "≤ 5 ms". Absent where there is none. */
  bar?: string;
  /** Whether the bar was held. */
  ok?: boolean;
  /** How another library or product does on the same task. */
  peer?: string;
}

export interface Bench {
  name: string;
  run(): Promise<Row[]>;
}

/** The value below which a share (0 to 1) of the numbers lie; `percentile(times, 0.5)` is the median. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Runs `task` `times` times and gives each duration in milliseconds. */
export async function timings(times: number, task: (n: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await task(n);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** What must not be found at all: `none('acknowledged and not there', 0)`. */
export const none = (what: string, found: number): Row => ({
  what,
  measured: String(found),
  bar: '0',
  ok: found === 0,
});

/** `milliseconds(2.134)` is `2.1 ms`. */
export const milliseconds = (ms: number) => `${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`;
