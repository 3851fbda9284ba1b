/**
 * The one file that makes a MapLibre map: its options, its sources, its pictures, and what it tells of itself.
 * Knows nothing of React, of words or of the keyboard.
 */

import {
  type GeoJSONSource,
  GPUInitializationError,
  type LayerSpecification,
  Map as MapLibre,
  prewarm,
  type StyleSpecification,
  setWorkerCount,
} from 'maplibre-gl';
import type { View } from '../logic/in-view.ts';
import { boundsOf, headOfPin, type Marker } from '../logic/markers.ts';
import type { Palette } from '../style/palette.ts';
import { drawPin, drawPins } from '../style/pins.ts';
import type { LngLat, MapItem, MapPlace } from '../types.ts';
import { handOverWorker } from '../worker.ts';
import { paintOnce } from './first-picture.ts';
import { markerLayers } from './marker-style.ts';
import { city, createMotion, paddingFor } from './motion.ts';
import { type Active, Overlay, type OverlaySource } from './overlay.ts';

/** How far out the map may go: [west, south, east, north] in degrees. */
const country: [number, number, number, number] = [-1.95, 52.68, -1.0, 53.16];
const overlaySources: OverlaySource[] = ['areas', 'markers', 'active', 'place'];
/** How near a click or the middle of the map must be to a marker to mean it, in CSS pixels. */
const reach = 26;

export interface EngineOptions {
  container: HTMLElement;
  base: (palette: Palette) => StyleSpecification;
  palette: Palette;
  maxZoom: number;
  /** All of the map is on this page already: its first picture is painted in one go. */
  whole: boolean;
  inline: boolean;
  /** What is there at the start, so that it is drawn in one go. */
  items: readonly MapItem[];
  place: MapPlace | null;
  /** What the first view shows; the city when empty. */
  first: readonly LngLat[];
  /** What MapLibre itself would say about gestures, keyed by its message names. */
  locale: Record<string, string>;
  /** No flying: `prefers-reduced-motion`, asked each time. */
  still: () => boolean;
  /** The first picture is on the screen, or on its way there. */
  onDrawn(): void;
  /** The map came to rest. `by` says whether a person moved it. */
  onView(view: View, by: 'person' | 'program'): void;
}

export type Engine = ReturnType<typeof createEngine>;

// One worker is enough for one city, and costs a cheap phone less memory.
setWorkerCount(1);
handOverWorker(prewarm);

const layersOf = (layers: LayerSpecification[], sources: readonly string[]) =>
  layers.filter(layer => 'source' in layer && sources.includes(layer.source));

/** Whether an error of `createEngine` means that this device draws no maps. */
export const isNoWebGL = (error: unknown): boolean => error instanceof GPUInitializationError;

/** Makes the map in `container`. Throws when there is no WebGL, see `isNoWebGL`. */
export function createEngine(options: EngineOptions) {
  const { container } = options;
  const overlay = new Overlay();
  let palette = options.palette;
  const first = boundsOf(options.first);
  const map = new MapLibre({
    container,
    bounds: first ?? city,
    fitBoundsOptions: { padding: paddingFor(first, container), ...(first && { maxZoom: 13.5 }) },
    maxBounds: country,
    minZoom: 8.5,
    maxZoom: options.maxZoom,
    attributionControl: false,
    // The keyboard is ours: MapLibre's handler would take Alt and arrows too.
    keyboard: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    renderWorldCopies: false,
    fadeDuration: 0,
    validateStyle: false,
    cooperativeGestures: options.inline,
    locale: options.locale,
  });
  map.touchZoomRotate.disableRotation();
  // The wrapper is the tab stop and has the name; the canvas says nothing by itself.
  map.getCanvas().tabIndex = -1;
  map.getCanvas().removeAttribute('role');
  map.getCanvas().removeAttribute('aria-label');

  const style = (colours: Palette): StyleSpecification => {
    const base = options.base(colours);
    // What shows nothing yet costs a start all the same: its source comes when it is needed.
    const filled = overlaySources.filter(name => overlay.data(name).features.length);
    const over = filled.map(name => [name, geojson(name)] as const);
    return {
      ...base,
      sources: { ...base.sources, ...Object.fromEntries(over) },
      layers: [...base.layers, ...layersOf(markerLayers(colours), filled)],
    };
  };
  const geojson = (name: OverlaySource) => ({ type: 'geojson', data: overlay.data(name) }) as const;
  const draw = (...names: OverlaySource[]) => {
    for (const name of names) {
      const source = map.getSource<GeoJSONSource>(name);
      if (source) source.setData(overlay.data(name));
      else if (overlay.data(name).features.length) addSource(name);
    }
  };
  const addSource = (name: OverlaySource) => {
    map.addSource(name, geojson(name));
    const all = markerLayers(palette);
    for (const layer of layersOf(all, [name]).toReversed())
      map.addLayer(layer, all.slice(all.indexOf(layer)).find(({ id }) => map.getLayer(id))?.id);
  };
  const regroup = () => {
    if (overlay.group(map.getZoom())) draw('areas', 'markers', 'active');
  };
  const view = (): View => {
    const bounds = map.getBounds();
    return {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
      zoom: map.getZoom(),
    };
  };

  overlay.items = options.items;
  overlay.place = options.place;
  overlay.group(map.getZoom());
  map.setStyle(style(palette), { validate: false });
  if (options.whole) paintOnce(map);
  map.on('style.load', () => drawPins(map, palette));
  map.setMissingStyleImageResolver(name => drawPin(map, palette, name));
  map.once('idle', () =>
    requestAnimationFrame(() => {
      // For `npm run bench`, and for anybody who looks at the page's timeline.
      performance.mark('map drawn');
      options.onDrawn();
    }),
  );
  map.on('zoom', regroup);
  const motion = createMotion(map, container, options.still);
  map.on('moveend', event => {
    // A drag, a wheel or a pinch carries the event that it came from; our own moves say who asked.
    const person = 'person' in event ? Boolean(event.person) : Boolean(event.originalEvent);
    options.onView(view(), person ? 'person' : 'program');
  });

  return {
    map,
    view,
    ...motion,
    /** Brings what stands for an activity to where nothing covers it. */
    revealActivity(slug: string): void {
      const marker = overlay.markers.find(({ slugs }) => slugs.includes(slug));
      if (marker) motion.reveal(marker.position);
    },
    setItems(items: readonly MapItem[]): void {
      overlay.items = items;
      regroup();
    },
    setActive(active: Active): void {
      if (overlay.light(active)) draw('active');
    },
    setPlace(place: MapPlace | null): void {
      if (overlay.place === place) return;
      overlay.place = place;
      draw('place');
    },
    /** The marker at a point of the container in CSS pixels, or null. */
    markerAt(x: number, y: number): Marker | null {
      let best: Marker | null = null;
      let nearest = reach;
      for (const marker of overlay.markers) {
        const at = map.project([...marker.position]);
        const gap = Math.hypot(at.x - x, at.y - (marker.kind === 'pin' ? headOfPin : 0) - y);
        if (gap < nearest) [best, nearest] = [marker, gap];
      }
      return best;
    },
    /** The same map in other colours, when the scheme changes. */
    recolour(colours: Palette): void {
      palette = colours;
      for (const layer of [...options.base(colours).layers, ...markerLayers(colours)])
        for (const [name, value] of Object.entries(layer.paint ?? {}))
          if (map.getLayer(layer.id)) map.setPaintProperty(layer.id, name as never, value as never);
      drawPins(map, colours);
    },
    destroy: () => map.remove(),
  };
}
