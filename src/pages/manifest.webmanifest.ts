/** Lets a phone put the site on its home screen. */
import { dir, locale, t } from '../i18n/index.ts';

export const GET = () =>
  Response.json({
    name: t.pages.site.name,
    short_name: t.pages.site.short,
    description: t.pages.site.description,
    lang: locale,
    dir,
    start_url: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#152a8c',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  });
