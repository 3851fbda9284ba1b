import { rules as english } from '../en/rules.ts';
import { words } from '../translate.ts';

export const rules = /* @__PURE__ */ words('rules', english);
