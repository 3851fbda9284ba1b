/** The city sketch: its packed lines, its shared ward edges, and the real file. */
import { describe, expect, test } from 'vitest';
import sketch from '#data/places/sketch.json' with { type: 'json' };
import { decodeSketch, unpackLine } from '../../src/domain/place/sketch.ts';

describe('unpackLine', () => {
  test('adds the steps to the first point', () => {
    expect(unpackLine([10, 20, 5, -5, -15, 0], [-1.6, 52.8], 0.0001)).toEqual([
      [-1.599, 52.802],
      [-1.5985, 52.8015],
      [-1.6, 52.8015],
    ]);
  });
  test('refuses numbers that do not pair up', () => {
    expect(() => unpackLine([1, 2, 3], [0, 0], 1)).toThrow('a line of 3 numbers');
  });
});

describe('decodeSketch', () => {
  const two = {
    origin: [0, 0],
    unit: 1,
    wards: {
      // Two squares side by side; edge 0 is shared and walked down in the second ring.
      edges: [
        [1, 0, 0, 1],
        [1, 1, -1, 0, 0, -1, 1, 0],
        [1, 1, 1, 0, 0, -1, -1, 0],
      ],
      rings: [
        { code: 'E1', name: 'West', ring: [0, 1] },
        { code: 'E2', name: 'East', ring: [2, 0] },
      ],
    },
    roads: [],
    water: [],
    rail: [],
    parks: [],
    lakes: [[5, 5, 1, 0, 0, 1]],
    places: [],
  };
  test('joins shared edges into closed rings, and knows the city boundary', () => {
    const { wards, wardEdges, wardNames } = decodeSketch(two);
    expect(wards.features[0]?.geometry.coordinates[0]).toEqual([
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ]);
    expect(wardEdges.features.map(edge => edge.properties.city)).toEqual([false, true, true]);
    expect(wardNames.features.map(name => name.geometry.coordinates)).toEqual([
      [0.5, 0.5],
      [1.5, 0.5],
    ]);
  });
  test('closes the ring of a lake', () => {
    const ring = decodeSketch(two).lakes.features[0]?.geometry.coordinates[0];
    expect(ring?.at(-1)).toEqual(ring?.[0]);
  });
  test('walks an edge backwards for a negative number', () => {
    const flipped = { ...two, wards: { ...two.wards, rings: [{ code: 'E1', name: 'W', ring: [-2, -1] }] } };
    expect(decodeSketch(flipped).wards.features[0]?.geometry.coordinates[0]?.at(1)).toEqual([0, 0]);
  });
});

describe('data/places/sketch.json', () => {
  const city = decodeSketch(sketch);
  test('is Derby: 18 wards inside the city bounding box, each ring closed', () => {
    expect(city.wards.features).toHaveLength(18);
    for (const ward of city.wards.features) {
      const ring = ward.geometry.coordinates[0] ?? [];
      expect(ring.at(-1)).toEqual(ring[0]);
      for (const [lng = 0, lat = 0] of ring) {
        expect(lng).toBeGreaterThan(-1.558);
        expect(lng).toBeLessThan(-1.382);
        expect(lat).toBeGreaterThan(52.86);
        expect(lat).toBeLessThan(52.969);
      }
    }
  });
  test('has the river, the ring road, the railway and the big parks', () => {
    expect(city.water.features.map(f => f.properties.name)).toContain('River Derwent');
    expect(city.roads.features.map(f => f.properties.ref)).toContain('A5111');
    expect(city.parks.features.map(f => f.properties.name)).toContain('Markeaton Park');
    expect(city.rail.features.length).toBeGreaterThan(0);
  });
  test('says where it comes from and under which licence', () => {
    expect(sketch.source.join(' ')).toMatch(/Office for National Statistics.*OpenStreetMap contributors/s);
    expect(sketch.licence.join(' ')).toMatch(/Open Government Licence v3.*Open Database Licence/s);
  });
});
