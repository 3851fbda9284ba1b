/** Says when the page cannot be kept up to date, and how old it is. */
import type { FeedState } from '../../backend/feed.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { live as liveWords } from '../../i18n/areas/live.ts';
import { sayDate } from '../../i18n/dates.ts';

/** A single failure is nothing yet: a lift, a tunnel. Offline is said at once, and a page that began with kept news. */
const failuresBeforeWords = 2;
let failures = 0;
let answered = false;
let last: string | undefined;

/** @param built when the page was built: a local time, `2026-11-24T06:00`. */
export function showState(page: Document, { state, asOf }: FeedState, built: string): void {
  failures = state === 'failing' ? failures + 1 : 0;
  answered ||= state === 'live';
  const keptOnly = asOf && !answered;
  const worthSaying = state === 'offline' || failures >= failuresBeforeWords || keptOnly;
  const from = asOf ? localNow(new Date(asOf)) : built;
  const since = `${sayDate(from, 'day')}, ${from.slice(11)}`;
  const text = worthSaying ? (state === 'offline' ? liveWords.offline(since) : liveWords.late(since)) : '';
  if (text === last) return;
  last = text;
  bar(page, text);
}

/** One line at the bottom of the screen, read out once; empty, it goes. */
export function bar(page: Document, text: string): void {
  let line = page.getElementById('live');
  if (!line) {
    line = page.createElement('p');
    line.id = 'live';
    line.className = 'live';
    line.setAttribute('role', 'status');
    page.body.append(line);
  }
  line.textContent = text;
  // What sticks to the bottom of the screen stands above it.
  page.documentElement.style.setProperty('--bar', `${line.offsetHeight}px`);
}
