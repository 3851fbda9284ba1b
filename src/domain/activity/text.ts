/**
 * What a text may hold, in words of Unicode. The database holds the same (`private.is_line`, `private.is_text`,
 * `private.is_phone`, `private.is_email`). Without a schema library, so that a form on a phone can ask it too.
 */

// Characters that move others about (bidirectional overrides and isolates) can make a name read as another's.
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const lineBreak = /[\t\n\r\u2028\u2029]/;
// Spaces, joiners, fillers, marks of direction and variants: alone, they show nothing.
const visible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each sign stands for itself.
  /[^\s\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;
const loneSurrogate = /\p{Cs}/u;

/** Whether it is made of characters that people can read, over as many lines as it likes. Empty is too. */
export const isText = (value: string): boolean => !unseen.test(value) && !loneSurrogate.test(value);

/** Whether it is one line that shows something. */
export const isLine = (value: string): boolean =>
  isText(value) && !lineBreak.test(value) && visible.test(value);

/** Figures to dial: three or more, as in 999. */
export const phoneFigures = /\d\D*\d\D*\d/;

/** Whether it is a telephone number: one line of at most 30 characters with three figures or more. */
export const isPhone = (text: string): boolean =>
  text.length <= 30 && isLine(text) && phoneFigures.test(text);

/** Whether it is the address of a page: http or https, at most 300 characters, and no "name@" before its host. */
export const isWebAddress = (text: string): boolean =>
  text.length <= 300 &&
  /^https?:\/\/\S+$/i.test(text) &&
  !/^https?:[/\\]*[^/\\?#]*@/i.test(text) &&
  isText(text) &&
  URL.canParse(text);

/** The form of an e-mail address that mail programs take as it stands: ASCII, without comments or quotes. */
export const emailForm =
  /^([A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;

/** Whether it is an e-mail address of at most 200 characters. */
export const isEmail = (text: string): boolean => text.length <= 200 && emailForm.test(text);
