/**
 * The map after it is asked for: bytes over the wire and time from click to a drawn map, with 500 activities.
 * Without a graphics card Chromium draws by SwiftShader on the CPU, so times here are longer than on a phone.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildHarness, serve } from '../browser/map-harness/serve.ts';
import { launch } from '../browser/support/chromium.ts';
import { milliseconds, percentile, type Row } from './bench.ts';

export const name = 'map';

const runs = 5;
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
/** Lighthouse's slow 4G: 1.6 Mbit/s, 150 ms there and back. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

interface Opened {
  bytes: number;
  files: number;
  /** From click to the map's first rest, in milliseconds. */
  drawn: number;
  /** Of it the main thread's own work, in milliseconds of processor time. */
  work: number;
}

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'derby-map-bench-'));
  await buildHarness(folder);
  const served = await serve(folder);
  const browser = await launch(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
  try {
    const loopback: Opened[] = [];
    const slow: Opened[] = [];
    const plain: Opened[] = [];
    for (let i = 0; i < runs; i++) plain.push(await open(browser, served.url, 1));
    for (let i = 0; i < runs; i++) loopback.push(await open(browser, served.url, 4));
    for (let i = 0; i < 3; i++) slow.push(await open(browser, served.url, 4, slow4G));
    const median = (opened: Opened[]) =>
      percentile(
        opened.map(({ drawn }) => drawn),
        0.5,
      );
    const [first] = loopback as [Opened];
    const kilobytes = first.bytes / 1000;
    const [near, far] = [median(loopback), median(slow)];
    return [
      {
        what: `map: gzip after it is asked for (${first.files} files, sketch and styles included)`,
        measured: `${kilobytes.toFixed(0)} kB`,
        bar: '≤ 330 kB',
        ok: kilobytes <= 330,
        peer: stock(),
      },
      {
        what: 'map: work of the main thread from click to drawn, no throttle (processor time)',
        measured: milliseconds(
          percentile(
            plain.map(({ work }) => work),
            0.5,
          ),
        ),
      },
      {
        what: 'map: click → drawn, 4× CPU, loopback, 500 activities (SwiftShader)',
        measured: milliseconds(near),
        bar: '≤ 1.2 s',
        ok: near <= 1200,
      },
      {
        what: 'map: click → drawn, 4× CPU, slow 4G, 500 activities (SwiftShader)',
        measured: milliseconds(far),
        bar: '≤ 3.5 s',
        ok: far <= 3500,
      },
    ];
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens the map once, with an empty cache. */
async function open(browser: Browser, url: string, rate: number, network?: typeof slow4G): Promise<Opened> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await page.goto(`${url}/?n=500&full`);
    await page.waitForLoadState('networkidle');
    await client.send('Emulation.setCPUThrottlingRate', { rate });
    await client.send('Network.enable');
    if (network) await client.send('Network.emulateNetworkConditions', network);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const worked = async () => {
      const { metrics } = await client.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const before = await worked();
    // The page itself says when: a tool that looks at it from outside works on the same thread.
    const [asked, drawn] = await page.evaluate(
      () =>
        new Promise<[number, number]>(resolve => {
          const start = performance.now();
          new PerformanceObserver(list => {
            const [mark] = list.getEntriesByName('map drawn');
            if (mark) resolve([start, mark.startTime]);
          }).observe({ type: 'mark' });
          (document.querySelector('#show') as HTMLElement).click();
        }),
    );
    const work = (await worked()) - before;
    const files = await page.evaluate(from => {
      const after = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        // The worker's own copy of a file comes from the cache: encodedBodySize counts it once, by name.
        .filter(({ startTime, name }) => startTime >= from && !name.startsWith('data:'));
      return [...new Map(after.map(file => [file.name, file.encodedBodySize])).values()];
    }, asked);
    return {
      bytes: files.reduce((sum, bytes) => sum + bytes, 0),
      files: files.length,
      drawn: drawn - asked,
      work,
    };
  } finally {
    await context.close();
  }
}

/** What MapLibre would cost as it comes: its modules and its whole stylesheet. */
function stock(): string {
  const dist = join(dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')), 'dist');
  const files = ['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css'];
  const bytes = files.map(file => join(dist, file)).filter(existsSync);
  const total = bytes.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return `MapLibre alone as it comes: ${Math.round(total / 1000)} kB`;
}
