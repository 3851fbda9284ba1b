/** The finder on a phone: what it weighs, and how soon a keystroke shows its results. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { launch } from '../browser/support/chromium.ts';
import { milliseconds, percentile, type Row } from './bench.ts';
import { citySite } from './support/city-site.ts';

export const name = 'Finder in Chromium';

const phone = { viewport: { width: 360, height: 740 }, serviceWorkers: 'block' as const };
const queries = [
  'free football tonight',
  'boxng',
  'somewhere to chill',
  'girls dance 13 near de23',
  'music saturday',
];

export async function run(): Promise<Row[]> {
  const browser = await launch();
  try {
    return [...(await weights(browser, 500)), ...(await keystrokes(browser, 2000))];
  } finally {
    await browser.close();
  }
}

async function weights(browser: Browser, count: number): Promise<Row[]> {
  const site = await citySite(count);
  const page = await browser.newPage(phone);
  const responses: Response[] = [];
  page.on('response', response => responses.push(response));
  const weigh = async (of: (url: string) => boolean) => {
    let bytes = 0;
    for (const response of responses.filter(r => of(r.url()))) {
      const body = await response.body().catch(() => Buffer.alloc(0));
      bytes += response.url().endsWith('.woff2') ? body.length : gzipSync(body).length;
    }
    return bytes / 1000;
  };
  const row = (what: string, kB: number, bar?: number): Row => ({
    what: `${what}, ${count} activities, gzip`,
    measured: `${kB.toFixed(1)} kB`,
    ...(bar && { bar: `≤ ${bar} kB`, ok: kB <= bar }),
  });
  try {
    await page.goto(site.url);
    await page.waitForLoadState('networkidle');
    const before = await weigh(() => true);
    await page.locator('label:has(input[value="free"])').click();
    await page.locator('#found[data-live]').waitFor();
    await page.waitForLoadState('networkidle');
    const usable = await weigh(() => true);
    const snapshot = await weigh(url => /\/directory\/list-/.test(url));
    const react = await weigh(url => /\/_astro\/client\./.test(url));
    await page.locator('#find-q').fill('a');
    await page.waitForLoadState('networkidle');
    const search = (await weigh(() => true)) - usable;
    return [
      row('finder before React', before, 30),
      row('finder until it can be used', usable, 130),
      row('of that, React itself', react),
      row('of that, the snapshot', snapshot, 30),
      row('finder, what the search box brings when it is used', search),
    ];
  } finally {
    await page.close();
    await site.stop();
  }
}

async function keystrokes(browser: Browser, count: number): Promise<Row[]> {
  const site = await citySite(count);
  const page = await browser.newPage(phone);
  try {
    await page.goto(site.url);
    await page.locator('#find-q').click();
    await page.locator('#found[data-live]').waitFor();
    await page.waitForLoadState('networkidle');
    // The index is built at the first key.
    await type(page, 'club');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const taken: number[] = [];
    for (const query of queries) taken.push(...(await type(page, query)));
    const p95 = percentile(taken, 0.95);
    return [
      {
        what: `keystroke to results on the page, 4× CPU, ${count} activities, p95 of ${taken.length}`,
        measured: milliseconds(p95),
        bar: '≤ 20 ms',
        ok: p95 <= 20,
      },
      {
        what: `keystroke to results on the page, 4× CPU, ${count} activities, median`,
        measured: milliseconds(percentile(taken, 0.5)),
      },
    ];
  } finally {
    await page.close();
    await site.stop();
  }
}

/** Milliseconds from each key to the changed results; keys that change nothing are not counted. */
function type(page: Page, text: string): Promise<number[]> {
  return page.evaluate(async words => {
    const box = document.querySelector('#find-q') as HTMLInputElement;
    const found = document.querySelector('#found') as HTMLElement;
    const taken: number[] = [];
    for (let end = 1; end <= words.length; end++) {
      const changed = new Promise<number | undefined>(resolve => {
        const observer = new MutationObserver(() => done(performance.now()));
        const done = (at?: number) => {
          observer.disconnect();
          clearTimeout(timer);
          resolve(at);
        };
        const timer = setTimeout(done, 400);
        observer.observe(found, { childList: true, subtree: true, characterData: true });
      });
      const start = performance.now();
      box.value = words.slice(0, end);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      const at = await changed;
      if (at !== undefined) taken.push(at - start);
      await new Promise(resolve => setTimeout(resolve, 120));
    }
    return taken;
  }, text);
}
