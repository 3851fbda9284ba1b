import { leave as english } from '../en/leave.ts';
import { words } from '../translate.ts';

export const leave = /* @__PURE__ */ words('leave', english);
