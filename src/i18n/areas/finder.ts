import { finder as english } from '../en/finder.ts';
import { words } from '../translate.ts';

export const finder = /* @__PURE__ */ words('finder', english);
