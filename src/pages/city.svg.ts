/** `/city.svg`: Derby in a few lines, shown where the map will be until somebody asks for it. */
import type { APIRoute } from 'astro';
import sketch from '#data/places/sketch.json' with { type: 'json' };
import { decodeSketch, type SketchLayers } from '../domain/place/sketch.ts';
import { type Frame, linePath, ringPath } from '../islands/map/small/path.ts';
import type { LngLat } from '../islands/map/types.ts';

/** The whole city, 17 metres to a unit. */
const frame: Frame = { width: 800, height: 1000, centre: [-1.468, 52.915], metres: 17 };
const style = `.land{fill:#fbf7ec}.park{fill:#cfe3c8}.river{stroke:#9dc3ee;stroke-width:5}.ward{stroke:#b3bce0;stroke-width:2}.land,.park,.lake{stroke:none}.lake{fill:#9dc3ee}path{fill:none}
@media(prefers-color-scheme:dark){.land{fill:#182252}.park{fill:#1c4048}.river{stroke:#35539f}.lake{fill:#35539f}.ward{stroke:#3d4c92}}`;

const city: SketchLayers = decodeSketch(sketch);
const path = (mark: string, d: string) => `<path class="${mark}" d="${d}"/>`;
const rings = (layer: 'wards' | 'parks' | 'lakes') =>
  city[layer].features
    .map(({ geometry }) => ringPath((geometry.coordinates[0] ?? []) as unknown as LngLat[], frame))
    .join('');
const lines = [
  ...city.water.features
    .filter(({ properties }) => properties.kind === 'river')
    .flatMap(({ geometry }) => geometry.coordinates.map(line => ['river', line] as const)),
  ...city.wardEdges.features.map(({ geometry }) => ['ward', geometry.coordinates] as const),
];

const svg = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}"><style>${style}</style>`,
  path('land', rings('wards')),
  path('park', rings('parks')),
  path('lake', rings('lakes')),
  ...lines.map(([mark, line]) => path(mark, linePath(line as unknown as LngLat[], frame))),
  '</svg>',
].join('');

export const GET: APIRoute = () => new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
