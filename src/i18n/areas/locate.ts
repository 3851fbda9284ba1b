import { locate as english } from '../en/locate.ts';
import { words } from '../translate.ts';

export const locate = /* @__PURE__ */ words('locate', english);
