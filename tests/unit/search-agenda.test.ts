/** When the entries of a directory happen, as the filter *when* and the search ask it. */
import { describe, expect, test } from 'vitest';
import type { ListedActivity } from '../../src/domain/activity/listed.ts';
import type { Session } from '../../src/domain/schedule/session.ts';
import { Agenda } from '../../src/domain/search/agenda.ts';
import type { When } from '../../src/domain/search/question.ts';
import { calendar, session } from './support/calendar.ts';

const tuesday = '2026-11-24';

/** An agenda of one activity; the session is on Tuesdays from 17:00 to 19:00 unless told otherwise. */
const agenda = (now: string, over: Partial<Session> = {}) =>
  new Agenda([{ sessions: [session(over)] } as unknown as ListedActivity], calendar, now);
const found = (when: When, now: string, over?: Partial<Session>) =>
  agenda(now, over).first(0, [when])?.start ?? null;

describe('the first occurrence at a time that was asked for', () => {
  test.each([
    ['today', `${tuesday}T12:00`, {}, `${tuesday}T17:00`],
    ['today', `${tuesday}T19:00`, {}, null],
    ['today', '2026-11-25T01:00', { start: '22:00', end: '02:00' }, `${tuesday}T22:00`],
    ['today', '2026-11-23T12:00', {}, null],
    ['tonight', `${tuesday}T12:00`, {}, `${tuesday}T17:00`],
    ['tonight', `${tuesday}T12:00`, { start: '16:30' }, null],
    ['weekend', `${tuesday}T12:00`, {}, null],
    ['weekend', `${tuesday}T12:00`, { rrule: 'FREQ=WEEKLY;BYDAY=SU' }, '2026-11-29T17:00'],
    ['weekend', '2026-11-29T18:00', { rrule: 'FREQ=WEEKLY;BYDAY=SA,SU' }, '2026-11-29T17:00'],
    ['weekend', '2026-11-29T19:00', { rrule: 'FREQ=WEEKLY;BYDAY=SA,SU' }, null],
    ['after-school', `${tuesday}T12:00`, {}, `${tuesday}T17:00`],
    ['after-school', '2026-12-20T12:00', {}, '2027-01-05T17:00'],
    ['after-school', `${tuesday}T12:00`, { start: '18:00' }, `${tuesday}T18:00`],
    ['after-school', `${tuesday}T12:00`, { start: '18:01' }, null],
    ['after-school', `${tuesday}T12:00`, { rrule: 'FREQ=WEEKLY;BYDAY=SA' }, null],
    ['holidays', `${tuesday}T12:00`, {}, '2026-12-22T17:00'],
    ['holidays', `${tuesday}T12:00`, { season: 'term' }, null],
    ['2026-12-01', `${tuesday}T12:00`, {}, '2026-12-01T17:00'],
    ['2026-12-02', `${tuesday}T12:00`, {}, null],
    ['tuesday', '2026-11-25T12:00', {}, '2026-12-01T17:00'],
    ['friday', `${tuesday}T00:00`, { rrule: 'FREQ=MONTHLY;BYDAY=-1FR' }, '2026-11-27T17:00'],
    ['wednesday', `${tuesday}T00:00`, {}, null],
  ] as [When, string, Partial<Session>, string | null][])('%s at %s %o is %s', (when, now, over, start) => {
    expect(found(when, now, over)).toBe(start);
  });

  test('is not one that is called off; that it was to happen is known all the same', () => {
    const off = { exceptions: [{ date: tuesday, type: 'cancelled' as const }] };
    expect(found('today', `${tuesday}T12:00`, off)).toBeNull();
    expect(agenda(`${tuesday}T12:00`, off).happens(0, ['today'])).toBe(true);
  });
});

describe('the first that is called off in the coming week', () => {
  const off = (date: string) => ({ exceptions: [{ date, type: 'cancelled' as const }] });
  const found = (when: When[], now: string, over: Partial<Session>) =>
    agenda(now, over).firstOff(0, when)?.start ?? null;

  test.each([
    [[], `${tuesday}T12:00`, off(tuesday), `${tuesday}T17:00`],
    [[], `${tuesday}T19:00`, off(tuesday), null],
    [[], '2026-11-16T12:00', off(tuesday), null],
    [[], '2026-11-25T01:00', { start: '22:00', end: '02:00', ...off(tuesday) }, `${tuesday}T22:00`],
    [['tonight'], `${tuesday}T12:00`, off(tuesday), `${tuesday}T17:00`],
    [['weekend'], `${tuesday}T12:00`, off(tuesday), null],
    [['morning', 'tuesday'], `${tuesday}T12:00`, off(tuesday), null],
    [['holidays'], `${tuesday}T12:00`, off(tuesday), null],
    [['half-term'], `${tuesday}T12:00`, off(tuesday), null],
    [['holidays'], '2026-12-20T12:00', off('2026-12-22'), '2026-12-22T17:00'],
    [['holidays', 'morning'], '2026-12-20T12:00', off('2026-12-22'), null],
  ] as [When[], string, Partial<Session>, string | null][])(
    'at %o, at %s, %o, is %s',
    (when, now, over, start) => {
      expect(found(when, now, over)).toBe(start);
    },
  );
});
