/** Lighthouse on the finder and the provider page: mobile, simulated slow 4G and 4× CPU, the median of three. */
import lighthouse from 'lighthouse';
import { launch } from '../browser/support/chromium.ts';
import { percentile, type Row } from './bench.ts';
import { citySite } from './support/city-site.ts';

export const name = 'Lighthouse';

const port = 43218;
const runs = 3;

interface Result {
  performance: number;
  accessibility: number;
  lcp: number;
  tbt: number;
  cls: number;
  bytes: number;
  interactive: number;
  /** Lighthouse's own measure of how fast this machine was just then; 1500 and more is a fast desk. */
  speed: number;
}

export async function run(): Promise<Row[]> {
  return [...(await measure(500)), ...(await measure(2000)), await measureProvider()];
}

async function measure(count: number): Promise<Row[]> {
  const { performance, accessibility, lcp, tbt, cls, bytes, speed } = await audits(count, '/');
  const row = (what: string, shown: string, bar: string, ok: boolean): Row => ({
    what: `${what}, finder, ${count} activities`,
    measured: shown,
    bar,
    ok,
  });
  return [
    row('performance', String(performance), '≥ 98', performance >= 98),
    row('accessibility', String(accessibility), '100', accessibility === 100),
    row('LCP', `${(lcp / 1000).toFixed(2)} s`, '≤ 1.3 s', lcp <= 1300),
    row('TBT', `${Math.round(tbt)} ms`, '≤ 50 ms', tbt <= 50),
    row('CLS', cls.toFixed(3), '≤ 0.02', cls <= 0.02),
    { what: `transferred, finder, ${count} activities`, measured: `${(bytes / 1000).toFixed(0)} kB` },
    { what: 'benchmark index of this machine meanwhile', measured: speed.toFixed(0) },
  ];
}

/** The first page of those who run sessions, as somebody sees it who has not signed in yet. */
async function measureProvider(): Promise<Row> {
  const { interactive } = await audits(500, '/provider/');
  return {
    what: 'interactive, provider page, signing in',
    measured: `${(interactive / 1000).toFixed(2)} s`,
    bar: '≤ 3 s',
    ok: interactive <= 3000,
  };
}

/** The median of each number over the runs, for a page of a city with `count` activities. */
async function audits(count: number, path: string): Promise<Result> {
  const site = await citySite(count);
  try {
    const browser = await launch([`--remote-debugging-port=${port}`]);
    try {
      const results: Result[] = [];
      for (let n = 0; n < runs; n++) results.push(await audit(`${site.url}${path}`));
      const median = (of: (result: Result) => number) => percentile(results.map(of), 0.5);
      return {
        performance: median(r => r.performance),
        accessibility: median(r => r.accessibility),
        lcp: median(r => r.lcp),
        tbt: median(r => r.tbt),
        cls: median(r => r.cls),
        bytes: median(r => r.bytes),
        interactive: median(r => r.interactive),
        speed: median(r => r.speed),
      };
    } finally {
      await browser.close();
    }
  } finally {
    await site.stop();
  }
}

async function audit(url: string): Promise<Result> {
  const answer = await lighthouse(url, { port, onlyCategories: ['performance', 'accessibility'] });
  if (!answer || answer.lhr.runtimeError) throw new Error(answer?.lhr.runtimeError?.message ?? 'no result');
  const { audits, categories } = answer.lhr;
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  return {
    performance: Math.round((categories.performance?.score ?? 0) * 100),
    accessibility: Math.round((categories.accessibility?.score ?? 0) * 100),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    interactive: value('interactive'),
    speed: answer.lhr.environment.benchmarkIndex,
  };
}
