/** The facts of the city in `data/places`: complete, in the city, and found by the names people use. */
import { describe, expect, test } from 'vitest';
import neighbourhoodsFile from '#data/places/neighbourhoods.json' with { type: 'json' };
import sectorsFile from '#data/places/sectors.json' with { type: 'json' };
import wardsFile from '#data/places/wards.json' with { type: 'json' };
import { findPlace } from '../../src/domain/place/find-place.ts';
import { Neighbourhood, PostcodeSector, Ward } from '../../src/domain/place/places.ts';
import { wardOf } from './support/examples.ts';

const wards = Ward.array().parse(wardsFile.wards);
const sectors = PostcodeSector.array().parse(sectorsFile.sectors);
const neighbourhoods = Neighbourhood.array().parse(neighbourhoodsFile.neighbourhoods);
const places = { wards, sectors, neighbourhoods };

const twice = (values: string[]) => values.filter((value, n) => values.indexOf(value) !== n);

test.each([
  ['wards', wardsFile],
  ['sectors', sectorsFile],
  ['neighbourhoods', neighbourhoodsFile],
])('%s say what they are, their source, licence and date', (_, file) => {
  for (const said of [file.about, file.source, file.licence]) expect(said.length).toBeGreaterThan(20);
  expect(file.licence).toMatch(/Open Government Licence v3\.0/);
  expect(file.date).toMatch(/^20\d\d-\d\d/);
});

describe('wards', () => {
  test('are the eighteen of Derby, each once', () => {
    expect(wards).toHaveLength(18);
    expect(twice(wards.flatMap(ward => [ward.code, ward.slug]))).toEqual([]);
    expect(wards.map(ward => ward.slug)).toContain('chellaston-and-shelton-lock');
  });
  test('have their centre inside their own outline', () => {
    for (const ward of wards) expect([ward.name, wardOf(ward.centre)]).toEqual([ward.name, ward.code]);
  });
  test('add up to the young people and the people of the city', () => {
    const sum = (of: (ward: Ward) => number) => wards.reduce((total, ward) => total + of(ward), 0);
    expect(sum(ward => ward.youngPeople.from8to19)).toBe(41_062);
    expect(sum(ward => ward.allAges)).toBe(263_490);
  });
  test('have age bands that add up and no more deprived areas than areas', () => {
    for (const { name, youngPeople: y, lsoas, lsoasMostDeprivedTenth } of wards) {
      expect([name, y.from8to11 + y.from12to15 + y.from16to19]).toEqual([name, y.from8to19]);
      expect(lsoasMostDeprivedTenth).toBeLessThanOrEqual(lsoas);
    }
  });
});

describe('sectors and neighbourhoods', () => {
  test('are named once', () => {
    expect(twice(sectors.map(sector => sector.sector))).toEqual([]);
    expect(twice(neighbourhoods.map(place => place.slug))).toEqual([]);
    expect(twice(neighbourhoods.flatMap(place => [place.name.toLowerCase(), ...place.words]))).toEqual([]);
  });
  test('lie in Derby or within a few miles of it', () => {
    for (const { position } of [...sectors, ...neighbourhoods]) {
      expect(Math.abs(position[0] + 1.47)).toBeLessThan(0.25);
      expect(Math.abs(position[1] - 52.915)).toBeLessThan(0.12);
    }
  });
  test('other names are in lower case', () => {
    for (const { words } of neighbourhoods) expect(words).toEqual(words.map(word => word.toLowerCase()));
  });
  test('every ward has a neighbourhood that lies in it', () => {
    const reached = new Set(neighbourhoods.map(place => wardOf(place.position)));
    expect(wards.filter(ward => !reached.has(ward.code)).map(ward => ward.name)).toEqual([]);
  });
});

test.each([
  ['peartree', 'Pear Tree'],
  ['town', 'City centre'],
  ['Friargate', 'Friar Gate'],
  ['chadd', 'Chaddesden'],
  ['mackworth', 'Mackworth Estate'],
  ['Hilltop', 'Breadsall Hilltop'],
  ['sunny hill', 'Sunnyhill'],
  ['chester green', 'Little Chester'],
  ['saint lukes', "St Luke's"],
  ['Austin', 'Austin'],
  ['train station', 'Railway station'],
  ['london rd', 'London Road'],
  ['moorways', 'Moorways'],
  ['queens leisure centre', "Queen's Leisure Centre"],
  ['intu centre', 'Derbion'],
])('"%s" is understood as %s', (typed, name) => {
  expect(findPlace(typed, places)?.label).toBe(name);
});
