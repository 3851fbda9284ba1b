/** What the provider's pages weigh, and that none of it is on a public page. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './support/chromium.ts';
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

  it.each(['/', '/all/', '/near/', '/about/'])('are not on %s', async path => {
    const { text } = await scriptsOf(path);
    expect(text).not.toContain('derby-session');
    expect(text).not.toContain('derby-outbox');
  });
});
