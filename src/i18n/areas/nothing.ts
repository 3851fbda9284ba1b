import { nothing as english } from '../en/nothing.ts';
import { words } from '../translate.ts';

export const nothing = /* @__PURE__ */ words('nothing', english);
