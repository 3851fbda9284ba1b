/** Examples are plainly marked: on every page, to search engines, and to whoever is sent a link. */
import { describe, expect, it } from 'vitest';
import { site } from './support/site.ts';
import { everyPage, sample, sitemap } from './support/sitemap.ts';

const read = async (path: string) => (await fetch(new URL(path, site().url))).text();
const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';

/** Pages that the sitemap does not name. */
const others = [
  '/offline/',
  '/plan/',
  '/provider/',
  '/provider/edit/',
  '/alliance/',
  '/confirm/',
  '/no-such-page/',
];

describe('while activities are examples', () => {
  it('every page says so at its top', async () => {
    const without: string[] = [];
    for (const path of [...sample(await everyPage(), 8), ...others])
      if (!/<p class="banner">.*made-up examples/.test(await read(path))) without.push(path);
    expect(without).toEqual([]);
  });

  it('a page about one says so to search engines and in what is shared, and is no event to them', async () => {
    const wrong: string[] = [];
    let seen = 0;
    const about = (await everyPage()).filter(path => /^\/(activities|providers)\/./.test(path));
    const activities = about.filter(path => path.startsWith('/activities/')).length;
    expect(activities).toBeGreaterThan(100);
    for (const path of about) {
      const html = await read(path);
      // Members of the alliance are real; what is said here to run there is not.
      if (path.startsWith('/providers/') && !/<p class="kind">(?:(?!<\/p>).)*Example/s.test(html)) continue;
      seen++;
      const said = ['description', 'og:description'].every(name => meta(html, name).startsWith('Example: '));
      if (!said || meta(html, 'robots') !== 'noindex' || html.includes('ld+json')) wrong.push(path);
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(activities);
  });

  it('the sitemap names the lists, each page of them, and no example', async () => {
    const paths = await sitemap();
    expect(paths).toEqual(
      expect.arrayContaining(['/all/2/', '/wards/arboretum/2/', '/providers/', '/days/monday/']),
    );
    expect(paths.filter(path => path.startsWith('/activities/'))).toEqual([]);
    for (const path of paths.filter(path => /\/\d+\/$/.test(path))) {
      const answer = await fetch(new URL(path, site().url));
      expect(`${path} ${answer.status}`).toBe(`${path} 200`);
    }
    const descriptions = await Promise.all(
      paths.filter(path => path.startsWith('/all/')).map(async path => meta(await read(path), 'description')),
    );
    expect(new Set(descriptions).size).toBe(descriptions.length);
  });
});
