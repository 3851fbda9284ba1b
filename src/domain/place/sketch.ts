/**
 * The city sketch: reads `data/places/sketch.json` (compact whole numbers) into GeoJSON, one feature
 * collection for each layer of the map. Positions are [longitude, latitude] in degrees, WGS 84.
 */
import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  Point,
  Polygon,
} from 'geojson';

/** x, y, then dx, dy steps, in `unit` degrees from `origin`. */
export type PackedLine = readonly number[];

/** `data/places/sketch.json`, as far as drawing needs it. */
export interface Sketch {
  origin: readonly number[];
  unit: number;
  wards: {
    edges: readonly PackedLine[];
    rings: readonly { code: string; name: string; ring: readonly number[] }[];
  };
  roads: readonly { ref: string; lines: readonly PackedLine[] }[];
  water: readonly { name: string; kind: string; lines: readonly PackedLine[] }[];
  rail: readonly PackedLine[];
  parks: readonly { name?: string; kind: string; ring: PackedLine }[];
  lakes: readonly PackedLine[];
  places: readonly { name: string; class: string; at: PackedLine }[];
}

type Layer<G extends Geometry, P> = FeatureCollection<G, P>;

export interface SketchLayers {
  wards: Layer<Polygon, { code: string; name: string }>;
  /** Where a ward's name stands: the middle of its area. */
  wardNames: Layer<Point, { code: string; name: string }>;
  /** Each edge once; `city` is true on the city's own boundary. */
  wardEdges: Layer<LineString, { city: boolean }>;
  roads: Layer<MultiLineString, { ref: string; class: 'A' | 'B' }>;
  water: Layer<MultiLineString, { name: string; kind: string }>;
  rail: Layer<LineString, Record<string, never>>;
  parks: Layer<Polygon, { name: string; kind: string }>;
  lakes: Layer<Polygon, Record<string, never>>;
  places: Layer<Point, { name: string; class: string }>;
}

type Point2 = [number, number];

/** The positions of a packed line. Throws when the numbers do not pair up. */
export function unpackLine(line: PackedLine, origin: readonly number[], unit: number): Point2[] {
  if (line.length < 2 || line.length % 2 !== 0) throw new Error(`sketch: a line of ${line.length} numbers`);
  const points: Point2[] = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < line.length; i += 2) {
    x += line[i] ?? 0;
    y += line[i + 1] ?? 0;
    points.push([round((origin[0] ?? 0) + x * unit), round((origin[1] ?? 0) + y * unit)]);
  }
  return points;
}

/** The whole sketch as GeoJSON layers. */
export function decodeSketch(sketch: Sketch): SketchLayers {
  const line = (packed: PackedLine) => unpackLine(packed, sketch.origin, sketch.unit);
  const ring = (packed: PackedLine) => closed(line(packed));
  const edges = sketch.wards.edges.map(line);
  const uses = edges.map(() => 0);
  const wards = sketch.wards.rings.map(ward => {
    for (const n of ward.ring) uses[n < 0 ? ~n : n] = (uses[n < 0 ? ~n : n] ?? 0) + 1;
    return feature(polygon(joinEdges(ward.ring, edges)), { code: ward.code, name: ward.name });
  });
  return {
    wards: collection(wards),
    wardNames: collection(
      wards.map(ward => feature(point(middle(ward.geometry.coordinates[0] as Point2[])), ward.properties)),
    ),
    wardEdges: collection(
      edges.map((coordinates, n) =>
        feature({ type: 'LineString', coordinates } as const, { city: uses[n] === 1 }),
      ),
    ),
    roads: collection(
      sketch.roads.map(({ ref, lines }) =>
        feature(multiLine(lines.map(line)), { ref, class: ref.startsWith('A') ? 'A' : 'B' } as const),
      ),
    ),
    water: collection(
      sketch.water.map(({ name, kind, lines }) => feature(multiLine(lines.map(line)), { name, kind })),
    ),
    rail: collection(
      sketch.rail.map(l => feature({ type: 'LineString', coordinates: line(l) } as const, {})),
    ),
    parks: collection(
      sketch.parks.map(park => feature(polygon(ring(park.ring)), { name: park.name ?? '', kind: park.kind })),
    ),
    lakes: collection(sketch.lakes.map(lake => feature(polygon(ring(lake)), {}))),
    places: collection(
      sketch.places.map(p => feature(point(line(p.at)[0] as Point2), { name: p.name, class: p.class })),
    ),
  };
}

/** One ring from shared edges: n >= 0 is edges[n], n < 0 is edges[~n] reversed. */
function joinEdges(numbers: readonly number[], edges: readonly Point2[][]): Point2[] {
  const points: Point2[] = [];
  for (const n of numbers) {
    const edge = edges[n < 0 ? ~n : n];
    if (!edge) throw new Error(`sketch: no ward edge ${n}`);
    const forward = n < 0 ? edge.toReversed() : edge;
    points.push(...(points.length > 0 ? forward.slice(1) : forward));
  }
  return closed(points);
}

/** The centroid of a ring's area. */
function middle(ring: readonly Point2[]): Point2 {
  let area = 0;
  let x = 0;
  let y = 0;
  const [ox, oy] = ring[0] ?? [0, 0];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [0, 0];
    const cross = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
    area += cross;
    x += (ax + bx - 2 * ox) * cross;
    y += (ay + by - 2 * oy) * cross;
  });
  return [round(ox + x / (3 * area)), round(oy + y / (3 * area))];
}

function closed(points: Point2[]): Point2[] {
  const [first, last] = [points[0], points.at(-1)];
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...points, first] : points;
}

/** Five decimals, about a metre: enough for a sketch, and free of floating tails. */
const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
const collection = <G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> => ({
  type: 'FeatureCollection',
  features,
});
const feature = <G extends Geometry, P>(geometry: G, properties: P): Feature<G, P> => ({
  type: 'Feature',
  geometry,
  properties,
});
const polygon = (ring: Point2[]): Polygon => ({ type: 'Polygon', coordinates: [ring] });
const multiLine = (coordinates: Point2[][]): MultiLineString => ({ type: 'MultiLineString', coordinates });
const point = (coordinates: Point2): Point => ({ type: 'Point', coordinates });
