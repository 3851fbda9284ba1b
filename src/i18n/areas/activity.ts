import { activity as english } from '../en/activity.ts';
import { words } from '../translate.ts';

export const activity = /* @__PURE__ */ words('activity', english);
