/**
 * The script of static pages: says how soon things are, brings the page up to date from the change feed,
 * and says when it cannot. What is rarely needed (drawing an activity anew) is loaded when it is.
 */
import { onClock } from '../../backend/clock.ts';
import { config } from '../../backend/config.ts';
import { watchDirectory } from '../../backend/feed.ts';
import { handButtons } from './buttons.ts';
import { concerns } from './concerns.ts';
import { keepOffline } from './offline.ts';
import { showState } from './state.ts';
import { sayTimes } from './times.ts';

const { cursor, built } = document.body.dataset;
const page = document.querySelector<HTMLElement>('[data-page]');

const finder = document.getElementById('finder');
let late = false;
/** A page may be older than its dates: what comes after them is worked out once it is looked at. */
const tell = () => {
  if (document.hidden) return;
  const over = sayTimes(document);
  // The finder works out dates itself.
  if (finder || late || !over) return;
  late = true;
  import('./later.ts').then(({ showLaterDates }) => showLaterDates(document));
};
tell();
setInterval(tell, 30_000);
document.addEventListener('visibilitychange', tell);
onClock(tell);
handButtons(document);
keepOffline();

// The page of an activity or a provider that is newer than the build is drawn from the feed alone.
const isDrawn = /^\/(activities|providers)\//.test(location.pathname);
const missing = isDrawn && page?.dataset.page === 'missing' && page;
if (missing) import('./missing.ts').then(({ askForMissing }) => askForMissing(missing));
if (page?.dataset.page === 'offline') import('./kept.ts').then(({ showKept }) => showKept(page));

// "Something wrong?" brings its choices when it is opened.
const report = document.querySelector<HTMLDetailsElement>('#report');
if (report) {
  report.hidden = false;
  const fill = () => import('../report/report.ts').then(({ fillReport }) => fillReport(report));
  report.addEventListener('toggle', fill, { once: true });
}

// The finder reads the feed itself.
if (!finder)
  watchDirectory({
    config,
    cursor: Number(cursor),
    onChanges: (changes, kept) => {
      if (missing && missing.dataset.page === 'missing')
        return import('./missing.ts').then(({ showMissing }) => showMissing(missing, changes));
      if (concerns(document, changes))
        return import('./correct.ts').then(({ correct }) => correct(document, changes, kept));
      return undefined;
    },
    onState: state => showState(document, state, built ?? ''),
  });
