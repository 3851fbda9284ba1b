import { report as english } from '../en/report.ts';
import { words } from '../translate.ts';

export const report = /* @__PURE__ */ words('report', english);
