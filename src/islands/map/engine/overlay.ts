/** What lies over the base map, as GeoJSON for four sources: areas, markers, what is lit, the place. */
import type { Feature, FeatureCollection } from 'geojson';
import { type Marker, markersFor } from '../logic/markers.ts';
import type { MapItem, MapPlace } from '../types.ts';
import { areaFeature, markerFeature, placeFeature } from './marker-style.ts';

export type OverlaySource = 'areas' | 'markers' | 'active' | 'place';

/** Which activities stand out. */
export interface Active {
  selected: string | null;
  hovered: string | null;
  /** The active option of the list: it gets the ring. */
  ringed: string | null;
}

export class Overlay {
  items: readonly MapItem[] = [];
  place: MapPlace | null = null;
  active: Active = { selected: null, hovered: null, ringed: null };
  /** As last grouped. */
  markers: readonly Marker[] = [];
  #grouped = { items: this.items, step: Number.NaN };

  /** Groups the items anew for a zoom, in half steps; says whether anything can have changed. */
  group(zoom: number): boolean {
    const step = Math.floor(zoom * 2) / 2;
    if (this.#grouped.step === step && this.#grouped.items === this.items) return false;
    this.#grouped = { items: this.items, step };
    this.markers = markersFor(this.items, step);
    return true;
  }

  /** Lets what is active stand out; says whether that can change anything. */
  light(active: Active): boolean {
    const before = this.data('active').features.length;
    this.active = active;
    return before + this.data('active').features.length > 0;
  }

  /** What a source shows now. */
  data(source: OverlaySource): FeatureCollection {
    return { type: 'FeatureCollection', features: this.#features(source) };
  }

  #features(source: OverlaySource): Feature[] {
    const { markers, place } = this;
    if (source === 'place') return place ? [placeFeature(place)] : [];
    if (source === 'areas')
      return markers
        .filter(({ kind }) => kind === 'area')
        .map(({ centre, position }) => areaFeature(centre ?? position));
    const titles = new Map(this.items.map(({ slug, title }) => [slug, title]));
    const titleOf = ({ slugs }: Marker) => titles.get(slugs[0] ?? '') ?? '';
    if (source === 'markers') return markers.map((marker, i) => markerFeature(marker, titleOf(marker), i));
    const { selected, hovered, ringed } = this.active;
    const has = (marker: Marker, ...wanted: (string | null)[]) =>
      marker.slugs.some(slug => wanted.includes(slug));
    return markers
      .filter(marker => has(marker, selected, hovered, ringed))
      .map((marker, i) => markerFeature(marker, titleOf(marker), i, true, has(marker, selected, ringed)));
  }
}
