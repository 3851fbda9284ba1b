/** What holds of every answer, whatever the directory and the question. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageFits } from '../../src/domain/matching/age.ts';
import { type Answer, answer, type Route } from '../../src/domain/matching/answer.ts';
import { type Entry, prepare } from '../../src/domain/matching/entry.ts';
import { holds } from '../../src/domain/matching/holds.ts';
import { ladderOf } from '../../src/domain/matching/ladder.ts';
import { nearest } from '../../src/domain/matching/nearest.ts';
import type { RouteContext, RouteQuestion } from '../../src/domain/matching/question.ts';
import { turningPoints } from '../../src/domain/matching/turning-points.ts';
import { distance } from '../../src/domain/place/distance.ts';
import { toDay, weekday } from '../../src/domain/schedule/day.ts';
import { occurrences } from '../../src/domain/schedule/occurrences.ts';
import { calendar } from './support/calendar.ts';
import { context as city, now } from './support/routes.ts';
import { aDirectory, aQuestion, relaxations } from './support/routes-random.ts';

const context: RouteContext = { ...city, wardReach: () => 900 };
const runs = { numRuns: 400 };
const today = now.slice(0, 10);
const cases = fc.tuple(
  aDirectory.map(list => list.map(a => prepare(a, calendar, now))),
  aQuestion,
);
const each = (check: (entries: Entry[], question: RouteQuestion) => void) =>
  fc.assert(
    fc.property(cases, ([entries, question]) => check(entries, question)),
    runs,
  );

const slugs = (routes: Route[]) => routes.map(route => route.entry.activity.slug);
const all = ({ fits, askFirst }: Answer) => [...fits, ...askFirst];

test('a must is never broken', () =>
  each((entries, q) => {
    for (const route of all(answer(entries, q, context))) {
      const { activity: a } = route.entry;
      const asks = route.asks.map(ask => ask.must);
      expect(a.checked === undefined || toDay(today) - toDay(a.checked.on) <= 365).toBe(true);
      expect((a.listedUntil ?? today) >= today).toBe(true);
      // A word from the day after tomorrow is a mistake, and says nothing.
      const age = a.places ? toDay(today) - toDay(a.places.said) : 99;
      expect(a.places?.left === 'full' && age <= 14 && age >= -1).toBe(false);
      expect(q.audiences?.length ? q.audiences : ['everyone']).toContain(a.audience);
      for (const group of q.groups?.must ?? []) expect(a.madeFor).toContain(group);
      if (q.joinings?.length) expect(q.joinings).toContain(a.joining);
      if (q.maxPence !== undefined && !asks.includes('cost'))
        expect(a.cost.pence).toBeLessThanOrEqual(q.maxPence);
      for (const need of q.needs?.must ?? []) if (!asks.includes('needs')) expect(a.needs).toContain(need);
      for (const id of q.expertise?.must ?? [])
        if (!asks.includes('expertise')) expect(a.expertise).toContain(id);
      for (const id of q.languages?.must ?? [])
        if (!asks.includes('languages')) expect(a.languages).toContain(id);
      expect(route.slots.length).toBeGreaterThan(0);
      const real = occurrences(a.sessions, calendar, { from: today, to: '2027-03-20' });
      for (const { venue, dates, start, end, day, session } of route.slots) {
        expect(dates.length).toBeGreaterThan(0);
        for (const date of dates) {
          const fit = ageFits(a.ages, date, today, q);
          expect(fit).toBe(asks.includes('age') ? 'perhaps' : 'yes');
          expect(
            real.some(
              o => o.session === session && o.start === `${date}T${start}` && o.status !== 'cancelled',
            ),
          ).toBe(true);
          expect(weekday(toDay(date))).toBe(day);
        }
        expect(q.avoid?.days ?? []).not.toContain(day);
        if (venue?.ward) expect(q.avoid?.wards ?? []).not.toContain(venue.ward);
        else if (q.avoid?.wards?.length) expect(asks).toContain('avoidArea');
        for (const fact of q.access ?? []) {
          expect(venue?.access[fact]).not.toBe(false);
          if (!venue?.access[fact]) expect(asks).toContain('access');
        }
        if (q.free?.length) {
          expect(q.free.some(f => f.days.includes(day) && f.from <= start)).toBe(true);
          expect(q.free.some(f => f.days.includes(day) && end <= f.to)).toBe(true);
        }
        if (q.from && q.reach !== undefined && !asks.includes('distance')) {
          const metres = distance(q.from.position, venue?.position ?? [0, 0]);
          expect(metres + (venue?.visibility === 'public' ? 0 : 900)).toBeLessThanOrEqual(q.reach);
        }
      }
    }
  }));

test('relaxing never loses a result, nor makes a certain one doubtful', () =>
  fc.assert(
    fc.property(cases, fc.constantFrom(...relaxations), ([entries, question], relax) => {
      const before = answer(entries, question, context);
      const after = answer(entries, relax(question), context);
      expect(slugs(all(after))).toEqual(expect.arrayContaining(slugs(all(before))));
      expect(slugs(after.fits)).toEqual(expect.arrayContaining(slugs(before.fits)));
    }),
    runs,
  ));

test('each reason is true of the entry and has to do with the question', () =>
  each((entries, question) => {
    for (const route of all(answer(entries, question, context)))
      for (const reason of route.reasons)
        expect([reason, holds(reason, route, question, context)]).toEqual([reason, true]);
  }));

test('the same question gives the same answer, in whatever order the directory comes', () =>
  each((entries, question) => {
    const plain = (a: Answer) => [
      slugs(a.fits),
      slugs(a.askFirst),
      a.ways.map(w => [w.must, w.by, w.value, w.brings, w.first.activity.slug]),
    ];
    const once = plain(answer(entries, question, context));
    expect(plain(answer(entries, question, context))).toEqual(once);
    expect(plain(answer([...entries].reverse(), question, context))).toEqual(once);
  }));

test('a way out brings what it says', () =>
  each((entries, question) => {
    const before = answer(entries, question, context);
    for (const way of before.ways) {
      const after = answer(entries, way.relaxed, context);
      const had = new Set(slugs(all(before)));
      const brought = slugs(all(after)).filter(slug => !had.has(slug));
      expect(brought.length).toBe(way.brings + way.toAsk);
      expect(brought).toContain(way.first.activity.slug);
      expect(slugs(after.fits).filter(slug => !had.has(slug)).length).toBe(way.brings);
      expect(way.by).toBeGreaterThan(0);
    }
  }));

test('what comes nearest never breaks age, area or day', () =>
  each((entries, question) => {
    for (const { entry, slot } of nearest(entries, question, context)) {
      expect(slot.dates.some(date => ageFits(entry.activity.ages, date, today, question) !== 'no')).toBe(
        true,
      );
      expect(question.avoid?.days ?? []).not.toContain(slot.day);
      if (slot.venue?.ward) expect(question.avoid?.wards ?? []).not.toContain(slot.venue.ward);
    }
  }));

test('the ladder holds only what the answer holds, and its weeks overlap', () =>
  each((entries, question) => {
    const found = answer(entries, question, context);
    const rungs = ladderOf(found, question, context, today);
    expect(rungs.length > 0).toBe(question.stage !== undefined);
    const timed = rungs.filter(rung => rung.role !== 'turn');
    timed.forEach((rung, n) => {
      const next = timed[n + 1];
      if (next && rung.to) expect(toDay(rung.to) - toDay(next.from)).toBeGreaterThanOrEqual(21);
      for (const route of rung.routes) {
        expect(all(found)).toContain(route);
        if (rung.stage) expect(route.entry.activity.stages).toContain(rung.stage);
      }
    });
  }));

test('turning points lie ahead', () =>
  each((entries, question) => {
    for (const { entry, slots } of all(answer(entries, question, context)))
      for (const point of turningPoints(entry, slots, question)) {
        if ('on' in point) expect(point.on >= today).toBe(true);
        if (point.kind === 'holidays') expect(point.to >= today).toBe(true);
      }
  }));
