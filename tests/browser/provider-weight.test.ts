/** What the provider's pages weigh, and that none of it is on a public page. */
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { makeProvider, member } from './support/provider.ts';
import { phone } from './support/site.ts';
import { visit } from './support/sitemap.ts';
import { bytesOf, weighing } from './support/weight.ts';

/** Most that a signed-in page may bring as script, gzipped, in bytes. */
const most = 220_000;

describe('the scripts of the provider’s pages', () => {
  const browser = useBrowser();

  async function scriptsOf(path: string): Promise<{ bytes: number; text: string }> {
    const page = await phone(browser(), { serviceWorkers: 'block' });
    const answers = weighing(page);
    await visit(page, path);
    await page.waitForLoadState('networkidle');
    const scripts = (await answers()).filter(({ type }) => type === 'script');
    await page.context().close();
    expect(scripts.length).toBeGreaterThan(0);
    return { bytes: bytesOf(scripts), text: scripts.map(({ text }) => text).join('\n') };
  }

  it('are at most 220 kB gzipped', async () => {
    const { bytes, text } = await scriptsOf('/provider/');
    console.log(`    /provider/: ${Math.round(bytes / 1000)} kB of script, gzipped`);
    expect(text).toContain('derby-session');
    expect(text).toContain('derby-outbox');
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it('are at most 220 kB gzipped in all, writing and spreadsheets among them, without the map', async () => {
    const provider = await makeProvider();
    const { page } = await member(browser(), provider.slug, phone, { serviceWorkers: 'block' });
    const answers = weighing(page);
    const editing = `edit/?activity=${provider.activity}&step=`;
    const views = [
      'activities/',
      'venues/',
      'group/',
      'people/',
      'spreadsheet/',
      `${editing}when`,
      `${editing}preview`,
    ];
    for (const view of ['', ...views]) {
      await page.goto(`/provider/${view}`, { waitUntil: 'networkidle' });
      await page.locator('#provider h1').first().waitFor();
    }
    // Each file once, however often it was asked for.
    const scripts = new Map((await answers()).map(answer => [new URL(answer.url).pathname, answer]));
    for (const [path, { type }] of scripts) if (type !== 'script' || /map/i.test(path)) scripts.delete(path);
    await page.context().close();
    const bytes = bytesOf([...scripts.values()]);
    console.log(`    all of /provider/: ${Math.round(bytes / 1000)} kB of script, gzipped`);
    expect([...scripts.keys()].some(path => /EditPage/.test(path))).toBe(true);
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it.each(['/', '/all/', '/near/', '/about/'])('are not on %s', async path => {
    const { text } = await scriptsOf(path);
    expect(text).not.toContain('derby-session');
    expect(text).not.toContain('derby-outbox');
  });
});
