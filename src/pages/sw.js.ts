/**
 * `/sw.js`: the service worker, with the list of what this build needs to work without the network and a
 * version that changes with it. Its logic is `src/islands/live/worker.js`, sent as it is.
 */
import { createHash } from 'node:crypto';
import { config } from '../backend/config.ts';
import { feedAddress } from '../backend/feed.ts';
import worker from '../islands/live/worker.js?raw';
import { aboutAddresses } from '../layouts/build/addresses.ts';
import { cursor, now } from '../layouts/build/directory.ts';
import fontFaces from '../styles/font.css?raw';

/** A stylesheet names its fonts, and no page does. */
const fonts = [...fontFaces.matchAll(/url\("([^"]+)"\)/g)].map(([, path]) => path);
const pages = ['/', '/offline/', '/near/', '/days/', '/kinds/', ...aboutAddresses];
const shell = [...pages, ...fonts, '/marks.svg', '/names.json', '/icon.svg'];

export const GET = () => {
  const version = createHash('sha256').update(`${cursor} ${now} ${worker}`).digest('hex').slice(0, 12);
  const feed = { url: feedAddress(config.url, cursor), key: config.key };
  const head = Object.entries({ version, shell, feed }).map(
    ([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`,
  );
  return new Response(head.join('') + worker, { headers: { 'content-type': 'text/javascript' } });
};
