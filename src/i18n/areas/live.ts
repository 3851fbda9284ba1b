import { live as english } from '../en/live.ts';
import { words } from '../translate.ts';

export const live = /* @__PURE__ */ words('live', english);
