/**
 * The languages besides English. To add one, say Polish: make `src/i18n/pl/` with a file for each area,
 * typed `Partly<typeof import('../en/pages.ts').pages>`, and name it here:
 * `pl: { pages, card }`. What is not translated yet stays English.
 */
export const translations: Readonly<Record<string, Readonly<Record<string, object>>>> = {};
