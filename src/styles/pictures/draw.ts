/**
 * Draws the pictures that only other programs show: icons for home screens and the picture of a shared
 * link, from `public/icon.svg` and the bundled font. Run it after changing those: `npm run pictures`.
 * Uses the Chromium of the browser tests.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../../../tests/browser/support/chromium.ts';

const folder = new URL('../../../public/', import.meta.url);
const file = (name: string) => fileURLToPath(new URL(name, folder));
const svg = readFileSync(file('icon.svg'), 'utf8');
const font = readFileSync(file('fonts/alumni-sans-800.woff2')).toString('base64');
// A mask may cut off a fifth at each side: the ground goes to the edge.
const square = svg.replace(' rx="9"', '');

const share = `<style>@font-face{font-family:A;src:url(data:font/woff2;base64,${font})}
body{margin:0;width:1200px;height:630px;background:#152a8c;color:#fff;font:800 150px/.92 A;position:relative}
div{position:absolute;left:80px;top:80px}svg{width:150px;height:150px;display:block;margin:0 0 30px -12px}
p{margin:0;max-width:900px}i{position:absolute;bottom:0;left:0;right:0;height:90px;background:#0c1a5e
radial-gradient(circle,transparent 57%,#ffc72e 58% 63%,transparent 64%) 0 0/90px 90px}
i{background-image:radial-gradient(circle,transparent 57%,#ffc72e 58% 63%,transparent 64%),radial-gradient(circle,transparent 57%,#ffc72e 58% 63%,transparent 64%);background-position:0 0,45px 45px}
</style><div>${svg}<p>What’s on in Derby</p></div><i></i>`;

const browser = await launch();
const page = await browser.newPage();
async function draw(name: string, width: number, height: number, content: string) {
  await page.setViewportSize({ width, height });
  await page.setContent(content);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file(name) });
}
for (const size of [180, 192, 512])
  await draw(
    `icon-${size}.png`,
    size,
    size,
    `<style>body{margin:0}svg{width:100vw;height:100vh}</style>${square}`,
  );
await draw('share.png', 1200, 630, share);
await browser.close();
