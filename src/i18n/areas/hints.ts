import { hints as english } from '../en/hints.ts';
import { words } from '../translate.ts';

export const hints = /* @__PURE__ */ words('hints', english);
