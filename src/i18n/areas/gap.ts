import { gap as english } from '../en/gap.ts';
import { words } from '../translate.ts';

export const gap = /* @__PURE__ */ words('gap', english);
