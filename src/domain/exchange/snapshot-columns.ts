/** How the snapshot writes an activity: one column for each fact of `ListedActivity`. */
import type { ListedActivity, ListedVenue } from '../activity/listed.ts';
import type { Access, Exception, Position, Session } from '../activity/schema.ts';
import {
  type Column,
  dates,
  decimals,
  interned,
  lists,
  mapped,
  optional,
  plain,
  record,
  shared,
} from './columns.ts';

type Venue = Omit<ListedVenue, 'address'>;
type Listed = Omit<ListedActivity, 'summary' | 'description' | 'expertise' | 'firstVisit' | 'venues'> & {
  venues: Venue[];
};

const text = plain<string>();
const number = interned<number>();
/** About a metre. */
const degrees = decimals(5);
const yes = plain<boolean>();
/** Text of a closed list, or text that repeats. */
const word = <T extends string>() => interned<T>();
const words = lists(word());

/** "Pear Tree Library" and `pear-tree-library-2`: the slug is written as "~-2". */
function bySlug<T extends { slug: string }>(
  inner: Column<T>,
  nameOf: (thing: T) => string | undefined,
): Column<T> {
  return mapped(
    inner,
    thing => {
      const start = slugOf(nameOf(thing));
      return start && thing.slug.startsWith(start)
        ? { ...thing, slug: `~${thing.slug.slice(start.length)}` }
        : thing;
    },
    thing =>
      thing.slug.startsWith('~') ? { ...thing, slug: slugOf(nameOf(thing)) + thing.slug.slice(1) } : thing,
  );
}

const slugOf = (name = '') =>
  name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const position = mapped<Position, { x: number; y: number }>(
  record({ x: degrees, y: degrees }),
  ([x, y]) => ({ x, y }),
  ({ x, y }) => [x, y],
);

const access = record<Access>({
  stepFree: optional(yes),
  accessibleToilet: optional(yes),
  hearingLoop: optional(yes),
  quietSpace: optional(yes),
});

const venue = record<Venue>({
  slug: text,
  visibility: optional(word()),
  name: optional(text),
  postcode: optional(text),
  position: optional(position),
  ward: optional(word()),
  access: optional(access),
});

const exception = record<Exception>({
  date: dates(),
  type: word(),
  to: optional(
    record<NonNullable<Exception['to']>>({
      date: optional(dates()),
      start: optional(word()),
      end: optional(word()),
      venue: optional(word()),
    }),
  ),
  note: optional(word()),
});

/** What goes together is written together: "tuesday term FREQ=WEEKLY;BYDAY=TU", "17:00 19:00". */
interface PackedSession extends Pick<Session, 'venue' | 'firstDate' | 'lastDate' | 'exceptions'> {
  rhythm: string;
  hours: string;
}

const session = mapped<Session, PackedSession>(
  record<PackedSession>({
    rhythm: word(),
    hours: word(),
    venue: word(),
    firstDate: dates(),
    lastDate: optional(dates()),
    exceptions: lists(exception),
  }),
  ({ key, season, rrule, start, end, ...rest }) => ({
    ...rest,
    rhythm: rrule === undefined ? `${key} ${season}` : `${key} ${season} ${rrule}`,
    hours: `${start} ${end}`,
  }),
  ({ rhythm, hours, ...rest }) => {
    const [key = '', season, ...rule] = rhythm.split(' ');
    const [start = '', end = ''] = hours.split(' ');
    const rrule = rule.length ? { rrule: rule.join(' ') } : {};
    return { ...rest, ...rrule, key, season: season as Session['season'], start, end };
  },
);

/** A session's venue is mostly the first of its activity: "~0". */
function venuesByNumber(inner: Column<Listed>): Column<Listed> {
  const change = (activity: Listed, venueOf: (written: string) => string) => ({
    ...activity,
    sessions: activity.sessions.map(entry => ({ ...entry, venue: venueOf(entry.venue) })),
  });
  return mapped(
    inner,
    activity =>
      change(activity, slug => {
        const number = activity.venues.findIndex(place => place.slug === slug);
        return number < 0 ? slug : `~${number}`;
      }),
    activity =>
      change(activity, slug =>
        slug.startsWith('~') ? (activity.venues[Number(slug.slice(1))]?.slug ?? slug) : slug,
      ),
  );
}

const listed = record<Listed>({
  slug: text,
  title: text,
  kind: word(),
  ages: record<Listed['ages']>({ from: number, to: number }),
  audience: word(),
  madeFor: words,
  cost: record<Listed['cost']>({ pence: optional(number), covers: optional(word()) }),
  joining: word(),
  needs: optional(words),
  languages: optional(words),
  places: optional(record<NonNullable<Listed['places']>>({ left: word(), said: dates() })),
  checked: optional(record<NonNullable<Listed['checked']>>({ on: dates(), by: word() })),
  listedUntil: optional(dates()),
  example: optional(yes),
  organisation: shared(
    bySlug(record<Listed['organisation']>({ slug: text, name: text }), thing => thing.name),
  ),
  venues: lists(shared(bySlug(venue, place => place.name))),
  sessions: lists(session),
});

/** What lists, filters and the map need. */
export const listedColumn: Column<Listed> = bySlug(venuesByNumber(listed), activity => activity.title);

/** What only the search looks in. `addresses` are those of `venues`, in their order. */
export interface Words extends Pick<ListedActivity, 'slug' | 'summary' | 'description' | 'expertise'> {
  addresses: (string | undefined)[];
}

export const wordsColumn: Column<Words> = record<Words>({
  slug: text,
  summary: text,
  description: optional(text),
  expertise: optional(words),
  addresses: lists(optional(word())),
});
