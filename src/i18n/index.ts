/**
 * Every word that the site says: `t.pages.home.title`, `t.card.free`. One file per area and language in
 * `src/i18n/en/`; an area that is not used by a script does not ship with it.
 */
export * as t from './areas.ts';
export { dir } from './dir.ts';
export { formatLocale, locale } from './locale.ts';
