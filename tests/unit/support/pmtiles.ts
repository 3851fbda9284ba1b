/** Makes small PMTiles files, as the specification lays them out: one tile, of a map as OpenMapTiles has it. */
import { gzipSync } from 'node:zlib';

export interface Shape {
  version?: number;
  tileType?: number;
  tileCompression?: number;
  layers?: string[];
  bounds?: [number, number, number, number];
  withTile?: boolean;
  /** The one tile stands at every place of each zoom up to this. */
  maxZoom?: number;
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...varint(Math.floor(value / 0x80))];
}

/** A field of a protocol buffer: a number, or bytes. */
const field = (number: number, value: number | readonly number[]): number[] =>
  typeof value === 'number'
    ? [...varint(number * 8), ...varint(value)]
    : [...varint(number * 8 + 2), ...varint(value.length), ...value];

const bytesOf = (text: string) => [...Buffer.from(text)];
const zigzag = (steps: readonly number[]) =>
  steps.flatMap(step => varint(step < 0 ? -step * 2 - 1 : step * 2));

/** A layer with one feature, of one property. */
function layer(
  name: string,
  type: number,
  geometry: readonly number[],
  [key, value]: [string, string],
): number[] {
  const feature = [...field(2, [0, 0]), ...field(3, type), ...field(4, geometry)];
  return field(3, [
    ...field(15, 2),
    ...field(1, bytesOf(name)),
    ...field(2, feature),
    ...field(3, bytesOf(key)),
    ...field(4, field(1, bytesOf(value))),
    ...field(5, 4096),
  ]);
}

/** A main road across the tile, and a lake. In `geometry`: move 1, line n, close, each followed by its steps. */
const tileBytes = [
  ...layer('transportation', 2, [9, ...zigzag([0, 2048]), 10, ...zigzag([4096, 0])], ['class', 'primary']),
  ...layer(
    'water',
    3,
    [9, ...zigzag([500, 500]), 26, ...zigzag([900, 0, 0, 900, -900, 0]), 15],
    ['class', 'lake'],
  ),
];

export function pmtiles({
  version = 3,
  tileType = 1,
  tileCompression = 2,
  layers = ['transportation', 'water', 'place'],
  bounds = [-1.6, 52.8, -1.3, 53],
  withTile = true,
  maxZoom = 0,
}: Shape = {}): Buffer {
  const tile = gzipSync(Buffer.from(tileBytes));
  const places = (4 ** (maxZoom + 1) - 1) / 3;
  // Varints: entries, tile id (step), run length, length, offset + 1.
  const root = gzipSync(Buffer.from(withTile ? [1, 0, ...varint(places), ...varint(tile.length), 1] : [0]));
  const metadata = gzipSync(JSON.stringify({ name: 'Test', vector_layers: layers.map(id => ({ id })) }));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0, 'latin1');
  header[7] = version;
  const parts = [
    127,
    root.length,
    127 + root.length,
    metadata.length,
    0,
    0,
    127 + root.length + metadata.length,
    tile.length,
    places,
    1,
    1,
  ];
  for (const [i, value] of parts.entries()) header.writeBigUInt64LE(BigInt(value), 8 + i * 8);
  header[96] = 1;
  header[97] = 2;
  header[98] = tileCompression;
  header[99] = tileType;
  header[101] = maxZoom;
  for (const [i, degrees] of bounds.entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + i * 4);
  return Buffer.concat([header, root, metadata, tile]);
}
