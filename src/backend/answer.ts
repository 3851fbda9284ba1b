/** What comes back from the API: a value, or why there is none. */

/** Signed out, without network, refused, or slowed down. */
export type Trouble = 'signed-out' | 'offline' | 'refused' | 'wait';

export type Answer<T> = { value: T } | { trouble: Trouble };

/** What an HTTP status that is no success means; 0: there was no answer. */
export function troubleOf(status: number): Trouble {
  if (status === 401) return 'signed-out';
  if (status === 429) return 'wait';
  return status === 0 || status === 408 || status >= 500 ? 'offline' : 'refused';
}

interface Outcome {
  data: unknown;
  error: unknown;
  status: number;
}

export const answerOf = <T>({ data, error, status }: Outcome): Answer<T> =>
  error ? { trouble: troubleOf(status) } : { value: data as T };
