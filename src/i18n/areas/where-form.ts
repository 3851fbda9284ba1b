import { whereForm as english } from '../en/where-form.ts';
import { words } from '../translate.ts';

export const whereForm = /* @__PURE__ */ words('whereForm', english);
