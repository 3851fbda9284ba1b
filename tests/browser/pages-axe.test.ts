/** Every kind of page, in both schemes, against axe: WCAG 2.2 A and AA and its best practice. */
import { expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { site } from './support/site.ts';
import { everyPage, onEach, sample, sensitivePages, sitemap, visit } from './support/sitemap.ts';

const browser = useBrowser();

it('no page has a fault, in light or in dark', { timeout: 900_000 }, async () => {
  const faults: Record<string, string[]> = {};
  const missing = '/no-such-page/';
  const { noindex } = await sensitivePages();
  const paths = [...sample(await everyPage(), 25), ...sample(noindex, 10), missing];
  await onEach(
    browser(),
    paths,
    async (page, path) => {
      await page.emulateMedia({ colorScheme: 'light' });
      if (path === missing) await page.goto(path);
      else await visit(page, path);
      const light = await axePage(page);
      // Nothing but the colours differs in the other scheme.
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await axePage(page, ['color-contrast']);
      if (light.length || dark.length) faults[path] = [...light, ...dark.map(fault => `dark: ${fault}`)];
    },
    { serviceWorkers: 'block' },
  );
  expect(faults).toEqual({});
});

it('pages about sensitive support stay out of search engines, and can be left at once like those of who runs it', async () => {
  const { noindex, providers } = await sensitivePages();
  expect(noindex.some(path => path.startsWith('/activities/'))).toBe(true);
  expect(providers).not.toEqual([]);
  const listed = await sitemap();
  expect(noindex.filter(path => listed.includes(path))).toEqual([]);
  const without: string[] = [];
  for (const path of [...noindex, ...providers]) {
    const html = await (await fetch(new URL(path, site().url))).text();
    const isOut = html.includes('<meta name="robots" content="noindex"') || providers.includes(path);
    if (!isOut || !html.includes('id="leave"') || !html.includes('tel:999')) without.push(path);
  }
  expect(without).toEqual([]);
});
