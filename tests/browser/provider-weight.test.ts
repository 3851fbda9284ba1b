/** What the provider's pages weigh, and that none of it is on a public page. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './support/chromium.ts';
import { member } from './support/editor.ts';
import { makeProvider } from './support/provider.ts';
import { phone } from './support/site.ts';

/** Most that a signed-in page may bring as script, gzipped, in bytes. */
const most = 220_000;

describe('the scripts of the provider’s pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  async function scriptsOf(path: string): Promise<{ bytes: number; text: string }> {
    const page: Page = await phone(browser, { serviceWorkers: 'block' });
    const texts: string[] = [];
    page.on('response', async answer => {
      if (/javascript/.test(answer.headers()['content-type'] ?? '')) texts.push(await answer.text());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.context().close();
    return { bytes: texts.reduce((sum, text) => sum + gzipSync(text).length, 0), text: texts.join('\n') };
  }

  it('are at most 220 kB gzipped', async () => {
    const { bytes, text } = await scriptsOf('/provider/');
    console.log(`    /provider/: ${Math.round(bytes / 1000)} kB of script, gzipped`);
    expect(text).toContain('derby-session');
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it('are at most 220 kB gzipped in all, writing and spreadsheets among them, without the map', async () => {
    const provider = await makeProvider();
    const { page } = await member(browser, provider, one => phone(one, { serviceWorkers: 'block' }));
    const scripts = new Map<string, number>();
    page.on('response', async answer => {
      const path = new URL(answer.url()).pathname;
      if (!/javascript/.test(answer.headers()['content-type'] ?? '') || /map/i.test(path)) return;
      scripts.set(path, gzipSync(await answer.body()).length);
    });
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
    await page.context().close();
    const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
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
