import { news as english } from '../en/news.ts';
import { words } from '../translate.ts';

export const news = /* @__PURE__ */ words('news', english);
