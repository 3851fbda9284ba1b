/** Counts tries in a window of time, in memory: how often an address or an origin has asked lately. */

export interface Limit {
  /** Tries that are allowed … */
  most: number;
  /** … within this many milliseconds. */
  within: number;
}

export interface Tries {
  /** Milliseconds until `key` may try again; 0: now. */
  wait(key: string): number;
  count(key: string): void;
  /** As if it had never tried. */
  forget(key: string): void;
}

/** More keys than these, and the oldest are forgotten: memory stays bounded whoever asks. */
const mostKeys = 20_000;

/** @param now milliseconds since 1970, for tests. */
export function countTries({ most, within }: Limit, now: () => number = Date.now): Tries {
  const tried = new Map<string, number[]>();
  const recent = (key: string) => (tried.get(key) ?? []).filter(at => at > now() - within);
  return {
    wait(key) {
      const times = recent(key);
      const oldest = times.at(-most);
      return oldest === undefined ? 0 : oldest + within - now();
    },
    count(key) {
      const times = [...recent(key), now()].slice(-most);
      tried.delete(key);
      tried.set(key, times);
      if (tried.size > mostKeys) tried.delete(tried.keys().next().value ?? '');
    },
    forget: key => tried.delete(key),
  };
}
