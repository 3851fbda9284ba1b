import { pages as english } from '../en/pages.ts';
import { words } from '../translate.ts';

export const pages = /* @__PURE__ */ words('pages', english);
