import { spreadsheet as english } from '../en/spreadsheet.ts';
import { words } from '../translate.ts';

export const spreadsheet = /* @__PURE__ */ words('spreadsheet', english);
