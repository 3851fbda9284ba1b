/** Which way the language of the build reads. */
import { locale } from './locale.ts';

const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ku-arab', 'ps', 'sd', 'ug', 'ur', 'yi'];

/** `rtl` for Arabic, Urdu, Pashto … and for `en-x-rtl`, English laid out right to left: a test of the layout. */
export const dir: 'ltr' | 'rtl' =
  locale === 'en-x-rtl' || rightToLeft.some(code => locale === code || locale.startsWith(`${code}-`))
    ? 'rtl'
    : 'ltr';
