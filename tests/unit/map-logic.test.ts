/** The map's rules: which markers are drawn, what is in view, what a key does, what typing finds, what is said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markerFeature } from '../../src/islands/map/engine/marker-style.ts';
import {
  itemsInView,
  milesBetween,
  movement,
  sizeInMiles,
  type View,
} from '../../src/islands/map/logic/in-view.ts';
import { actionOf } from '../../src/islands/map/logic/keys.ts';
import { boundsOf, markersFor, project } from '../../src/islands/map/logic/markers.ts';
import { inTurn, inViewSentence, moveSentence } from '../../src/islands/map/logic/sentences.ts';
import { findByTyping } from '../../src/islands/map/logic/type-ahead.ts';
import type { LngLat, MapItem } from '../../src/islands/map/types.ts';

const item = (slug: string, position: LngLat, more: Partial<MapItem> = {}): MapItem => ({
  slug,
  title: slug,
  position,
  line: 'Tue 17:00 · 11–16 · free',
  ...more,
});
const view: View = { west: -1.5, south: 52.9, east: -1.4, north: 52.95, zoom: 12 };

describe('markersFor', () => {
  test('draws one as a pin and several that would touch as a disc with all of them, in order', () => {
    const items = [item('a', [-1.47, 52.92]), item('b', [-1.55, 52.88]), item('c', [-1.4701, 52.921])];
    const markers = markersFor(items, 10);
    expect(markers.map(({ kind, slugs }) => [kind, slugs])).toEqual([
      ['disc', ['a', 'c']],
      ['pin', ['b']],
    ]);
    expect(markers[0]?.together).toBe(false);
  });
  test('parts them when the map is near enough', () => {
    const items = [item('a', [-1.47, 52.92]), item('c', [-1.4701, 52.921])];
    expect(markersFor(items, 16).map(({ kind }) => kind)).toEqual(['pin', 'pin']);
  });
  test('keeps what is at one place together at any zoom, on the place itself', () => {
    const items = [item('a', [-1.47, 52.92]), item('b', [-1.47, 52.92]), item('c', [-1.46995, 52.92005])];
    const [marker, ...others] = markersFor(items, 19);
    expect(others).toEqual([]);
    expect(marker).toMatchObject({ kind: 'disc', together: true, position: [-1.47, 52.92] });
  });
  test('never mixes an area with a pin, nor two areas', () => {
    const items = [
      item('a', [-1.47, 52.92], { approximate: true }),
      item('b', [-1.47, 52.92]),
      item('c', [-1.47, 52.92], { approximate: true }),
      item('d', [-1.468, 52.92], { approximate: true }),
    ];
    expect(markersFor(items, 10).map(({ kind, slugs }) => [kind, slugs])).toEqual([
      ['area', ['a', 'c']],
      ['pin', ['b']],
      ['area', ['d']],
    ]);
  });
  test('puts the badge of an area beside what would hide it, round the middle of the area', () => {
    const at: LngLat = [-1.47, 52.92];
    const ward = { approximate: true };
    const items = [
      item('a', at),
      item('b', [-1.4702, 52.921]),
      item('somewhere', [-1.4701, 52.9203], ward),
      item('near it', [-1.469, 52.9203], ward),
      item('pin', [-1.45, 52.9]),
      item('by the pin', [-1.45, 52.9003], ward),
      item('alone', [-1.52, 52.9], ward),
    ];
    const markers = markersFor(items, 11);
    const scale = 512 * 2 ** 11;
    const points = markers.map(({ kind, position }) => {
      const [x, y] = project(position, scale);
      return [x, kind === 'pin' ? y - 20 : y] as const;
    });
    const gaps = points.flatMap(([x, y], i) =>
      points.slice(i + 1).map(other => Math.hypot(other[0] - x, other[1] - y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(32);
    const areas = markers.filter(({ kind }) => kind === 'area');
    expect(areas.map(({ centre }) => centre)).toEqual([
      [-1.4701, 52.9203],
      [-1.469, 52.9203],
      [-1.45, 52.9003],
      undefined,
    ]);
    expect(areas.at(-1)?.position).toEqual([-1.52, 52.9]);
  });
  test('counts those that fit less well by themselves; they are paler, and so is what has no other', () => {
    const at: LngLat = [-1.47, 52.92];
    const looks = (...lesser: boolean[]) => {
      const items = lesser.map((is, i) => item(`s${i}`, at, { lesser: is }));
      return markersFor(items, 12).map(marker => {
        const { icon, count, pale } = markerFeature(marker, '', 0).properties ?? {};
        return `${icon} ${count} ${pale}`;
      });
    };
    expect(looks(false)).toEqual(['pin  false']);
    expect(looks(true)).toEqual(['pin-lesser  true']);
    expect(looks(false, false)).toEqual(['disc 2 false']);
    expect(looks(false, true, false)).toEqual(['disc 2+1 false']);
    expect(looks(true, true)).toEqual(['disc-lesser +2 true']);
  });
  test('holds every activity once, whatever the zoom', () => {
    const place = fc.tuple(
      fc.double({ min: -1.56, max: -1.38, noNaN: true }),
      fc.double({ min: 52.86, max: 52.97, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 80 }),
        fc.double({ min: 8, max: 18, noNaN: true }),
        (places, zoom) => {
          const items = places.map((at, i) => item(`s${i}`, at, { approximate: i % 5 === 0 }));
          const slugs = markersFor(items, zoom).flatMap(marker => marker.slugs);
          expect([...slugs].sort()).toEqual(items.map(({ slug }) => slug).sort());
        },
      ),
    );
  });
});

test('boundsOf frames positions, and nothing for none', () => {
  expect(
    boundsOf([
      [-1.5, 52.9],
      [-1.4, 52.95],
      [-1.45, 52.8],
    ]),
  ).toEqual([-1.5, 52.8, -1.4, 52.95]);
  expect(boundsOf([])).toBeNull();
});

describe('the view', () => {
  test('itemsInView keeps the list order and leaves out what is outside', () => {
    const items = [item('b', [-1.41, 52.91]), item('out', [-1.3, 52.91]), item('a', [-1.45, 52.94])];
    expect(itemsInView(items, view).map(({ slug }) => slug)).toEqual(['b', 'a']);
  });
  test('milesBetween is the great circle', () => {
    expect(milesBetween([-1.5, 52.9], [-1.5, 53.9])).toBeCloseTo(69.09, 1);
  });
  test('sizeInMiles says width and height', () => {
    const { across, down } = sizeInMiles(view);
    expect(across).toBeCloseTo(4.17, 1);
    expect(down).toBeCloseTo(3.45, 1);
  });
  test.each([
    [0, 0.01, 'north'],
    [0.02, 0.0121, 'north-east'],
    [0.02, 0, 'east'],
    [0, -0.01, 'south'],
    [-0.02, -0.0121, 'south-west'],
    [-0.02, 0, 'west'],
  ])('movement by %f, %f degrees is %s', (lng, lat, to) => {
    const after = {
      ...view,
      west: view.west + lng,
      east: view.east + lng,
      south: view.south + lat,
      north: view.north + lat,
    };
    expect(movement(view, after)?.to).toBe(to);
  });
  test('movement is nothing for a tremble', () => {
    expect(movement(view, { ...view, west: view.west + 0.0001 })).toBeNull();
  });
});

describe('what is said', () => {
  const boxing = item('boxing', [-1.45, 52.92], { title: 'Boxing', when: 'Tuesday 17:00' });
  test('how many are in view, and the first of them', () => {
    const twelve = [boxing, ...Array.from({ length: 11 }, (_, i) => item(`s${i}`, [-1.45, 52.92]))];
    expect(inViewSentence(twelve, 'near')).toBe('12 activities in view, nearest: Boxing, Tuesday 17:00');
    expect(inViewSentence([boxing], 'soon')).toBe('1 activity in view: Boxing, Tuesday 17:00');
    expect(inViewSentence([], 'soon')).toBe('No activities in view');
  });
  test('how many fit less well, and the first of those that fit', () => {
    const lesser = item('chess', [-1.45, 52.92], { lesser: true });
    expect(inViewSentence([lesser, boxing, { ...lesser, slug: 'go' }], 'near')).toBe(
      '1 in view, and 2 that fit less well, nearest: Boxing, Tuesday 17:00',
    );
    expect(inViewSentence([lesser], 'near')).toBe(
      'None in view, and 1 that fits less well: chess, Tue 17:00',
    );
  });
  test('without full words the first part of the line', () => {
    expect(inViewSentence([{ ...boxing, when: undefined }], 'soon')).toBe(
      '1 activity in view: Boxing, Tue 17:00',
    );
  });
  test('where the map went, or how big it is after a zoom', () => {
    const east = { ...view, west: view.west + 0.024, east: view.east + 0.024 };
    expect(moveSentence(view, east)).toBe('Map moved east 1 mile');
    const near = { west: -1.475, south: 52.9125, east: -1.425, north: 52.9375, zoom: 13 };
    expect(moveSentence(view, near)).toBe('Map zoomed in. It shows about 2.1 miles by 1.7 miles');
    expect(moveSentence(null, view)).toBe('');
  });
  test('one after the other', () => {
    expect(inTurn('Map moved east 1 mile', '', 'No activities in view')).toBe(
      'Map moved east 1 mile. No activities in view',
    );
  });
});

describe('actionOf', () => {
  const key = (name: string, more: object = {}) =>
    actionOf({
      key: name,
      code: name,
      shiftKey: false,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      ...more,
    });
  test('arrows move 100 pixels, with Shift 5', () => {
    expect(key('ArrowRight')).toEqual({ do: 'pan', x: 1, y: 0, by: 100 });
    expect(key('ArrowUp', { shiftKey: true })).toEqual({ do: 'pan', x: 0, y: -1, by: 5 });
  });
  test('plus and minus zoom a whole step, typed with Shift or not', () => {
    expect(key('+', { shiftKey: true, code: 'Equal' })).toEqual({ do: 'zoom', by: 1 });
    expect(key('=', { code: 'Equal' })).toEqual({ do: 'zoom', by: 1 });
    expect(key('_', { shiftKey: true, code: 'Minus' })).toEqual({ do: 'zoom', by: -1 });
    expect(key('-', { code: 'NumpadSubtract' })).toEqual({ do: 'zoom', by: -1 });
  });
  test('Shift makes a small step where no letter needs it', () => {
    expect(key('PageUp', { shiftKey: true })).toEqual({ do: 'zoom', by: 0.1 });
    expect(key('+', { shiftKey: true, code: 'NumpadAdd' })).toEqual({ do: 'zoom', by: 0.1 });
  });
  test('leaves Alt, Ctrl and Meta to the browser: Alt and an arrow is Back', () => {
    expect(key('ArrowLeft', { altKey: true })).toBeNull();
    expect(key('+', { ctrlKey: true })).toBeNull();
    expect(key('ArrowLeft', { metaKey: true })).toBeNull();
  });
  test('leaves Tab and letters alone', () => {
    expect(key('Tab')).toBeNull();
    expect(key('b')).toBeNull();
  });
  test.each([
    ['Enter', 'choose'],
    [' ', 'choose'],
    ['?', 'help'],
    ['Escape', 'leave'],
    ['Home', 'everything'],
  ])('%s: %s', (name, action) => expect(key(name)).toEqual({ do: action }));
});

describe('findByTyping', () => {
  const titles = ['Boxing', 'Beats', 'Art club', 'Éclair baking', 'Basketball'];
  test('finds the next that starts so, round and round', () => {
    expect(findByTyping(titles, 'b', 0)).toBe(1);
    expect(findByTyping(titles, 'b', 1)).toBe(4);
    expect(findByTyping(titles, 'b', 4)).toBe(0);
    expect(findByTyping(titles, 'bas', 0)).toBe(4);
  });
  test('stays on the active one while it still fits', () => expect(findByTyping(titles, 'bo', 0)).toBe(0));
  test('the same letter again goes on', () => expect(findByTyping(titles, 'bb', 1)).toBe(4));
  test('does not mind accents and capitals', () => expect(findByTyping(titles, 'EC', 0)).toBe(3));
  test('is -1 for nothing', () => expect(findByTyping(titles, 'zumba', 0)).toBe(-1));
});
