/** The ways to reach somebody, as they are written. */
import type { Contact } from './schema.ts';

/** Name, phone, text, e-mail, page: those that there are. */
export const waysOf = ({ name, phone, text, email, url }: Contact): string[] =>
  [name, phone, text, email, url].filter(way => way?.trim()).map(String);
