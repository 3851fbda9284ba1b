/**
 * The small map: a drawing of the sketch round one position. The build makes that of an activity's page, which
 * needs no script and fetches nothing for it; a phone draws that of a plan, of an activity newer than the build,
 * and of a pin where the map cannot start. Its colours are in `small-map.css`, which also prints it in black and white.
 */
import type { Polygon } from 'geojson';
import { escapeHtml } from '../../domain/escape-html.ts';
import { decodeSketch, type Sketch, type SketchLayers } from '../../domain/place/sketch.ts';
import { joinEnds } from './small/join.ts';
import { type Frame, insideRing, linePath, type Pixel, ringPath, toPixel } from './small/path.ts';
import type { LngLat } from './types.ts';
import { say } from './words.ts';

export interface SmallMapOptions {
  position: LngLat;
  /** Only the area is public: a soft ring instead of a pin, and a wider view. */
  approximate?: boolean;
  /** What the map shows, for its accessible name: `Peartree Library`, or the ward of an approximate one. */
  label: string;
}

/** Width and height of the drawing in its own units; it grows and shrinks with the page. */
const size = { width: 400, height: 240 } as const;
/** Metres to a unit: streets around a venue, or the whole neighbourhood. */
const scale = { exact: 8, approximate: 13 } as const;
const areaRadius = 550;

/** Half of the widest name's width, to a letter; a line of them; the marker's half. All in the drawing's units. */
const halfLetter = 3.6;
const lineHeight = 20;
const beside = 22;
/** What stays between any two. */
const apart = 6;

const decoded = new WeakMap<Sketch, SketchLayers>();

/** The map as an `<svg>` string, a few kilobytes. `sketch` is `data/places/sketch.json`. */
export function smallMap(sketch: Sketch, { position, approximate = false, label }: SmallMapOptions): string {
  const city = decoded.get(sketch) ?? decodeSketch(sketch);
  decoded.set(sketch, city);
  const metres = approximate ? scale.approximate : scale.exact;
  const frame: Frame = { ...size, centre: position, metres };
  const name = approximate ? say.small.area(label) : say.small.name(label);
  const line = (kind: keyof SketchLayers, mark: string, keep: (p: Properties) => boolean = () => true) =>
    path(
      mark,
      linesOf(city, kind, keep)
        .map(points => linePath(points, frame))
        .join(''),
    );
  const rings = (mark: string, of: LngLat[][]) => path(mark, of.map(r => ringPath(r, frame)).join(''));

  return [
    `<svg class="small-map" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeHtml(name)}">`,
    rings('land', cityRings(city)),
    rings(
      'park',
      city.parks.features.map(f => outer(f.geometry)),
    ),
    rings(
      'lake',
      city.lakes.features.map(f => outer(f.geometry)),
    ),
    line('water', 'brook', p => p.kind !== 'river'),
    line('water', 'river', p => p.kind === 'river'),
    line('wardEdges', 'ward'),
    line('rail', 'rail'),
    line('roads', 'road-edge'),
    line('roads', 'road'),
    names(city, frame),
    approximate ? area(metres) : pin,
    '</svg>',
  ].join('');
}

type Properties = Record<string, unknown>;

function linesOf(city: SketchLayers, kind: keyof SketchLayers, keep: (p: Properties) => boolean): LngLat[][] {
  return city[kind].features
    .filter(({ properties }) => keep(properties as Properties))
    .flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return [geometry.coordinates as unknown as LngLat[]];
      if (geometry.type === 'MultiLineString') return geometry.coordinates as unknown as LngLat[][];
      return [];
    });
}

/** The land as one piece: drawn ward by ward, it would show seams, and weigh as much again as the ward edges. */
const cityRings = ({ wardEdges }: SketchLayers): LngLat[][] =>
  joinEnds(
    wardEdges.features
      .filter(({ properties }) => properties.city)
      .map(({ geometry }) => geometry.coordinates as unknown as LngLat[]),
  );

const outer = ({ coordinates }: Polygon) => (coordinates[0] ?? []) as unknown as LngLat[];
const path = (mark: string, d: string) => (d ? `<path class="sm-${mark}" d="${d}"/>` : '');

/** Names of wards, parks and places, those that do not touch each other or the marker. */
function names(city: SketchLayers, frame: Frame): string {
  const middle: Pixel = [frame.width / 2, frame.height / 2];
  const taken: { at: Pixel; reach: number }[] = [0, 20].map(up => ({
    at: [middle[0], middle[1] - up],
    reach: beside,
  }));
  const wards = new Set(city.wards.features.map(({ properties }) => properties.name));
  const wanted = [
    ...city.wardNames.features.map(f => ({
      mark: 'ward-name',
      name: f.properties.name,
      at: f.geometry.coordinates,
    })),
    ...city.places.features
      .filter(({ properties }) => properties.class !== 'city' && !wards.has(properties.name))
      .map(f => ({ mark: 'place-name', name: f.properties.name, at: f.geometry.coordinates })),
    ...city.parks.features
      .filter(({ properties }) => properties.name)
      .map(f => ({
        mark: 'park-name',
        name: f.properties.name,
        at: insideRing(outer(f.geometry)),
      })),
  ];
  return wanted
    .map(({ mark, name, at }) => {
      const [x, y] = toPixel(at as unknown as LngLat, frame);
      const reach = name.length * halfLetter;
      const fits = x > reach && x < frame.width - reach && y > 14 && y < frame.height - 8;
      const meets = taken.some(
        other =>
          Math.abs(other.at[0] - x) < other.reach + reach + apart && Math.abs(other.at[1] - y) < lineHeight,
      );
      if (!fits || meets) return '';
      taken.push({ at: [x, y], reach });
      return `<text class="sm-${mark}" x="${x}" y="${y}">${escapeHtml(name)}</text>`;
    })
    .join('');
}

/** A pin whose tip is in the middle. */
const pin = `<path class="sm-pin" d="M${size.width / 2} ${size.height / 2}l-12-16a14 14 0 1 1 24 0z"/><circle class="sm-dot" cx="${size.width / 2}" cy="${size.height / 2 - 24}" r="5"/>`;

const area = (metres: number) =>
  `<circle class="sm-area" cx="${size.width / 2}" cy="${size.height / 2}" r="${Math.round(areaRadius / metres)}"/>`;
