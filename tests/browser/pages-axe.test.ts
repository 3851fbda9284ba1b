/** Every kind of page, in both schemes, against axe: WCAG 2.2 A and AA and its best practice. */
import { expect, it } from 'vitest';
import { axePage } from './support/axe.ts';
import { useBrowser } from './support/browser.ts';
import { onEach, sample, sitemap, visit } from './support/sitemap.ts';

const browser = useBrowser();

it('no page has a fault, in light or in dark', { timeout: 900_000 }, async () => {
  const faults: Record<string, string[]> = {};
  const missing = '/no-such-page/';
  const paths = [...sample(await sitemap(), 25), '/kinds/abuse-support/', missing];
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
