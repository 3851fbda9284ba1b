/** The map's place beside the list, or over it on a phone. Nothing of the map is fetched until asked for. */
import { type ComponentType, useEffect, useState } from 'react';
import type { Result } from '../../domain/search/order.ts';
import { finder } from '../../i18n/areas/finder.ts';
import { loadMap } from '../map/load.ts';
import type { MapViewProps } from '../map/types.ts';
import { countOnMap } from './on-map.ts';

/** Longer than between two keys, in milliseconds. */
const rest = 700;

export interface MapPaneProps extends MapViewProps {
  /** The person asked for the map. Once shown it stays, so that coming back to it costs nothing. */
  wanted: boolean;
  onWant(): void;
  /** What it would show. */
  found: { readonly list: readonly Result[]; isAsked: boolean };
}

export function MapPane({ wanted, onWant, found, ...view }: MapPaneProps) {
  const count = useCount(found, !wanted && view.inline === true);
  const [MapView, setMapView] = useState<ComponentType<MapViewProps>>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!wanted || MapView || failed) return;
    loadMap().then(
      module => setMapView(() => module.default),
      () => setFailed(true),
    );
  }, [wanted, MapView, failed]);

  if (wanted && MapView) return <MapView {...view} />;
  return (
    <div className="map-invite">
      {failed ? (
        <>
          <p className="notice" role="alert">
            {finder.mapFailed}
          </p>
          {/* A page that has failed to fetch a script may never ask for it again. */}
          <button type="button" className="button button-gold" onClick={() => location.reload()}>
            {finder.tryAgain}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="button button-gold"
          aria-disabled={wanted || undefined}
          onClick={() => !wanted && onWant()}
        >
          {wanted ? finder.mapLoading : finder.showMap(count)}
        </button>
      )}
      {wanted && view.onClose && (
        <button type="button" className="button" onClick={view.onClose}>
          {finder.backToList}
        </button>
      )}
    </div>
  );
}

/** How many the map would show, once somebody rests from typing; nobody sees it while it is not `shown`. */
function useCount(found: MapPaneProps['found'], shown: boolean): number {
  const [count, setCount] = useState(() => (shown ? countOnMap(found.list, found.isAsked) : 0));
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setCount(countOnMap(found.list, found.isAsked)), rest);
    return () => clearTimeout(timer);
  }, [found, shown]);
  return count;
}
