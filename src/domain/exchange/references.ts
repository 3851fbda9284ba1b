/** Checks that a directory's names lead somewhere: every reference, every id of a list, every name once. */

import type { Calendar } from '../schedule/calendar.ts';
import { exceptionProblems, ruleProblems, type ScheduleProblem } from '../schedule/problems.ts';
import type { DirectoryFile, FileActivity } from './directory-file.ts';
import { describe, type Faults, whereIs } from './fault.ts';

/** The ids that an activity may use, from `data/taxonomy`. */
export interface KnownIds {
  kinds: ReadonlySet<string>;
  needs: ReadonlySet<string>;
  expertise: ReadonlySet<string>;
  languages: ReadonlySet<string>;
  groups: ReadonlySet<string>;
}

/** Schedules with these cannot be kept. The others are odd, and the person is told. */
const refused: ReadonlySet<ScheduleProblem['problem']> = new Set([
  'rule-refused',
  'no-dates',
  'last-before-first',
  'date-twice',
]);

export function checkReferences(
  file: DirectoryFile,
  ids: KnownIds,
  calendar: Calendar,
  faults: Faults,
  warnings: Faults,
): void {
  const organisations = names(file, 'organisations', faults);
  const venues = names(file, 'venues', faults);
  names(file, 'activities', faults);

  const unknown = (path: PropertyKey[], what: string, value: string) =>
    faults.add(
      () => whereIs(file, path),
      () => `there is no ${what} ${describe(value)} in this file`,
    );
  for (const [n, venue] of file.venues.entries()) {
    if (!organisations.has(venue.organisation)) {
      unknown(['venues', n, 'organisation'], 'organisation', venue.organisation);
    }
  }
  for (const [n, activity] of file.activities.entries()) {
    const here = (...path: PropertyKey[]) => ['activities', n, ...path];
    if (!organisations.has(activity.organisation)) {
      unknown(here('organisation'), 'organisation', activity.organisation);
    }
    checkIds(file, activity, ids, here, faults);
    once(
      file,
      activity.sessions.map(session => session.key),
      k => here('sessions', k, 'key'),
      faults,
    );
    for (const [s, session] of activity.sessions.entries()) {
      if (!venues.has(session.venue)) unknown(here('sessions', s, 'venue'), 'venue', session.venue);
      for (const [e, { to }] of session.exceptions.entries()) {
        if (to?.venue && !venues.has(to.venue)) {
          unknown(here('sessions', s, 'exceptions', e, 'to', 'venue'), 'venue', to.venue);
        }
      }
      for (const found of [...ruleProblems(session, calendar), ...exceptionProblems(session, calendar)]) {
        const list = refused.has(found.problem) ? faults : warnings;
        list.add(() => `${whereIs(file, here('sessions', s))}.${found.path}`, found.message);
      }
    }
  }
}

function checkIds(
  file: DirectoryFile,
  activity: FileActivity,
  ids: KnownIds,
  here: (...path: PropertyKey[]) => PropertyKey[],
  faults: Faults,
): void {
  const check = (id: string, list: keyof KnownIds, path: PropertyKey[]) => {
    if (ids[list].has(id)) return;
    faults.add(
      () => whereIs(file, path),
      () => `${describe(id)} is not an id of data/taxonomy/${list}.json`,
    );
  };
  check(activity.kind, 'kinds', here('kind'));
  for (const [i, id] of activity.needs.entries()) check(id, 'needs', here('needs', i));
  for (const [i, id] of activity.expertise.entries()) check(id, 'expertise', here('expertise', i));
  for (const [i, id] of activity.languages.entries()) check(id, 'languages', here('languages', i));
  for (const [i, id] of activity.madeFor.entries()) check(id, 'groups', here('madeFor', i));
}

/** The slugs of a list; a second use of one is a fault. */
function names(file: DirectoryFile, list: 'organisations' | 'venues' | 'activities', faults: Faults) {
  const slugs = file[list].map(entry => entry.slug);
  once(file, slugs, n => [list, n, 'slug'], faults);
  return new Set(slugs);
}

function once(file: unknown, values: string[], path: (n: number) => PropertyKey[], faults: Faults): void {
  const first = new Map<string, number>();
  for (const [n, value] of values.entries()) {
    const before = first.get(value);
    if (before === undefined) first.set(value, n);
    else {
      faults.add(
        () => whereIs(file, path(n)),
        () => `${describe(value)} is used already, by number ${before} of the list`,
      );
    }
  }
}
