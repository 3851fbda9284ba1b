/**
 * The one file that drives MapLibre: makes the map, keeps its markers, moves it, and says where it is.
 * Knows nothing of React, of words or of the keyboard.
 */

import workerUrl from 'virtual:map-worker';
import {
  type GeoJSONSource,
  Map as MapLibre,
  type StyleSpecification,
  setWorkerCount,
  setWorkerUrl,
} from 'maplibre-gl';
import type { View } from '../logic/in-view.ts';
import { boundsOf, type Marker, markersFor, project } from '../logic/markers.ts';
import type { Palette } from '../style/palette.ts';
import { drawPins } from '../style/pins.ts';
import type { LngLat, MapItem, MapPlace } from '../types.ts';
import { areaFeature, markerFeature, markerLayers, markerSources, placeFeature } from './marker-style.ts';

/** The City of Derby, and how far out the map may go: [west, south, east, north]. */
const city: [number, number, number, number] = [-1.557, 52.861, -1.383, 52.968];
const country: [number, number, number, number] = [-1.95, 52.68, -1.0, 53.16];
/** How near a click or the middle of the map must be to a marker to mean it, in CSS pixels. */
const reach = 26;
/** A pin stands on its tip: people aim at its head, so many pixels above. */
const headOfPin = 20;

export interface EngineOptions {
  container: HTMLElement;
  base: (palette: Palette) => StyleSpecification;
  palette: Palette;
  maxZoom: number;
  inline: boolean;
  /** What MapLibre itself would say about gestures, keyed by its message names. */
  locale: Record<string, string>;
  /** No flying: `prefers-reduced-motion`, asked each time. */
  still: () => boolean;
  /** The map came to rest. `by` says whether a person moved it. */
  onView(view: View, by: 'person' | 'program'): void;
}

export interface Active {
  selected: string | null;
  hovered: string | null;
  /** The active option of the list: it gets the ring. */
  ringed: string | null;
}

export type Engine = ReturnType<typeof createEngine>;

setWorkerUrl(workerUrl);
// One worker is enough for one city, and costs a cheap phone less memory.
setWorkerCount(1);

export function createEngine(options: EngineOptions) {
  let items: readonly MapItem[] = [];
  let markers: Marker[] = [];
  let place: MapPlace | null = null;
  let active: Active = { selected: null, hovered: null, ringed: null };
  let step = Number.NaN;
  /** Where an unfinished glide ends, so that quick presses add up. */
  let goal: { x: number; y: number; zoom: number } | null = null;
  let palette = options.palette;
  const titles = new Map<string, string>();

  const style = (colours: Palette): StyleSpecification => {
    const base = options.base(colours);
    return {
      ...base,
      sources: { ...base.sources, ...markerSources },
      layers: [...base.layers, ...markerLayers(colours)],
    };
  };
  const map = new MapLibre({
    container: options.container,
    style: style(palette),
    bounds: city,
    fitBoundsOptions: { padding: 8 },
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

  const source = (name: keyof typeof markerSources) => map.getSource<GeoJSONSource>(name);
  const collect = (features: ReturnType<typeof markerFeature>[]) =>
    ({ type: 'FeatureCollection', features }) as const;
  const titleOf = (marker: Marker) => titles.get(marker.slugs[0] ?? '') ?? '';

  function drawMarkers(): void {
    step = Math.floor(map.getZoom() * 2) / 2;
    markers = markersFor(items, step);
    source('markers')?.setData(collect(markers.map((m, i) => markerFeature(m, titleOf(m), i))));
    const areas = markers.filter(({ kind }) => kind === 'area');
    source('areas')?.setData(collect(areas.map(({ position }) => areaFeature(position))));
    drawActive();
  }

  function drawActive(): void {
    const { ringed, hovered, selected } = active;
    const lit = markers.filter(({ slugs }) =>
      slugs.some(slug => slug === hovered || slug === selected || slug === ringed),
    );
    source('active')?.setData(
      collect(
        lit.map((m, i) =>
          markerFeature(
            m,
            titleOf(m),
            i,
            '-active',
            m.slugs.some(s => s === ringed || s === selected),
          ),
        ),
      ),
    );
  }

  function drawPlace(): void {
    source('place')?.setData(collect(place ? [placeFeature(place)] : []));
  }

  function view(): View {
    const bounds = map.getBounds();
    return {
      west: bounds.getWest(),
      south: bounds.getSouth(),
      east: bounds.getEast(),
      north: bounds.getNorth(),
      zoom: map.getZoom(),
    };
  }

  /** Glides (or jumps) by pixels and zoom levels, from where the last glide was going. */
  function glide(dx: number, dy: number, dzoom: number): void {
    const { lng, lat } = map.getCenter();
    const [x, y] = goal ? [goal.x, goal.y] : project([lng, lat], 1);
    const from = goal?.zoom ?? map.getZoom();
    const zoom = Math.min(Math.max(from + dzoom, map.getMinZoom()), map.getMaxZoom());
    const scale = 512 * 2 ** from;
    goal = { x: x + dx / scale, y: y + dy / scale, zoom };
    const north = Math.atan(Math.sinh(Math.PI * (1 - 2 * goal.y))) * (180 / Math.PI);
    map.easeTo({ center: [(goal.x - 0.5) * 360, north], zoom, ...pace() }, { person: true });
  }

  function pace(): { duration: number } {
    return { duration: options.still() ? 0 : 220 };
  }

  /** Shows all of `positions` at once, or the city when there are none. */
  function show(positions: readonly LngLat[], maxZoom = 14, by: 'person' | 'program' = 'person'): void {
    const bounds = boundsOf(positions) ?? city;
    const { clientWidth, clientHeight } = options.container;
    const padding = Math.min(70, clientWidth / 6, clientHeight / 6);
    map.fitBounds(bounds, { padding, maxZoom, ...pace(), linear: true }, { person: by === 'person' });
  }

  map.on('style.load', () => {
    drawPins(map, palette);
    drawMarkers();
    drawPlace();
  });
  map.on('zoom', () => {
    if (Math.floor(map.getZoom() * 2) / 2 !== step && source('markers')) drawMarkers();
  });
  map.on('moveend', event => {
    goal = null;
    // A drag, a wheel or a pinch carries the event that it came from; our own moves say who asked.
    const person = 'person' in event ? Boolean(event.person) : Boolean(event.originalEvent);
    options.onView(view(), person ? 'person' : 'program');
  });

  return {
    map,
    view,
    glide,
    show,
    markers: () => markers,
    setItems(next: readonly MapItem[]): void {
      items = next;
      titles.clear();
      for (const item of next) titles.set(item.slug, item.title);
      if (source('markers')) drawMarkers();
    },
    setActive(next: Active): void {
      active = next;
      drawActive();
    },
    setPlace(next: MapPlace | null): void {
      place = next;
      drawPlace();
    },
    /** Brings a position into view when it is outside, or too near the edge to be seen well. */
    reveal(position: LngLat): void {
      const { x, y } = map.project([...position]);
      const { clientWidth, clientHeight } = options.container;
      const margin = 60;
      // The panel covers the lower part on a phone.
      if (x > margin && y > margin && x < clientWidth - margin && y < clientHeight * 0.6) return;
      map.easeTo({ center: [...position], ...pace() }, { person: false });
    },
    /** The marker at a point of the container in CSS pixels, or null. */
    markerAt(x: number, y: number): Marker | null {
      let best: Marker | null = null;
      let nearest = reach;
      for (const marker of markers) {
        const at = map.project([...marker.position]);
        const gap = Math.hypot(at.x - x, at.y - (marker.kind === 'pin' ? headOfPin : 0) - y);
        if (gap < nearest) [best, nearest] = [marker, gap];
      }
      return best;
    },
    /** The same map in other colours, when the scheme changes. */
    recolour(colours: Palette): void {
      palette = colours;
      for (const layer of style(colours).layers)
        for (const [name, value] of Object.entries(layer.paint ?? {}))
          map.setPaintProperty(layer.id, name as never, value as never);
      drawPins(map, colours);
    },
    destroy: () => map.remove(),
  };
}
