/** The words behind ids, fetched once, where a phone must draw what the build would have drawn. */
import type { Names } from './names.ts';

let names: Promise<Names> | undefined;

export function loadNames(): Promise<Names> {
  names ??= fetch('/names.json').then(answer => answer.json());
  return names;
}
