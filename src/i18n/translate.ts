/** Lays a translation over the English words: a key that it lacks stays English. */
import { locale } from './locale.ts';
import { translations } from './translations.ts';

type Words = { readonly [key: string]: unknown };

/** Whatever part of the English words somebody has translated, of the same types. */
export type Partly<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends string
    ? string
    : { readonly [K in keyof T]?: Partly<T[K]> };

/** `english` with what `over` has of it. Neither is changed. */
export function overlay<T extends Words>(english: T, over: Partly<T> | undefined): T {
  if (!over) return english;
  const merged: Record<string, unknown> = { ...english };
  for (const [key, value] of Object.entries(over)) {
    const words = merged[key];
    merged[key] = isWords(words) && isWords(value) ? overlay(words, value as Partly<Words>) : value;
  }
  return merged as T;
}

/** The words of one area of the site in the language of this build. An English one ships no way to translate. */
export function words<T extends Words>(area: string, english: T): T {
  if (locale === 'en') return english;
  return overlay(english, translations[locale]?.[area] as Partly<T> | undefined);
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
