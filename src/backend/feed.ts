/**
 * Keeps an open page true: asks the change feed on load, when the tab comes back, when the network comes
 * back, and every 30 s while the page can be seen. Small, because it ships with every page.
 */
import type { DirectoryChanges } from '../domain/activity/document.ts';
import { clockNow, setClock } from './clock.ts';
import type { BackendConfig } from './config.ts';

/** Between two questions, in milliseconds; ± a fifth, so that phones do not ask in step. */
const EVERY = 30_000;
/** The longest wait after failures, which double it. */
const LONGEST = 600_000;
/** An answer that has not begun after this many milliseconds, or not ended after three times as many, is none. */
const PATIENCE = 10_000;
/** From this many characters on, an answer is large enough to ask only for what came after it. */
const LARGE = 100_000;

export interface FeedState {
  /** `offline`: the device has no network. `failing`: it has, and the feed does not answer. */
  state: 'live' | 'offline' | 'failing';
  /** When the feed last answered, in milliseconds since 1970, this page or one before it. Absent: not known. */
  asOf?: number;
}

export interface Watch {
  config: BackendConfig;
  /** The build's cursor. All visitors of one build ask from it, so that one held answer serves them all. */
  cursor: number;
  /**
   * Called when something has changed since the last call; may name what is known already.
   * `kept`: the service worker has kept it from an earlier answer, for want of a network.
   * Where it throws, or what it gives is refused, the feed counts as failing and tells the same again.
   */
  onChanges(changes: DirectoryChanges, kept: boolean): unknown;
  onState?(state: FeedState): void;
  /** The world, for tests. */
  page?: Document;
  net?: { onLine: boolean };
  on?: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  ask?: typeof fetch;
  random?: () => number;
}

/** Where the feed says what has changed since `cursor`: one address for all that ask from there. */
export const feedAddress = (url: string, cursor: number) =>
  `${url}/rest/v1/rpc/directory_since?since=${cursor}`;

/**
 * The feed's answer as text; `kept` says when it was given, if the service worker has kept it.
 * Throws when there is none, or none in time.
 */
async function askFeed(
  config: BackendConfig,
  cursor: number,
  ask = fetch,
): Promise<{ text: string; kept: number }> {
  // Old phones have no AbortController: for them the wait ends and the request goes on unheard.
  const stop = typeof AbortController === 'function' ? new AbortController() : undefined;
  const within = async <T>(wait: number, work: Promise<T>): Promise<T> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => {
        fail(new Error('late'));
        stop?.abort();
      }, wait);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  };
  const response = await within(
    PATIENCE,
    ask(feedAddress(config.url, cursor), {
      headers: { apikey: config.key },
      signal: stop?.signal,
    }),
  );
  if (!response.ok) throw new Error(String(response.status));
  setClock(response.headers.get('date'));
  return {
    text: await within(PATIENCE * 3, response.text()),
    kept: Number(response.headers.get('kept-at')),
  };
}

/** What changed since `cursor`. Throws when the feed does not answer. */
export async function fetchChanges(
  config: BackendConfig,
  cursor: number,
  ask = fetch,
): Promise<DirectoryChanges> {
  return JSON.parse((await askFeed(config, cursor, ask)).text);
}

/** Starts watching; gives what ends it. */
export function watchDirectory(watch: Watch): () => void {
  const { config, page = document, net = navigator, on = window, random = Math.random } = watch;
  let { cursor } = watch;
  let [failures, ended, asking] = [0, false, false];
  let last: string | undefined;
  let asOf: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (state: FeedState['state']) => watch.onState?.({ state, asOf });
  const tellFailure = () => {
    failures++;
    tell(net.onLine ? 'failing' : 'offline');
  };
  const later = () => {
    clearTimeout(timer);
    if (!ended && !page.hidden && net.onLine) {
      timer = setTimeout(look, Math.min(EVERY * 2 ** failures, LONGEST) * (0.8 + random() * 0.4));
    }
  };

  async function look(): Promise<void> {
    if (ended || asking || page.hidden) return;
    // The first question goes out without a network too: the service worker may have kept an answer.
    if (!net.onLine && asOf) return tell('offline');
    asking = true;
    await read().catch(() => !ended && tellFailure());
    asking = false;
    later();
  }

  /** What breaks here is no want of signal: it is told to whoever looks for the cause. */
  async function show(changes: DirectoryChanges, kept: boolean): Promise<void> {
    try {
      await watch.onChanges(changes, kept);
    } catch (fault) {
      console.error(fault);
      throw fault;
    }
  }

  async function read(): Promise<void> {
    const { text, kept } = await askFeed(config, cursor, watch.ask);
    const changes: DirectoryChanges = JSON.parse(text);
    if (ended) return;
    if (kept && asOf && kept < asOf) return tellFailure();
    // The same words are the same news: what lapses by its date changes the answer and not the cursor.
    if (text !== last && (last !== undefined || changes.upserts[0] || changes.removed[0])) {
      await show(changes, kept > 0);
      if (ended) return;
    }
    asOf = kept || clockNow().getTime();
    last = text;
    const before = cursor;
    if (text.length > LARGE) {
      cursor = changes.cursor;
      last = undefined;
    }
    if (!kept) {
      failures = 0;
      // Without a network it was the browser's own copy, a few seconds old: nothing newer comes.
      tell(net.onLine ? 'live' : 'offline');
    } else if (cursor > before) {
      await read();
    } else {
      tellFailure();
    }
  }

  const back = () => {
    failures = 0;
    look();
  };
  const gone = () => tell('offline');
  page.addEventListener('visibilitychange', look);
  on.addEventListener('online', back);
  on.addEventListener('offline', gone);
  look();

  return () => {
    ended = true;
    clearTimeout(timer);
    page.removeEventListener('visibilitychange', look);
    on.removeEventListener('online', back);
    on.removeEventListener('offline', gone);
  };
}
