/**
 * The language that the site is built in. Set by the environment at build
 * (`SITE_LOCALE=ur npm run build`), so that a phone gets the words of one language only.
 */
declare const __SITE_LOCALE__: string | undefined;

/** BCP 47. Outside a build (tests, scripts) English. */
export const locale: string = typeof __SITE_LOCALE__ === 'undefined' ? 'en' : __SITE_LOCALE__;

/** For `Intl`: British dates for English. */
export const formatLocale: string = locale.startsWith('en') ? 'en-GB' : locale;
