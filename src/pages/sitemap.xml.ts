/** Every page that search engines may list. Kinds that are sensitive are left out of it. */
import type { APIRoute } from 'astro';
import sectors from '#data/places/sectors.json' with { type: 'json' };
import { activities, entries, organisations } from '../layouts/build/directory.ts';
import { names } from '../layouts/build/names.ts';
import { daySlugs } from '../layouts/build/week.ts';

const sensitive = (kind: string) => names.kinds[kind]?.sensitive;

export const GET: APIRoute = ({ site }) => {
  const used = new Set(entries.map(entry => entry.activity.kind));
  const paths = [
    '/',
    '/all/',
    '/days/',
    '/near/',
    '/kinds/',
    '/routes/',
    '/about/',
    ...['approval', 'privacy', 'accessibility', 'data'].map(page => `/about/${page}/`),
    ...daySlugs.map(day => `/days/${day}/`),
    ...sectors.sectors.map(({ sector }) => `/near/${sector.toLowerCase().replace(' ', '-')}/`),
    ...Object.values(names.wards).map(ward => `/wards/${ward.slug}/`),
    ...[...used].filter(kind => !sensitive(kind)).map(kind => `/kinds/${kind}/`),
    ...organisations.map(organisation => `/providers/${organisation.slug}/`),
    ...activities.filter(a => !sensitive(a.kind)).map(a => `/activities/${a.slug}/`),
  ];
  const urls = paths.map(path => `<url><loc>${new URL(path, site)}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
