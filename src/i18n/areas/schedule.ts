import { schedule as english } from '../en/schedule.ts';
import { words } from '../translate.ts';

export const schedule = /* @__PURE__ */ words('schedule', english);
