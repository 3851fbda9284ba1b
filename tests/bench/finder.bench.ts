/** The finder on a phone: what it weighs, and how soon a keystroke shows its results. */
import type { Browser } from 'playwright-core';
import { launch } from '../browser/support/chromium.ts';
import { bytesOf, weighing } from '../browser/support/weight.ts';
import { milliseconds, percentile, type Row } from './bench.ts';
import { citySite } from './support/city-site.ts';

export const name = 'Finder in Chromium';

const phone = { viewport: { width: 360, height: 740 }, serviceWorkers: 'block' as const };
/** A cheap phone beside this machine, as Lighthouse takes it. */
const slower = 4;
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
  const answers = weighing(page);
  const weigh = async (of: (url: string) => boolean) =>
    bytesOf((await answers()).filter(({ url }) => of(url))) / 1000;
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
    const react = await weigh(url => /\/_astro\/react\./.test(url));
    await Promise.all([page.waitForResponse(/\/directory\/words-/), page.locator('#find-q').fill('a')]);
    await page.waitForTimeout(2000);
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

interface Typed {
  /** Milliseconds of script, and of script, layout and paint, for each key in order. */
  script: number[];
  all: number[];
  /** Of script, after each query. */
  rests: number[];
}

/**
 * Three visitors type the same, each on a page of their own: of each key the middle one counts, for what the
 * machine did meanwhile is not the finder's. All that a first visitor waits for is in it.
 */
async function keystrokes(browser: Browser, count: number): Promise<Row[]> {
  const site = await citySite(count);
  try {
    const visits: Typed[] = [];
    for (let n = 0; n < 3; n++) visits.push(await typing(browser, site.url));
    const middle = (of: (typed: Typed) => number[]) =>
      of(visits[0] as Typed).map((_, key) =>
        percentile(
          visits.map(typed => of(typed)[key] as number),
          0.5,
        ),
      );
    const what = (part: string) => `keystroke, ${count} activities, ${slower}× CPU: ${part}`;
    const script = middle(typed => typed.script);
    const p95 = percentile(script, 0.95);
    return [
      { what: what('script, p95'), measured: milliseconds(p95), bar: '≤ 20 ms', ok: p95 <= 20 },
      { what: what('script, median'), measured: milliseconds(percentile(script, 0.5)) },
      {
        what: what('script, layout and paint, p95'),
        measured: milliseconds(
          percentile(
            middle(typed => typed.all),
            0.95,
          ),
        ),
      },
      {
        what: what('what follows when the typing rests, script, most'),
        measured: milliseconds(Math.max(...middle(typed => typed.rests))),
      },
    ];
  } finally {
    await site.stop();
  }
}

async function typing(browser: Browser, url: string): Promise<Typed> {
  const page = await browser.newPage(phone);
  try {
    await page.goto(url);
    await page.locator('#find-q').click();
    await page.locator('#found[data-live]').waitFor();
    await page.waitForLoadState('networkidle');
    // The finder rehearses once the words are there.
    await page.keyboard.type('club', { delay: 150 });
    await page.waitForTimeout(1500);
    const session = await page.context().newCDPSession(page);
    // Processor time of the main thread, not time by the clock: what else runs here does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? 0;
      return { script: of('ScriptDuration') * 1000, all: of('TaskDuration') * 1000 };
    };
    const during = async (wait: number, what = async () => {}) => {
      const before = await worked();
      await what();
      await page.waitForTimeout(wait);
      const after = await worked();
      return { script: (after.script - before.script) * slower, all: (after.all - before.all) * slower };
    };
    const typed: Typed = { script: [], all: [], rests: [] };
    for (const query of queries) {
      await page.locator('#find-q').fill('');
      await page.waitForTimeout(900);
      for (const letter of query) {
        const key = await during(150, () => page.keyboard.press(letter === ' ' ? 'Space' : letter));
        typed.script.push(key.script);
        typed.all.push(key.all);
      }
      // The cards below the screen, and what each chip takes away: drawn when the typing rests.
      typed.rests.push((await during(1200)).script);
    }
    return typed;
  } finally {
    await page.close();
  }
}
