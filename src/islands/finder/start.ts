/**
 * The first script of the finder: opens the filter sheet, and brings React and the snapshot when they are
 * needed: at the first touch of the form or the map, at once when the address asks something, the page is
 * older than today or something new belongs among the soonest. Until then the page is plain HTML and costs nothing.
 */
import { clockNow, setClock } from '../../backend/clock.ts';
import { config } from '../../backend/config.ts';
import { watchDirectory } from '../../backend/feed.ts';
import { siteFile } from '../../backend/site-file.ts';
import type { DirectoryChanges } from '../../domain/activity/document.ts';
import { localNow } from '../../domain/schedule/london.ts';
import { concerns } from '../live/concerns.ts';
import { showState } from '../live/state.ts';
import { rememberedPlace } from './address.ts';
import { readForm, writeForm } from './form.ts';
import type { ListFile } from './list-file.ts';
import { bindSheet } from './sheet.ts';
import type { Heard } from './use-directory.ts';

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

const { built = '', cursor, list = '' } = document.body.dataset;
const root = find('finder');
const form = find<HTMLFormElement>('find');
const query = new URLSearchParams(location.search);
let taken = false;
let failed = false;

// A clock from before this page was built is wrong. The wall time in Derby is that of Greenwich, or an
// hour ahead: so it was at least this late. The feed's answer says it better.
const hour = 3_600_000;
const earliest = Date.parse(`${built}Z`) - hour;
if (Date.now() < earliest) setClock(new Date(earliest).toUTCString());

/** Brings the finder, once. What was pressed meanwhile (`pressed`) is done when it is there. */
function take(pressed?: 'map' | 'locate'): void {
  if (pressed) root.dataset.pressed = pressed;
  if (taken) return;
  taken = true;
  Promise.all([
    import('./take-over.tsx'),
    siteFile<ListFile>(list),
    // What the address asks in words is answered at the first drawing.
    query.has('q') || query.has('near') ? import('./search-data.ts') : undefined,
    // Above the results from the start: nothing moves.
    query.has('q') || query.has('kind') ? import('./Leave.tsx') : undefined,
  ] as const)
    .then(([{ takeOver }, all, known, leave]) =>
      takeOver({ root, form, list: all, heard, known, leave: leave?.default }),
    )
    .catch(fault => {
      console.error(fault);
      // Offline, and not kept by the service worker: the next touch tries again. Or a newer build has
      // taken this page's files away: then sending the form brings the new page, which can answer.
      taken = false;
      failed = true;
      find('found-failed').hidden = false;
    });
}

/** The change feed, from before React on: it corrects the built cards, then speaks to the finder. */
const past: DirectoryChanges[] = [];
let answered = false;
let hear = (changes: DirectoryChanges, kept: boolean): unknown =>
  Promise.all([
    concerns(document, changes) &&
      import('../live/correct.ts').then(({ correct }) => correct(document, changes, kept)),
    // Most news is a check or a change of what is not on this page.
    changes.upserts.length > 0 &&
      import('../live/arrivals.ts')
        .then(({ arrives }) => arrives(root, changes))
        .then(isNew => isNew && take()),
  ]);
const heard: Heard = {
  past,
  answered: () => answered,
  listen: listener => {
    hear = listener;
  },
};
watchDirectory({
  config,
  cursor: Number(cursor),
  onChanges(changes, kept) {
    past.push(changes);
    return hear(changes, kept);
  },
  onState(state) {
    answered ||= state.state === 'live';
    showState(document, state, built);
  },
});

// The search box takes up what the address says before anybody sees it empty.
if (query.size) writeForm(form, query);
bindSheet(find<HTMLDialogElement>('filters'), find('find-filters'));
form.addEventListener('submit', event => {
  if (!failed || !navigator.onLine) event.preventDefault();
});
for (const event of ['focusin', 'pointerdown', 'input'])
  form.addEventListener(event, () => take(), { passive: true });
find('find-locate').addEventListener('click', () => take('locate'), { once: true });
for (const button of document.querySelectorAll('[data-open-map]'))
  button.addEventListener('click', () => take('map'), { once: true });

/** The built list still says what is next: it is of today, and its first date is not over. */
const current = () => {
  const now = localNow(clockNow());
  return built.slice(0, 10) === now.slice(0, 10) && (root.dataset.until ?? '') > now;
};

/** Somebody was quicker than this script, or the browser has given back what was in the form. */
const isBegun = form.contains(document.activeElement) || readForm(form).size > 0;

if (query.size || isBegun || rememberedPlace() || !current()) take();
