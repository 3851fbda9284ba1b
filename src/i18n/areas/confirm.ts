import { confirm as english } from '../en/confirm.ts';
import { words } from '../translate.ts';

export const confirm = /* @__PURE__ */ words('confirm', english);
