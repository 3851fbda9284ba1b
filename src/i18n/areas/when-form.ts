import { whenForm as english } from '../en/when-form.ts';
import { words } from '../translate.ts';

export const whenForm = /* @__PURE__ */ words('whenForm', english);
