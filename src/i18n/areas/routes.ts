import { routes as english } from '../en/routes.ts';
import { words } from '../translate.ts';

export const routes = /* @__PURE__ */ words('routes', english);
