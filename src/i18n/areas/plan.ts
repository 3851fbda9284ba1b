import { plan as english } from '../en/plan.ts';
import { words } from '../translate.ts';

export const plan = /* @__PURE__ */ words('plan', english);
