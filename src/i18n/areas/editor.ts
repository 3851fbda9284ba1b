import { editor as english } from '../en/editor.ts';
import { words } from '../translate.ts';

export const editor = /* @__PURE__ */ words('editor', english);
