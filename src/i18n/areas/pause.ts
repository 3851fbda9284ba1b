/** Why nothing is on for a while: the one sentence of `schedule` that the finder's cards say. */
import { pauseText } from '../en/pause.ts';
import { words } from '../translate.ts';

export const pause = /* @__PURE__ */ words('schedule', { pause: pauseText }).pause;
