/** schema.org data of an activity's page: an event has a date, and a schedule says nothing that is not so. */
import { describe, expect, it } from 'vitest';
import type { PublicActivity } from '../../src/domain/activity/document.ts';
import { occurrences } from '../../src/domain/schedule/occurrences.ts';
import { eventData } from '../../src/layouts/build/structured.ts';
import { calendar } from './support/calendar.ts';
import { entry, weekly } from './support/entries.ts';

const url = 'https://example.org/activities/boxing/';
const dataOf = (...sessions: PublicActivity['sessions']) => {
  const activity = { ...entry('boxing', { sessions }), organisation: { name: 'Example' } } as PublicActivity;
  return eventData(activity, occurrences(sessions, calendar, { from: '2026-11-24', to: '2026-12-31' }), url);
};

describe('an event', () => {
  it('has its next date in the time of the world, and its schedule with the days it is off or elsewhen', () => {
    const exceptions = [
      { date: '2026-12-01', type: 'cancelled' as const },
      { date: '2026-12-08', type: 'moved' as const, to: { start: '19:00' } },
      { date: '2026-12-12', type: 'extra' as const },
    ];
    expect(dataOf(weekly('2026-09-08', '18:00', '19:00', { exceptions }))).toMatchObject({
      startDate: '2026-11-24T18:00:00.000Z',
      eventStatus: 'https://schema.org/EventScheduled',
      eventSchedule: [{ repeatFrequency: 'P1W', exceptDate: ['2026-12-01', '2026-12-08'] }],
    });
  });

  it('that is cancelled or put off says so, with when it was', () => {
    const cancelled = [{ date: '2026-11-24', type: 'cancelled' as const }];
    const moved = [{ date: '2026-11-24', type: 'moved' as const, to: { start: '20:00' } }];
    expect(dataOf(weekly('2026-09-08', '18:00', '19:00', { exceptions: cancelled }))).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    });
    expect(dataOf(weekly('2026-09-08', '18:00', '19:00', { exceptions: moved }))).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      startDate: '2026-11-24T20:00:00.000Z',
      previousStartDate: '2026-11-24T18:00:00.000Z',
    });
  });

  it('of term time has no schedule, which would claim the holidays', () => {
    expect(dataOf(weekly('2026-09-08', '18:00', '19:00', { season: 'term' }))).not.toHaveProperty(
      'eventSchedule',
    );
  });

  it('is none where no date is coming', () => expect(dataOf()).toBeUndefined());
});
