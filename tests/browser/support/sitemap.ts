/** The addresses of the site's pages, as its sitemap lists them, and visits to many of them. */

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import kinds from '#data/taxonomy/kinds.json' with { type: 'json' };
import { phone, site } from './site.ts';

/** Paths, each with its slash: `/`, `/wards/arboretum/`. */
export async function sitemap(): Promise<string[]> {
  const answer = await fetch(`${site().url}/sitemap.xml`);
  const paths = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url ?? '').pathname,
  );
  if (!answer.ok || paths.length === 0) throw new Error(`The sitemap names no page (${answer.status}).`);
  return paths;
}

/** Pages about sensitive support, which the sitemap leaves out: their kinds, what there is of them, who runs it. */
export async function sensitivePages(): Promise<{ noindex: string[]; providers: string[] }> {
  const noindex = kinds.kinds.filter(kind => kind.sensitive).map(kind => `/kinds/${kind.id}/`);
  const linked = async (path: string, series: string) => {
    const html = await (await fetch(new URL(path, site().url))).text();
    return [...new Set(html.match(new RegExp(`/${series}/[a-z0-9-]+/`, 'g')))];
  };
  const activities = await Promise.all(noindex.map(path => linked(path, 'activities')));
  noindex.push(...activities.flat());
  const providers = await Promise.all(activities.flat().map(path => linked(path, 'providers')));
  return { noindex, providers: [...new Set(providers.flat())] };
}

/** Every page, but of each long series (`/activities/…`) only `most`, spread evenly over it. */
export function sample(paths: readonly string[], most: number): string[] {
  const series = Map.groupBy(paths, path => path.split('/')[1] ?? '');
  return [...series.values()].flatMap(list => {
    const step = Math.max(1, list.length / most);
    return Array.from({ length: Math.min(most, list.length) }, (_, i) => list[Math.floor(i * step)] ?? '/');
  });
}

/** Opens a page of the site. Throws when the site has none there: an error page passes most tests. */
export async function visit(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  if (!answer?.ok()) throw new Error(`${path} answers ${answer?.status()}.`);
}

/** Works on many paths, two at once: while one waits, the other is worked on. */
export async function twoAtOnce(
  paths: readonly string[],
  work: (path: string) => Promise<unknown>,
): Promise<void> {
  const left = paths.values();
  const walk = async () => {
    for (const path of left) await work(path);
  };
  await Promise.all([walk(), walk()]);
}

/** Opens each page on a phone and looks at it. */
export async function onEach(
  browser: Browser,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<unknown>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const idle = [await phone(browser, options), await phone(browser, options)];
  await twoAtOnce(paths, async path => {
    const page = idle.pop();
    if (!page) throw new Error('More than two at once.');
    await look(page, path);
    idle.push(page);
  });
  for (const page of idle) await page.context().close();
}

/** Every page that shows something of the directory: also those of examples, which the sitemap leaves out. */
export async function everyPage(): Promise<string[]> {
  const listed = await sitemap();
  const linked = listed.filter(path => path.startsWith('/all/') || path === '/providers/');
  const found = linked.map(async path => {
    const html = await (await fetch(new URL(path, site().url))).text();
    return html.match(/(?<=href=")\/(activities|providers)\/[a-z0-9-]+\/(?=")/g) ?? [];
  });
  return [...new Set([...listed, ...(await Promise.all(found)).flat()])];
}
