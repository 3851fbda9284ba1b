import { changed as english } from '../en/changed.ts';
import { words } from '../translate.ts';

export const changed = /* @__PURE__ */ words('changed', english);
