/** The marks of `public/marks.svg`, one by one: a page that shows a single one carries it along. */
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
