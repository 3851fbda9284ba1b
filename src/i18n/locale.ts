/**
 * The language that the site is built in, and which way it reads. Set by the environment at build
 * (`SITE_LOCALE=ur npm run build`), so that a phone gets the words of one language only.
 */
declare const __SITE_LOCALE__: string | undefined;

/** BCP 47. Outside a build (tests, scripts) English. */
export const locale: string = typeof __SITE_LOCALE__ === 'undefined' ? 'en' : __SITE_LOCALE__;

const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ku-arab', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** `rtl` for Arabic, Urdu, Pashto … and for `en-x-rtl`, English laid out right to left: a test of the layout. */
export const dir: 'ltr' | 'rtl' =
  locale === 'en-x-rtl' || rightToLeft.some(code => locale === code || locale.startsWith(`${code}-`))
    ? 'rtl'
    : 'ltr';

/** For `Intl`: British dates for English. */
export const formatLocale: string = locale.startsWith('en') ? 'en-GB' : locale;
