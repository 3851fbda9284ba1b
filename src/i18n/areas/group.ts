import { group as english } from '../en/group.ts';
import { words } from '../translate.ts';

export const group = /* @__PURE__ */ words('group', english);
