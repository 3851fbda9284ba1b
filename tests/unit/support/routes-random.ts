/** Random small directories and questions, dense enough that musts meet and break. */
import fc from 'fast-check';
import wardsFile from '#data/places/wards.json' with { type: 'json' };
import type { RouteActivity } from '../../../src/domain/matching/entry.ts';
import type { RouteQuestion, Wanted } from '../../../src/domain/matching/question.ts';
import { fromDay, toDay, weekdays } from '../../../src/domain/schedule/day.ts';
import { activity, on, sector, venue } from './routes.ts';

const wards = wardsFile.wards.slice(0, 4).map(w => w.code);
const kinds = ['boxing', 'music-production', 'singing', 'football', 'abuse-support', 'youth-club'];
const needs = ['autism', 'wheelchair', 'anxiety'];
const expertise = ['exclusion', 'exploitation'];
const groups = ['lgbtq', 'young-carers'];
const stages = ['universal', 'primary', 'secondary', 'tertiary'] as const;
const joinings = ['turn-up', 'book', 'ask', 'professional'] as const;
const facts = ['stepFree', 'accessibleToilet', 'hearingLoop', 'quietSpace'] as const;

const some = <T>(list: readonly T[], maxLength = 2) => fc.subarray([...list], { maxLength });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const day = fc.integer({ min: 0, max: 6 });
const hour = fc.integer({ min: 9, max: 22 });
const dateAround = fc.integer({ min: -420, max: 60 }).map(n => fromDay(toDay('2026-11-21') + n));
const two = (n: number) => String(n % 24).padStart(2, '0');

const aVenue = fc
  .record({
    metres: fc.integer({ min: 0, max: 6000 }),
    visibility: fc.constantFrom('public', 'public', 'area', 'on-request') as fc.Arbitrary<'public' | 'area'>,
    ward: maybe(fc.constantFrom(...wards)),
    access: fc.record(Object.fromEntries(facts.map(f => [f, fc.boolean()])), { requiredKeys: [] }),
    placed: fc.constantFrom(true, true, true, false),
  })
  .map(({ metres, placed, ...rest }) => venue(metres, { ...rest, ...(!placed && { position: undefined }) }));

const aSession = fc
  .record({
    day,
    start: hour,
    hours: fc.integer({ min: 1, max: 4 }),
    every: fc.constantFrom(1, 1, 2),
    off: maybe(fc.integer({ min: 0, max: 6 })),
    moved: fc.boolean(),
    season: fc.constantFrom('all-year', 'term', 'holidays'),
    last: maybe(dateAround),
  })
  .map(({ day, start, hours, every, off, moved, season, last }) => {
    const name = weekdays[day] ?? 'MO';
    const [one] = on(name, `${two(start)}:00`, `${two(start + hours)}:30`);
    const date = fromDay(toDay('2026-11-23') + day + (off ?? 0) * 7);
    const exception = moved
      ? { date, type: 'moved' as const, to: { start: '11:00', end: '12:00', date: fromDay(toDay(date) + 1) } }
      : { date, type: 'cancelled' as const };
    return {
      ...one!,
      season: season as 'term',
      rrule: `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${name}`,
      exceptions: off === undefined ? [] : [exception],
      ...(last && { lastDate: last }),
    };
  });

const anActivity = fc
  .record({
    kind: fc.constantFrom(...kinds),
    ages: fc
      .tuple(fc.integer({ min: 8, max: 16 }), fc.integer({ min: 0, max: 6 }))
      .map(([from, more]) => ({ from, to: from + more })),
    audience: fc.constantFrom('everyone', 'everyone', 'girls', 'boys') as fc.Arbitrary<'girls'>,
    madeFor: some(groups, 1),
    stages: fc.subarray([...stages], { minLength: 1 }),
    joining: fc.constantFrom(...joinings),
    cost: fc.constantFrom({}, { pence: 0 }, { pence: 200 }, { pence: 600 }),
    needs: some(needs),
    expertise: some(expertise),
    languages: some(['pl', 'ur'], 1),
    places: maybe(
      fc.record({ left: fc.constantFrom('plenty', 'few', 'full') as fc.Arbitrary<'full'>, said: dateAround }),
    ),
    checked: maybe(dateAround.map(on => ({ on, by: 'organiser' as const }))),
    listedUntil: maybe(dateAround),
    venues: fc.tuple(aVenue),
    sessions: fc.array(aSession, { minLength: 1, maxLength: 3 }),
  })
  .map(
    ({ sessions, ...facts }): Partial<RouteActivity> => ({
      ...facts,
      sessions: sessions.map((s, n) => ({ ...s, key: `s${n}` })),
    }),
  );

export const aDirectory = fc
  .array(anActivity, { minLength: 1, maxLength: 12 })
  .map(list => list.map((facts, n) => activity(`a${n}`, facts)));

const wanted = (ids: string[]): fc.Arbitrary<Wanted> => fc.record({ must: some(ids, 1), like: some(ids) });

export const aQuestion: fc.Arbitrary<RouteQuestion> = fc.record(
  {
    age: fc.integer({ min: 8, max: 19 }),
    birthdayMonth: fc.integer({ min: 1, max: 12 }),
    from: fc.constant(sector('DE23 6')),
    reach: fc.integer({ min: 300, max: 6000 }),
    free: fc.array(
      fc
        .record({
          days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
          from: hour.map(h => `${two(h)}:00`),
          to: fc.constantFrom('17:30', '20:00', '23:00', '24:00'),
        })
        .filter(f => f.from < f.to),
      { minLength: 1, maxLength: 2 },
    ),
    into: some(kinds),
    might: some(kinds),
    audiences: fc.constantFrom(['girls'], ['boys'], ['girls', 'everyone'], ['everyone']) as fc.Arbitrary<
      'girls'[]
    >,
    needs: wanted(needs),
    expertise: wanted(expertise),
    languages: wanted(['pl', 'ur']),
    groups: wanted(groups),
    access: fc.subarray([...facts], { maxLength: 2 }),
    maxPence: fc.constantFrom(0, 100, 300),
    joinings: fc.subarray([...joinings], { minLength: 1 }),
    stage: fc.constantFrom(...stages),
    direction: fc.constantFrom('up', 'down') as fc.Arbitrary<'up' | 'down'>,
    avoid: fc.record({ wards: some(wards), days: some([0, 1, 2, 3, 4, 5, 6]) }),
  },
  { requiredKeys: ['age'] },
);

/** Ways to ask for less: each gives a question that whatever fitted before still fits. */
export const relaxations: ((q: RouteQuestion) => RouteQuestion)[] = [
  ({ reach, ...q }) => q,
  q => ({ ...q, reach: (q.reach ?? 0) + 700 + (q.reach === undefined ? 1e6 : 0) }),
  ({ free, ...q }) => q,
  q => ({ ...q, ...(q.free && { free: [...q.free, { days: [0, 6], from: '09:00', to: '21:00' }] }) }),
  q => ({ ...q, ...(q.needs && { needs: loosened(q.needs) }) }),
  q => ({ ...q, ...(q.expertise && { expertise: loosened(q.expertise) }) }),
  q => ({ ...q, ...(q.languages && { languages: loosened(q.languages) }) }),
  q => ({ ...q, ...(q.groups && { groups: loosened(q.groups) }) }),
  ({ access, ...q }) => q,
  ({ maxPence, ...q }) => q,
  ({ joinings, ...q }) => q,
  ({ avoid, ...q }) => q,
  q => ({ ...q, audiences: ['girls', 'boys', 'everyone'] }),
  q => ({ ...q, within: 12 }),
];

const loosened = ({ must, like }: Wanted): Wanted => ({ must: [], like: [...must, ...like] });
