import { describe, expect, it } from 'vitest';
import { distance, miles, walkingMinutes } from '../../src/domain/place/distance.ts';
import { exactPlace, findPlace, suggestPlaces } from '../../src/domain/place/find-place.ts';
import { readPostcode } from '../../src/domain/place/postcode.ts';
import { wardAt } from '../../src/domain/place/ward-at.ts';
import { places } from '../bench/support/city.ts';

const label = (text: string) => findPlace(text, places)?.label ?? null;

describe('findPlace', () => {
  it.each([
    ['de236', 'DE23 6'],
    ['DE23 6', 'DE23 6'],
    ['de23 6ab', 'DE23 6'],
    ['DE236AB', 'DE23 6'],
    ['  de1 2ab ', 'DE1 2'],
    ['de12', 'DE1 2'],
    ['DE23', 'DE23'],
    ['de72', 'DE72'],
    ['de 21', 'DE21'],
    ['DE 21 4', 'DE21 4'],
    ['de 21 4bh', 'DE21 4'],
    ['DE 21  4 BH', 'DE21 4'],
    ['de 1 2ab', 'DE1 2'],
  ])('reads the postcode %s as %s', (text, expected) => expect(label(text)).toBe(expected));

  it.each([
    ['Pear tree', 'Pear Tree'],
    ['peartree', 'Pear Tree'],
    ['PEAR-TREE', 'Pear Tree'],
    ['st peters quarter', "St Peter's Quarter"],
    ["Saint Peter's Quarter", "St Peter's Quarter"],
    ['Normanton Rd', 'New Normanton'],
    ['Stockbrook St', 'Stockbrook'],
    ['intu', 'Derbion'],
    ['town', 'City centre'],
    ['Alvaston North', 'Alvaston North'],
    ['mickelover', 'Mickleover'],
    ['chadesdon', 'Chaddesden'],
  ])('knows %s as %s', (text, expected) => expect(label(text)).toBe(expected));

  it.each(['', 'xqzptl', 'London', 'NG7 2RD', 'DE99 1AA', '12', 'de22 4pm', 'at 7'])(
    'finds no place in “%s”',
    text => expect(label(text)).toBeNull(),
  );

  it('takes a whole postcode from those that are known, as venues’ are', () => {
    const postcodes = new Map([['DE23 6AB', [-1.48, 52.9] as [number, number]]]);
    expect(exactPlace('de236ab', places, postcodes)).toMatchObject({ kind: 'postcode', label: 'DE23 6AB' });
  });

  it('says which wards bear the name of a neighbourhood', () => {
    const alvaston = places.wards.filter(ward => ward.name.startsWith('Alvaston')).map(ward => ward.code);
    expect(findPlace('alvaston', places)?.wards).toEqual(alvaston);
  });

  it('puts a district in the middle of its sectors', () => {
    const sectors = places.sectors.filter(each => each.sector.startsWith('DE23 '));
    const latitude = sectors.reduce((sum, each) => sum + each.position[1], 0) / sectors.length;
    expect(findPlace('DE23', places)?.position[1]).toBeCloseTo(latitude, 6);
  });
});

describe('suggestPlaces', () => {
  it('offers what begins as typed, in order of name', () => {
    const labels = suggestPlaces('chel', places, 3).map(place => place.label);
    expect(labels).toEqual(['Chellaston', 'Chellaston & Shelton Lock', 'Chellaston Fields']);
  });
  it('offers the place that was meant when nothing begins so', () =>
    expect(suggestPlaces('mickelover', places).map(place => place.label)).toEqual(['Mickleover']));
  it('offers nothing for nothing', () => expect(suggestPlaces(' ', places)).toEqual([]));
});

describe('readPostcode', () => {
  const known = (district: string) => ['DE1', 'DE23'].includes(district);
  it('lets a known district decide where the figures part', () => {
    expect(readPostcode('de23', known)).toEqual({ district: 'DE23' });
    expect(readPostcode('de12', known)).toEqual({ district: 'DE1', sector: '2' });
    expect(readPostcode('de2 3', known)).toEqual({ district: 'DE2', sector: '3' });
  });
});

describe('distance', () => {
  it('is the great circle on the mean earth: a degree of latitude is 111.2 km', () =>
    expect(distance([0, 52], [0, 53])).toBeCloseTo(111_195, -1));
  it('is nothing between a place and itself', () => expect(distance([-1.5, 52.9], [-1.5, 52.9])).toBe(0));
  it('walks 800 m in a quarter of an hour less a little, streets being longer than lines', () =>
    expect(walkingMinutes(800)).toBe(13));
  it('rounds miles to what a person would say', () => {
    expect(miles(1609)).toBe(1);
    expect(miles(700)).toBe(0.4);
    expect(miles(24_000)).toBe(15);
  });
});

describe('wardAt', () => {
  const square = {
    code: 'E05000001',
    ring: [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ],
  };
  it('finds the outline around a position, and none outside', () => {
    expect(wardAt([1, 1], [square])).toBe('E05000001');
    expect(wardAt([3, 1], [square])).toBeNull();
  });
});
