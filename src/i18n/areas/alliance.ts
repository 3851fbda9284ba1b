import { alliance as english } from '../en/alliance.ts';
import { words } from '../translate.ts';

export const alliance = /* @__PURE__ */ words('alliance', english);
