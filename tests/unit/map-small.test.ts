/** The small map of an activity's page: what it shows, what it weighs, what it is called. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import neighbourhoods from '#data/places/neighbourhoods.json' with { type: 'json' };
import sketch from '#data/places/sketch.json' with { type: 'json' };
import wards from '#data/places/wards.json' with { type: 'json' };
import { linePath, ringPath } from '../../src/islands/map/small/path.ts';
import { smallMap } from '../../src/islands/map/small-map.ts';
import type { LngLat } from '../../src/islands/map/types.ts';

const centre = [-1.4762, 52.9228] as const;
const frame = { width: 400, height: 240, centre, metres: 8 };

describe('smallMap', () => {
  test('has a pin at an exact place and its name for listeners', () => {
    const svg = smallMap(sketch, { position: centre, label: 'Example Hall' });
    expect(svg).toMatch(/^<svg class="small-map" [^>]*role="img" aria-label="Map: Example Hall">/);
    expect(svg).toContain('sm-pin');
    expect(svg).toContain('sm-river');
  });
  test('has a soft ring and no pin where only the area is public', () => {
    const svg = smallMap(sketch, { position: centre, approximate: true, label: 'Arboretum' });
    expect(svg).toContain('aria-label="Map: somewhere in Arboretum"');
    expect(svg).toContain('sm-area');
    expect(svg).not.toContain('sm-pin');
  });
  test('escapes the label', () => {
    expect(smallMap(sketch, { position: centre, label: '"><script>' })).not.toContain('<script>');
  });
  test('has no name on another, in every ward and round every place', () => {
    const named = /<text class="sm-\S+" x="(\d+)" y="(\d+)">([^<]+)/g;
    for (const position of [
      ...wards.wards.map(ward => ward.centre),
      ...neighbourhoods.neighbourhoods.map(p => p.position),
    ]) {
      const svg = smallMap(sketch, { position: position as never, label: 'Example Hall' });
      const boxes = [...svg.matchAll(named)].map(([, x, y, name = '']) => ({
        name,
        y: Number(y),
        left: Number(x) - name.replace('&amp;', '&').length * 3.54,
        right: Number(x) + name.replace('&amp;', '&').length * 3.54,
      }));
      const met = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(b => a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 18)
          .map(b => `${a.name} | ${b.name}`),
      );
      expect(met).toEqual([]);
    }
  });
  test('is under 3 kB gzip in every ward, and has no style attribute that the policy would refuse', () => {
    for (const ward of wards.wards) {
      for (const approximate of [true, false]) {
        const svg = smallMap(sketch, { position: ward.centre as never, approximate, label: ward.name });
        expect(gzipSync(svg).length).toBeLessThan(3000);
        expect(svg).not.toMatch(/ style=/);
      }
    }
  });
});

describe('linePath and ringPath', () => {
  const nearby = fc.tuple(
    fc.double({ min: -1.7, max: -1.2, noNaN: true }),
    fc.double({ min: 52.8, max: 53.1, noNaN: true }),
  );
  test('say nothing of what lies outside the frame', () => {
    expect(
      linePath(
        [
          [-1.3, 52.8],
          [-1.3, 52.81],
        ],
        frame,
      ),
    ).toBe('');
    expect(
      ringPath(
        [
          [-1.3, 52.8],
          [-1.3, 52.81],
          [-1.31, 52.8],
        ],
        frame,
      ),
    ).toBe('');
  });
  test('fill the whole frame from a ring round it', () => {
    const around: LngLat[] = [
      [-2, 52],
      [-1, 52],
      [-1, 54],
      [-2, 54],
    ];
    expect(ringPath(around, frame)).toBe('M-12 -12l0 264 424 0 0 -264z');
  });
  test('keep every ring within the frame and its margin', () => {
    fc.assert(
      fc.property(fc.array(nearby, { minLength: 3, maxLength: 12 }), ring => {
        const [first = '', ...moves] = ringPath(ring, frame).replace('z', '').split(/[Ml]/).filter(Boolean);
        let [x = 0, y = 0] = first.split(' ').map(Number);
        for (const step of moves.join(' ').match(/-?\d+ -?\d+/g) ?? []) {
          const [dx = 0, dy = 0] = step.split(' ').map(Number);
          [x, y] = [x + dx, y + dy];
          expect(x).toBeGreaterThanOrEqual(-13);
          expect(x).toBeLessThanOrEqual(413);
          expect(y).toBeGreaterThanOrEqual(-13);
          expect(y).toBeLessThanOrEqual(253);
        }
      }),
    );
  });
});
