/** `npm start`: database, API and site in one process on one origin. */
import { rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { type Backend, openBackend } from './backend.ts';
import { messageOf, runCommand } from './fault.ts';
import { builtFingerprint, currentFingerprint, type Fingerprint } from './fingerprint.ts';
import { listen, originListener } from './listen.ts';
import { progressLine } from './progress.ts';
import { places, readSettings } from './settings.ts';
import { buildSite } from './site.ts';
import { refuseForeign } from './site-folder.ts';
import { type StaticFiles, staticFiles } from './static-files.ts';
import { count, summary } from './summary.ts';

/** How often to look whether a new day has come, in milliseconds. */
const LOOK = 10 * 60_000;

async function start(): Promise<void> {
  const settings = readSettings();
  refuseForeign(settings);
  const notYet: StaticFiles = async (_, response) => {
    response.writeHead(503, { 'retry-after': '5' }).end('Starting. Try again in a few seconds.\n');
  };
  let handler: RequestListener = notYet;
  // First of all: a taken port must not cost anybody the wait for a database.
  const listening = await listen(
    (request, response) => handler(request, response),
    settings.host,
    settings.port,
  );
  if (!process.env.SITE_URL) settings.siteUrl = listening.url;

  let backend: Backend | undefined;
  let stopping = false;
  async function stop(): Promise<void> {
    // A terminal and npm both pass Ctrl-C on: the second is not a second wish.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    rmSync(places.server(settings), { force: true });
    await listening.close();
    await backend?.close();
    process.exit(0);
  }

  try {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    backend = await openBackend(settings);
    const { api, keys } = backend;
    handler = originListener(api, notYet);
    writeFileSync(places.server(settings), JSON.stringify({ url: listening.url, pid: process.pid }));

    const source = { readFrom: listening.url, publishableKey: keys.publishable };
    const build = async (mark: Fingerprint) => {
      const progress = progressLine('Building the pages');
      await buildSite(settings, source, mark);
      progress.done();
    };
    const built = builtFingerprint(settings.outDir);
    const now = await currentFingerprint(settings, backend);
    if (built?.code !== now.code) await build(now);
    handler = originListener(api, staticFiles(settings.outDir));
    console.log(summary(settings, backend.database.engine, listening.url, await count(backend.database)));
    // An old site corrects itself from the feed, so nobody waits for the new one.
    if (built?.code === now.code && built.content !== now.content) inBackground(build(now));
    setInterval(() => {
      currentFingerprint(settings, backend as Backend).then(then => {
        const stale = builtFingerprint(settings.outDir)?.content.split(' ')[1] !== then.content.split(' ')[1];
        if (stale && !stopping) inBackground(build(then));
      }, report);
    }, LOOK).unref();
  } catch (thrown) {
    await listening.close();
    await backend?.close();
    if (backend) rmSync(places.server(settings), { force: true });
    throw thrown;
  }
}

const report = (thrown: unknown) => console.error(messageOf(thrown));
const inBackground = (work: Promise<void>) => void work.catch(report);

await runCommand(start);
