import { filters as english } from '../en/filters.ts';
import { words } from '../translate.ts';

export const filters = /* @__PURE__ */ words('filters', english);
