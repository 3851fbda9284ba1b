/** Made-up activities to ask about, the city that they stand in, and the example directory made ready. */

import sectorsFile from '#data/places/sectors.json' with { type: 'json' };
import sketch from '#data/places/sketch.json' with { type: 'json' };
import wardsFile from '#data/places/wards.json' with { type: 'json' };
import kindsFile from '#data/taxonomy/kinds.json' with { type: 'json' };
import type { PublicVenue } from '../../../src/domain/activity/document.ts';
import type { Position } from '../../../src/domain/activity/schema.ts';
import type { DirectoryFile } from '../../../src/domain/exchange/directory-file.ts';
import { publicDocuments } from '../../../src/domain/exchange/public-documents.ts';
import { answer } from '../../../src/domain/matching/answer.ts';
import { type Entry, prepare, type RouteActivity } from '../../../src/domain/matching/entry.ts';
import { nearKinds } from '../../../src/domain/matching/kinds.ts';
import type { RouteContext, RouteQuestion } from '../../../src/domain/matching/question.ts';
import { decodeSketch } from '../../../src/domain/place/sketch.ts';
import { wardAt } from '../../../src/domain/place/ward-at.ts';
import { wardReaches } from '../../../src/domain/place/ward-reach.ts';
import { calendar, session } from './calendar.ts';
import { examples } from './examples.ts';

/** Saturday 21 November 2026, in the evening. */
export const now = '2026-11-21T18:00';

const outlines = decodeSketch(sketch).wards.features.map(({ properties, geometry }) => ({
  code: properties.code,
  ring: geometry.coordinates[0] ?? [],
}));
const centres = new Map(wardsFile.wards.map(w => [w.code, w.centre as Position]));
const reaches = wardReaches(outlines, centres);

export const context: RouteContext = {
  near: nearKinds(kindsFile.kinds),
  sensitive: id => kindsFile.kinds.some(kind => kind.id === id && 'sensitive' in kind),
  wardReach: code => reaches[code],
};

export const wardNamed = (name: string) => wardsFile.wards.find(w => w.name === name)?.code ?? '';
export const sector = (label: string) => ({
  label,
  position: sectorsFile.sectors.find(s => s.sector === label)?.position as Position,
});

/** A public venue so many metres north of DE23 6, in Arboretum. */
export const venue = (metres = 400, over: Partial<PublicVenue> = {}): PublicVenue => {
  const [lng, lat] = sector('DE23 6').position;
  return {
    slug: 'hall',
    visibility: 'public',
    name: 'Example Hall',
    position: [lng, lat + metres / 111_195],
    ward: wardNamed('Arboretum'),
    access: {},
    nearestStops: [],
    ...over,
  };
};

/** A free weekly youth club for 11 to 17 on Tuesdays, 17:00 to 19:00, checked last week. */
export const activity = (slug: string, over: Partial<RouteActivity> = {}): RouteActivity => ({
  type: 'activity',
  slug,
  title: slug,
  summary: slug,
  description: '',
  kind: 'youth-club',
  strand: 'place',
  stages: ['universal'],
  ages: { from: 11, to: 17 },
  audience: 'everyone',
  madeFor: [],
  cost: { pence: 0 },
  joining: 'turn-up',
  contact: { phone: '01632 960001' },
  needs: [],
  expertise: [],
  languages: [],
  firstVisit: {},
  checked: { on: '2026-11-14', by: 'organiser' },
  organisation: { slug: 'example', name: 'Example Youth', kind: 'approved-provider', contact: {} },
  venues: [venue()],
  sessions: [{ ...session(), season: 'all-year', exceptions: [] }],
  example: true,
  updated: '2026-11-14T10:00:00Z',
  ...over,
});

/** Sessions on one day of the week. */
export const on = (day: string, start = '17:00', end = '19:00', over: object = {}) => [
  {
    ...session({ key: day.toLowerCase(), rrule: `FREQ=WEEKLY;BYDAY=${day}`, start, end }),
    season: 'all-year' as const,
    exceptions: [],
    ...over,
  },
];

export const ready = (activities: RouteActivity[], at = now): Entry[] =>
  activities.map(a => prepare(a, calendar, at));

/** The slugs that fit, that must be asked about, and the whole answer. */
export function ask(entries: Entry[], question: RouteQuestion) {
  const full = answer(entries, question, context);
  const slugs = (routes: { entry: Entry }[]) => routes.map(r => r.entry.activity.slug);
  return { fits: slugs(full.fits), asks: slugs(full.askFirst), ...{ full } };
}

/** A directory file as a browser would know it. */
export const documentsOf = (file: DirectoryFile, today = now.slice(0, 10), professionals = false) =>
  publicDocuments(file, {
    today,
    professionals,
    wardAt: position => wardAt(position, outlines),
    centreOf: ward => centres.get(ward),
  });

/** The example directory, public entries only. */
export const exampleEntries = ready(documentsOf(examples).activities);
