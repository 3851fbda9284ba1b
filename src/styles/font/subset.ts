/**
 * Makes `public/fonts/` from the npm package of the font: only the glyphs that English pages use, so
 * that a phone fetches 5 kB. Of its features only kerning: the rest are small capitals, fractions and the like,
 * with glyphs of their own, which no page asks for. Run it after changing the list: `npm run font`.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const source = new URL('../../../node_modules/@fontsource/alumni-sans/', import.meta.url);
const target = new URL('../../../public/fonts/', import.meta.url);
const ascii = Array.from({ length: 91 }, (_, i) => String.fromCharCode(32 + i))
  .join('')
  .replace(/["#$%*;<=>@[\]\\^_`]/g, '');
const more = '£–‘’“”…·éè';

const whole = readFileSync(new URL('files/alumni-sans-latin-800-normal.woff2', source));
const font = await subset(whole, ascii + more, {
  targetFormat: 'woff2',
  keepFeatures: ['kern'],
  dropTables: ['GDEF', 'STAT'],
});
writeFileSync(new URL('alumni-sans-800.woff2', target), font);
copyFileSync(new URL('LICENSE', source), new URL('alumni-sans-OFL.txt', target));
console.log(`${fileURLToPath(target)}alumni-sans-800.woff2: ${font.length} bytes (whole: ${whole.length})`);
