/** Which place of an activity is its main one. */
import { describe, expect, it } from 'vitest';
import { venuesUsed } from '../../src/domain/activity/venues-used.ts';
import { weekly } from './support/entries.ts';

describe('venuesUsed', () => {
  it('names where its sessions are first, and a place of single dates after them', () => {
    const exceptions = [{ date: '2026-12-08', type: 'moved' as const, to: { venue: 'annex' } }];
    const sessions = [
      weekly('2026-09-08', '17:00', '18:00', { exceptions }),
      weekly('2026-09-10', '17:00', '18:00', { venue: 'gym' }),
    ];
    expect(venuesUsed(sessions)).toEqual(['hall', 'gym', 'annex']);
  });
});
