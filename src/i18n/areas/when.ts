import { when as english } from '../en/when.ts';
import { words } from '../translate.ts';

export const when = /* @__PURE__ */ words('when', english);
