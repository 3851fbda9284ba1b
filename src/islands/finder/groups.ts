/** The results under headings: by day where they stand in order of time. */
import { sinks } from '../../domain/freshness/freshness.ts';
import { type LocalDateTime, toDay } from '../../domain/schedule/day.ts';
import { evening } from '../../domain/schedule/when-label.ts';
import type { Result } from '../../domain/search/order.ts';
import { finder } from '../../i18n/areas/finder.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Dated } from './called-off.ts';

export interface Group {
  key: string;
  /** Absent: the results are not in order of time. */
  title?: string | undefined;
  /** Today or tonight. */
  soon?: boolean;
  found: Result[];
}

const words = finder.groups;

/** Results in order of time under the days on which they are. */
export function groupsByDay(dated: readonly Dated[], now: LocalDateTime): Group[] {
  const groups = new Map<string, Group>();
  let said = '';
  for (const { found, at } of dated) {
    const { day = '', ...heading } = sinks(found.freshness.state)
      ? { key: 'stale', title: words.stale }
      : headingOf(at?.start, now);
    const group = groups.get(heading.key);
    if (group) {
      group.found.push(found);
      continue;
    }
    // "Today, Sunday 22 November", and below it "Tonight".
    const title = day === said ? heading.title : words.onDay(heading.title, day);
    if (day) said = day;
    groups.set(heading.key, { ...heading, title: day ? title : heading.title, found: [found] });
  }
  return [...groups.values()];
}

/** Those that are about what was asked for, then those that fit less well. */
export function groupsByFit(found: readonly Result[]): Group[] {
  const groups: Group[] = [
    { key: 'all', found: found.filter(one => !one.isLesser) },
    { key: 'lesser', title: words.lesser, found: found.filter(one => one.isLesser) },
  ];
  return groups.filter(group => group.found.length);
}

interface Heading {
  key: string;
  title: string;
  /** The date to say after the title, where the title is not the date itself. */
  day?: string;
  soon?: boolean;
}

function headingOf(start: LocalDateTime | undefined, now: LocalDateTime): Heading {
  if (!start) return { key: 'none', title: words.none };
  if (start <= now) return { key: 'now', title: words.now, soon: true };
  const days = toDay(start) - toDay(now);
  if (days >= 14) return { key: 'later', title: words.later };
  const day = sayDate(start, 'long');
  if (days > 1) return { key: start.slice(0, 10), title: day };
  if (days === 1) return { key: 'tomorrow', title: words.tomorrow, day };
  const key = start.slice(11) >= evening ? 'tonight' : 'today';
  return { key, title: words[key], day, soon: true };
}
