import { card as english } from '../en/card.ts';
import { words } from '../translate.ts';

export const card = /* @__PURE__ */ words('card', english);
