/**
 * The marks of `public/marks.svg`: a page that shows a single one carries it along, and the finder all of
 * them, since a mark from another file costs a phone more than the whole card that it stands on.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Markup } from '../../islands/live/html.ts';

const file = readFileSync(join(process.cwd(), 'public/marks.svg'), 'utf8');
const symbol = /<symbol id="([\w-]+)" (.+?)>(.+?)<\/symbol>/g;
const marks = new Map(
  [...file.matchAll(symbol)].map(([, id, box, drawing]) => [
    id,
    new Markup(`<svg class="mark" aria-hidden="true" ${box}>${drawing}</svg>`),
  ]),
);

export const mark = (group: string): Markup | undefined => marks.get(group);

/** All of them, not shown: `<use href="#mark-sport">` draws one. */
export const sprite = `<svg hidden>${[...file.matchAll(symbol)]
  .map(([, id, box, drawing]) => `<symbol id="mark-${id}" ${box}>${drawing}</symbol>`)
  .join('')}</svg>`;
