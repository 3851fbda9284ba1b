/** The addresses of the site's pages, as its sitemap lists them. */
import { inject } from 'vitest';

/** Paths, each with its slash: `/`, `/wards/arboretum/`. */
export async function sitemap(): Promise<string[]> {
  const text = await (await fetch(`${inject('siteUrl')}/sitemap.xml`)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);
}

/** Every page, but of each long series (`/activities/…`) only `most`, spread evenly over it. */
export function sample(paths: readonly string[], most: number): string[] {
  const series = Map.groupBy(paths, path => path.split('/')[1] ?? '');
  return [...series.values()].flatMap(list => {
    const step = Math.max(1, list.length / most);
    return Array.from({ length: Math.min(most, list.length) }, (_, i) => list[Math.floor(i * step)] ?? '/');
  });
}
