/** One line for each area of the site, so that a script takes along only the words that it says. */
import { card as cardEn } from './en/card.ts';
import { pages as pagesEn } from './en/pages.ts';
import { words } from './translate.ts';

export const card = /* @__PURE__ */ words('card', cardEn);
export const pages = /* @__PURE__ */ words('pages', pagesEn);
