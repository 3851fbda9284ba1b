/*
 * The service worker. Pages come from the network first and from the cache without it; what a build names
 * by its content never changes and comes from the cache first. The last answer of the change feed is kept
 * for when there is no network, so that a cancellation once seen is not forgotten. It is given with its time:
 * one from yesterday that looked like one from now could send somebody to a locked door.
 * `version`, `shell` and `feed` are written above by `src/pages/sw.js.ts`.
 */
/* global version, shell, feed */
const cacheName = `derby-${version}`;
/** A page that takes longer than this, in milliseconds, comes from the cache if it is there. */
const patience = 4000;
/** The feed is given longer, and a little less than a page waits for it (src/backend/feed.ts). */
const feedPatience = 9000;
/** So many characters of an answer of the feed are kept, and so many answers. */
const feedLargest = 2_000_000;
const feedMost = 4;

addEventListener('install', event => {
  event.waitUntil(precache().then(() => skipWaiting()));
});

addEventListener('activate', event => {
  event.waitUntil(forgetOldVersions().then(() => clients.claim()));
  // What the page of the first visit was told before this worker was there. Nothing waits for it.
  fetch(feed.url, { headers: { apikey: feed.key } }).then(
    answer => keepFeed(feed.url, answer),
    () => undefined,
  );
});

addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (isFeed(event.request, url)) return event.respondWith(feedOrKept(event));
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (/^\/(rest|auth|storage|functions)\//.test(url.pathname)) return;
  if (/^\/(_astro|fonts|directory)\//.test(url.pathname)) event.respondWith(cacheFirst(event.request));
  else event.respondWith(networkFirst(event.request));
});

/** The shell, and whatever its pages name: their scripts, styles, data. */
async function precache() {
  const cache = await caches.open(cacheName);
  await cache.addAll(shell);
  const pages = shell.filter(path => path.endsWith('/'));
  const texts = await Promise.all(pages.map(async path => (await cache.match(path)).text()));
  // One after another in quotes, where a page names several at once.
  const found = texts.join().matchAll(/(?<=["\s])\/(?:_astro|fonts|directory)\/[^"\s]+/g);
  const named = [...new Set([...found].map(one => one[0]))];
  await cache.addAll(named);
  await precacheImports(cache, named);
}

/** The map is large: it is kept once somebody has asked for it. */
const onDemand = /^\/_astro\/map/i;

/** Scripts name the scripts that they may load later. */
async function precacheImports(cache, files, seen = new Set(files)) {
  for (const file of files.filter(name => name.endsWith('.js'))) {
    const text = await (await cache.match(file)).text();
    const found = [...text.matchAll(/["'`](?:\.?\/)?(?:_astro\/)?([\w.-]+\.(?:js|css))["'`]/g)].map(
      f => `/_astro/${f[1]}`,
    );
    const fresh = [...new Set(found)].filter(name => !seen.has(name) && !onDemand.test(name));
    for (const name of fresh) seen.add(name);
    const kept = await Promise.all(
      fresh.map(name =>
        cache.add(name).then(
          () => name,
          () => null,
        ),
      ),
    );
    await precacheImports(cache, kept.filter(Boolean), seen);
  }
}

async function forgetOldVersions() {
  const names = await caches.keys();
  await Promise.all(
    names.filter(name => name.startsWith('derby-') && name !== cacheName).map(name => caches.delete(name)),
  );
}

async function cacheFirst(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(cacheName)).put(request, answer.clone());
  return answer;
}

/** A question to the change feed with the public key alone: everybody's answer is the same. */
function isFeed({ method, headers }, { pathname, search }) {
  const asked = pathname === '/rest/v1/rpc/directory_since' && /^\?since=\d+$/.test(search);
  return asked && method === 'GET' && !headers.has('authorization');
}

async function feedOrKept(event) {
  const { url } = event.request;
  const kept = () => caches.open(cacheName).then(cache => cache.match(url));
  try {
    const asked = fetch(event.request);
    const answer = await soonOr(asked, feedPatience, kept);
    if (answer.ok && !answer.headers.has('kept-at')) event.waitUntil(keepFeed(url, answer.clone()));
    return answer.ok ? answer : ((await kept()) ?? answer);
  } catch {
    return (await kept()) ?? Response.error();
  }
}

/** Its address names the cursor that it counts from: a page of another build asks for another one. */
async function keepFeed(url, answer) {
  if (!answer.ok) return;
  const body = await answer.text();
  if (body.length > feedLargest) return;
  // Another origin may keep the time of its answer to itself.
  const time = Date.parse(answer.headers.get('date')) || Date.now();
  try {
    const cache = await caches.open(cacheName);
    await cache.put(url, new Response(body, { headers: { 'kept-at': String(time) } }));
    const all = (await cache.keys()).filter(one => isFeed(one, new URL(one.url)));
    await Promise.all(all.slice(0, -feedMost).map(old => cache.delete(old)));
  } catch {
    // No room for it: the page has its answer all the same, and without a network it says from when it is.
  }
}

async function networkFirst(request) {
  const cache = await caches.open(cacheName);
  // The finder's questions stand after "?": one page answers them all.
  // A plan keeps its page in a cache of its own (islands/plan/sheet/offline.ts): look in all.
  const kept = async () =>
    (await cache.match(request, { ignoreSearch: true })) ?? caches.match(request, { ignoreSearch: true });
  try {
    const answer = await soonOr(fetch(request), patience, kept);
    if (mayBeKept(answer) && request.mode === 'navigate')
      cache.put(request.url.split('?')[0], answer.clone());
    return answer;
  } catch {
    return (await kept()) ?? (request.mode === 'navigate' ? await offline(request, cache) : Response.error());
  }
}

/** What says no-store, as the mailbox of the local product does, is never kept. */
function mayBeKept(answer) {
  return answer.ok && !/no-store/.test(answer.headers.get('cache-control') ?? '');
}

/** The answer; after `wait` the kept one instead, if there is one. */
async function soonOr(answer, wait, kept) {
  const late = new Promise(resolve => setTimeout(resolve, wait)).then(kept);
  const first = await Promise.race([answer, late]);
  return first ?? answer;
}

/** What the pages of lists ask the finder. It is kept, with everything that is on the list. */
const questions = { wards: 'ward', kinds: 'kind', days: 'when', near: 'near' };

/** The address at which the finder has the list of this page: `/?ward=spondon` for `/wards/spondon/2/`. */
function sameList(path) {
  if (path.startsWith('/all/')) return '/';
  const [, series, which] = path.split('/');
  const name = which && Object.hasOwn(questions, series) && questions[series];
  return name && `/?${name}=${name === 'near' ? which.replace('-', '+').toUpperCase() : which}`;
}

/** A page that was never opened here. It is not gone, so the page for that would be untrue. */
async function offline(request, cache) {
  const list = sameList(new URL(request.url).pathname);
  if (list) return Response.redirect(list);
  return (await cache.match('/offline/')) ?? Response.error();
}
