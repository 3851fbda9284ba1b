/** Every page that search engines may list. Kinds that are sensitive are left out of it, examples and what is not listed. */
import type { APIRoute } from 'astro';
import sectors from '#data/places/sectors.json' with { type: 'json' };
import { weekdaySlugs } from '../domain/schedule/day.ts';
import { aboutAddresses, sectorAddress } from '../layouts/build/addresses.ts';
import {
  activities,
  entries,
  entriesIn,
  isListed,
  organisations,
  pageSize,
} from '../layouts/build/directory.ts';
import { names } from '../layouts/build/names.ts';
import { dayPageSize, week } from '../layouts/build/week.ts';

const sensitive = (kind: string) => names.kinds[kind]?.sensitive;

/** The pages of a list of so many. */
const list = (path: string, count: number, size = pageSize) =>
  Array.from({ length: Math.max(1, Math.ceil(count / size)) }, (_, n) => (n ? `${path}${n + 1}/` : path));

export const GET: APIRoute = ({ site }) => {
  const used = Map.groupBy(entries, entry => entry.activity.kind);
  const paths = [
    '/',
    ...list('/all/', entries.length),
    '/days/',
    '/near/',
    '/kinds/',
    '/routes/',
    '/providers/',
    ...aboutAddresses,
    ...weekdaySlugs.flatMap((day, n) => list(`/days/${day}/`, week[n]?.length ?? 0, dayPageSize)),
    ...sectors.sectors.map(({ sector }) => sectorAddress(sector)),
    ...Object.entries(names.wards).flatMap(([code, { slug }]) =>
      list(`/wards/${slug}/`, entriesIn(code).length),
    ),
    ...[...used].flatMap(([kind, these]) => (sensitive(kind) ? [] : list(`/kinds/${kind}/`, these.length))),
    ...organisations.filter(one => !one.example).map(one => `/providers/${one.slug}/`),
    ...activities
      .filter(a => isListed(a) && !sensitive(a.kind) && !a.example)
      .map(a => `/activities/${a.slug}/`),
  ];
  const urls = paths.map(path => `<url><loc>${new URL(path, site)}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
