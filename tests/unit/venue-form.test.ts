/** A place as somebody writes it down: postcodes, positions, wards, rules, and two versions put together. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import sketch from '../../data/places/sketch.json' with { type: 'json' };
import wards from '../../data/places/wards.json' with { type: 'json' };
import type { EntryVenue } from '../../src/domain/activity/entry.ts';
import {
  blankVenue,
  fullPostcode,
  looksSame,
  tidyVenue,
  venueFaults,
  venueSlug,
} from '../../src/domain/activity/venue-form.ts';
import { distance } from '../../src/domain/place/distance.ts';
import { decodeSketch } from '../../src/domain/place/sketch.ts';
import { readPosition, stepped, writePosition } from '../../src/domain/place/typed-position.ts';
import { wardAt } from '../../src/domain/place/ward-at.ts';
import { wardNear } from '../../src/domain/place/ward-near.ts';
import { fieldsOf, withFields } from '../../src/islands/provider/edit/where/venue-fields.ts';

const hall: EntryVenue = {
  slug: 'hall-bcdf',
  name: 'Hall',
  address: 'Pear Tree Road',
  postcode: 'DE23 8FZ',
  position: [-1.4765, 52.91357],
  visibility: 'public',
  access: { stepFree: true, hearingLoop: false },
  nearestStops: ['Pear Tree Road', 'Normanton Road'],
};

describe('what is typed', () => {
  test.each([
    ['de238fz', 'DE23 8FZ'],
    [' De23  8fz ', 'DE23 8FZ'],
    ['DE1 1HS', 'DE1 1HS'],
    ['DE23 8', null],
    ['Normanton', null],
    ['', null],
  ])('postcode %j is %j', (text, postcode) => expect(fullPostcode(text)).toBe(postcode));

  test.each<[string, [number, number] | null]>([
    ['52.91357, -1.4765', [-1.4765, 52.91357]],
    ['52.91357 -1.4765', [-1.4765, 52.91357]],
    ['-1.4765, 52.91357', [-1.4765, 52.91357]],
    ['52.91357°N, 1.4765°W', [-1.4765, 52.91357]],
    ['N52.91357 W1.4765', [-1.4765, 52.91357]],
    ['52.91357;−1.4765', [-1.4765, 52.91357]],
    ['51.5, -0.12', [-0.12, 51.5]],
    ['91, 181', null],
    ['Pear Tree Road', null],
    ['52.91357', null],
    ['', null],
  ])('position %j is %j', (text, position) => expect(readPosition(text)).toEqual(position));

  test('a position is read as it was written', () => {
    const east = fc.integer({ min: -180_000, max: -120_000 }).map(n => n / 1e5);
    const north = fc.integer({ min: 5_270_000, max: 5_310_000 }).map(n => n / 1e5);
    fc.assert(
      fc.property(east, north, (e, n) => {
        expect(readPosition(writePosition([e, n]))).toEqual([e, n]);
      }),
    );
  });

  test('names make short names, and none is lost', () => {
    expect(venueSlug('St Peter’s Hall & Café', 'bcdf')).toBe('st-peters-hall-cafe-bcdf');
    expect(venueSlug('教会', 'bcdf')).toBe('place-bcdf');
    expect(venueSlug('x'.repeat(200), 'bcdf').length).toBeLessThanOrEqual(80);
  });
});

describe('a pin', () => {
  test.each([
    [100, 0],
    [0, -100],
    [10, 10],
    [-1, 0],
  ])('moved by %i m east and %i m north is that far away', (east, north) => {
    const start: [number, number] = [-1.4765, 52.91357];
    // A position is kept to about a metre.
    expect(Math.abs(distance(start, stepped(start, east, north)) - Math.hypot(east, north))).toBeLessThan(1);
  });

  const outlines = decodeSketch(sketch).wards.features.map(ward => ({
    code: ward.properties.code,
    ring: ward.geometry.coordinates[0] ?? [],
  }));
  test('counts to the ward it is in, to the nearest just outside the city, to none far away', () => {
    for (const { code, centre } of wards.wards) {
      const at = centre as [number, number];
      expect(wardNear(at, outlines)).toBe(wardAt(at, outlines));
      expect(wardNear(at, outlines)).toBe(code);
    }
    const outside: [number, number] = [-1.5, 52.9715];
    expect(wardAt(outside, outlines)).toBeNull();
    expect(wardNear(outside, outlines)).not.toBeNull();
    expect(wardNear([-1.14, 52.95], outlines)).toBeNull();
  });
});

describe('rules of a place', () => {
  test('a whole one keeps them all, a blank one lacks name and place', () => {
    expect(venueFaults(hall)).toEqual([]);
    expect(venueFaults(blankVenue)).toEqual(['venues_name_form', 'publish_venue']);
  });
  test.each<[Partial<EntryVenue>, string]>([
    [{ name: 'x'.repeat(121) }, 'venues_name_form'],
    [{ address: 'a\nb' }, 'venues_address_form'],
    [{ postcode: 'Derby' }, 'venues_postcode_form'],
    [{ position: [-0.12, 51.5] }, 'venues_position_near'],
    [{ ask: 'x'.repeat(241) }, 'venues_ask_form'],
    [{ nearestStops: Array(11).fill('Stop') }, 'venues_nearest_stops_form'],
  ])('%j breaks %s', (part, rule) => expect(venueFaults({ ...hall, ...part })).toEqual([rule]));

  test('a place that is told on request needs neither postcode nor pin', () => {
    expect(venueFaults({ ...blankVenue, name: 'Refuge', visibility: 'on-request' })).toEqual([]);
  });

  test('is saved trimmed, without empty things', () => {
    const typed = {
      ...hall,
      name: ' Hall ',
      postcode: 'de23 8fz',
      address: ' ',
      ask: '',
      nearestStops: ['', ' A '],
    };
    const { address: _, ...rest } = hall;
    expect(tidyVenue(typed)).toEqual({ ...rest, nearestStops: ['A'] });
  });

  test('the same name and postcode is likely the same place', () => {
    expect(looksSame(hall, { name: 'the HALL', postcode: 'DE23 8FZ' })).toBe(true);
    expect(looksSame(hall, { name: 'Hall', postcode: 'DE1 1HS' })).toBe(false);
  });

  test('line by line and back it is the same', () => {
    expect(withFields(hall, fieldsOf(hall))).toEqual(hall);
    const { postcode: _, position: __, ...bare } = { ...hall, access: {}, visibility: 'area' as const };
    expect(withFields(hall, fieldsOf(bare))).toEqual(bare);
  });
});
