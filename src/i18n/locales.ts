/** What a site can be built in. By itself, because no phone needs to know. */
import { translations } from './translations.ts';

/** `en-x-rtl` is English laid out from right to left: a test of the layout. */
export const locales: readonly string[] = ['en', 'en-x-rtl', ...Object.keys(translations)];
