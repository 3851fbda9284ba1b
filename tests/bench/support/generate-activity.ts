/** One invented activity of the generated city: a likely title, times, ages, costs and needs. */
import expertiseFile from '../../../data/taxonomy/expertise.json' with { type: 'json' };
import groupsFile from '../../../data/taxonomy/groups.json' with { type: 'json' };
import languagesFile from '../../../data/taxonomy/languages.json' with { type: 'json' };
import needsFile from '../../../data/taxonomy/needs.json' with { type: 'json' };
import type { FileVenue } from '../../../src/domain/exchange/directory-file.ts';
import type { Random } from './random.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const mondays = ['2026-09-07', '2026-09-14', '2026-10-05', '2026-11-02'];
const ends = ['club', 'session', 'for beginners', 'drop-in', 'crew', 'nights', 'taster', 'squad'];
const costs = [0, 0, 0, 0, 100, 200, 200, 300, 500];
const ages = [
  [8, 11],
  [11, 16],
  [11, 19],
  [13, 19],
  [14, 18],
  [16, 19],
  [8, 19],
] as const;

const ids = (file: { terms: { id: string }[] }) => file.terms.map(term => term.id);
const two = (n: number) => String(n).padStart(2, '0');

/** A date so many days after another, both `YYYY-MM-DD`. */
function plusDays(date: string, count: number): string {
  return new Date(Date.parse(date) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The last date in the same month on the same day of the week. */
function lastInMonth(date: string): string {
  const later = plusDays(date, 7);
  return later.slice(0, 7) === date.slice(0, 7) ? lastInMonth(later) : date;
}

function session(r: Random, venue: string, day: number) {
  const start = r.int(9, 20);
  const monday = r.pick(mondays);
  const code = (days[day] as string).slice(0, 2).toUpperCase();
  const rrule = r.pick([
    `FREQ=WEEKLY;BYDAY=${code}`,
    `FREQ=WEEKLY;BYDAY=${code}`,
    `FREQ=WEEKLY;BYDAY=${code}`,
    `FREQ=WEEKLY;INTERVAL=2;BYDAY=${code}`,
    `FREQ=MONTHLY;BYDAY=-1${code}`,
  ]);
  const weekly = rrule.startsWith('FREQ=WEEKLY');
  const season = r.pick(['all-year', 'term', 'term', 'holidays'] as const);
  const first = weekly ? plusDays(monday, day) : lastInMonth(plusDays(monday, day));
  return {
    key: (days[day] as string).toLowerCase(),
    venue,
    firstDate: first,
    start: `${two(start)}:${r.pick(['00', '30'])}`,
    end: `${two(start + 2)}:00`,
    rrule,
    season,
    exceptions:
      weekly && season === 'all-year' && r.chance(0.3)
        ? [{ date: plusDays(first, 28), type: 'cancelled', note: 'The hall is in use that night' }]
        : [],
  };
}

/** The `n`th activity, at `venue`, of a kind from `data/taxonomy/kinds.json`; input for `DirectoryFile`. */
export function activity(r: Random, n: number, venue: FileVenue, kind: { id: string; name: string }) {
  const day = r.int(0, 6);
  const [from, to] = r.pick(ages);
  const audience = r.pick(['everyone', 'everyone', 'everyone', 'everyone', 'girls', 'boys'] as const);
  const who = audience === 'everyone' ? '' : audience === 'girls' ? 'Girls’ ' : 'Boys’ ';
  const area = venue.nearestStops[0]?.replace(' shops', '') ?? 'Derby';
  const title = `${area} ${days[day]} ${who}${kind.name.toLowerCase()} ${r.pick(ends)}`;
  const checked = plusDays('2026-11-20', -r.int(0, 240));
  return {
    organisation: venue.organisation,
    slug: `${kind.id}-${(days[day] as string).toLowerCase()}-${n + 1}`,
    title,
    summary: `${kind.name} near ${area} on a ${days[day]}, for ages ${from} to ${to}.`,
    description:
      `Come and try ${kind.name.toLowerCase()} with us in ${area}. You do not need to have done it before. ` +
      'Bring a friend or come on your own: somebody meets you at the door and shows you round.',
    kind: kind.id,
    ages: { from, to },
    audience,
    madeFor: r.chance(0.08) ? [r.pick(ids(groupsFile))] : [],
    cost: { pence: r.pick(costs) },
    joining: r.pick(['turn-up', 'turn-up', 'book', 'ask'] as const),
    needs: r.some(ids(needsFile), r.int(0, 3)),
    expertise: r.some(ids(expertiseFile), r.int(0, 2)),
    languages: r.some(ids(languagesFile), r.chance(0.3) ? 2 : 0),
    ...(r.chance(0.5) ? { places: { left: r.pick(['plenty', 'few', 'full'] as const), said: checked } } : {}),
    firstVisit: { meets: 'A youth worker at the door', noise: r.pick(['quiet', 'lively', 'loud'] as const) },
    checked: { on: checked, by: r.pick(['organiser', 'alliance'] as const) },
    sessions: [
      session(r, venue.slug, day),
      ...(r.chance(0.3) ? [session(r, venue.slug, (day + r.int(1, 6)) % 7)] : []),
    ],
  };
}
