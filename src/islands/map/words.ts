/** The map's words in the language of this build. By themselves, so that only the map's files carry them. */
import { map } from '../../i18n/en/map.ts';
import { words } from '../../i18n/translate.ts';

export const say = /* @__PURE__ */ words('map', map);
