/**
 * Keeps what this page needs, so that a plan that was opened once opens without a network: in a cache of
 * its own, which a new version of the site does not throw away. The service worker looks in all caches.
 */
const cacheName = 'plan';

/** Resolves to whether the page is kept. `whole` is the address of the directory file. */
export async function keepForOffline(whole: string): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis) || !navigator.onLine) return false;
  try {
    await navigator.serviceWorker.ready;
    const used = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(url => url.origin === location.origin && /^\/(_astro|fonts)\//.test(url.pathname))
      .map(url => url.pathname);
    const linked = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(
      link => new URL(link.href).pathname,
    );
    const wanted = [...new Set(['/plan/', whole, '/names.json', '/marks.svg', ...used, ...linked])];
    const cache = await caches.open(cacheName);
    const kept = await Promise.allSettled(wanted.map(address => cache.add(address)));
    const names = new Set(wanted);
    // What an older version of the page needed is no longer of use.
    for (const request of await cache.keys())
      if (!names.has(new URL(request.url).pathname)) await cache.delete(request);
    return kept.every(result => result.status === 'fulfilled');
  } catch {
    return false;
  }
}
