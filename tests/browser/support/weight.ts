/** What travels: the answers that a page got, and their size gzipped. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

export interface Weighed {
  url: string;
  /** As Playwright names it: `document`, `script`, `font`. */
  type: string;
  bytes: number;
  text: string;
}

/**
 * Notes what a page is answered from now on; asked for, gives it weighed, but for what stands in the page itself.
 * Throws where an answer was still on its way when its page was left: nobody can say what it weighs.
 */
export function weighing(page: Page): () => Promise<Weighed[]> {
  const answers: Promise<PromiseSettledResult<Weighed | undefined>>[] = [];
  page.on('response', response => {
    if (/^(data|blob):/.test(response.url())) return;
    answers.push(Promise.allSettled([weigh(response)]).then(([answer]) => answer));
  });
  return async () =>
    (await Promise.all(answers)).flatMap(answer => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value ?? [];
    });
}

export const bytesOf = (answers: readonly Weighed[]): number =>
  answers.reduce((sum, { bytes }) => sum + bytes, 0);

async function weigh(response: Response): Promise<Weighed | undefined> {
  // A redirection and a copy that is still right have no body.
  const status = response.status();
  if (status >= 300 && status < 400) return undefined;
  const body = await response.body();
  return {
    url: response.url(),
    type: response.request().resourceType(),
    bytes: gzipped(response.url(), body),
    text: body.toString(),
  };
}

/** Fonts are compressed already. */
export const gzipped = (path: string, body: Buffer): number =>
  path.endsWith('.woff2') ? body.length : gzipSync(body).length;
