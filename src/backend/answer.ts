/** What comes back from the API: a value, or why there is none. */

/** Signed out, without network, refused, slowed down, or broken: there or here. */
export type Trouble = 'signed-out' | 'offline' | 'refused' | 'wait' | 'failed';

export type Answer<T> = { value: T } | { trouble: Trouble };

/** What an HTTP status that is no success means; 0: there was no answer. */
export function troubleOf(status: number): Trouble {
  if (status === 401) return 'signed-out';
  if (status === 429) return 'wait';
  if (status >= 500) return 'failed';
  return status === 0 || status === 408 ? 'offline' : 'refused';
}

interface Outcome {
  data: unknown;
  error: unknown;
  status: number;
}

export const answerOf = <T>({ data, error, status }: Outcome): Answer<T> =>
  error ? { trouble: troubleOf(status) } : { value: data as T };

/** The answer. What breaks on the way to it is no want of signal: `failed`, and told to whoever looks for the cause. */
export async function unlessBroken<T>(asked: Promise<T>): Promise<T | { trouble: 'failed' }> {
  try {
    return await asked;
  } catch (fault) {
    console.error(fault);
    return { trouble: 'failed' };
  }
}
