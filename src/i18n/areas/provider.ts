import { provider as english } from '../en/provider.ts';
import { words } from '../translate.ts';

export const provider = /* @__PURE__ */ words('provider', english);
