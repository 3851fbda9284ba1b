/** The map's place beside the list, or over it on a phone. Nothing of the map is fetched until asked for. */
import { type ComponentType, useEffect, useState } from 'react';
import { finder } from '../../i18n/areas/finder.ts';
import { loadMap } from '../map/load.ts';
import type { MapViewProps } from '../map/types.ts';

export interface MapPaneProps extends MapViewProps {
  /** The person asked for the map. Once shown it stays, so that coming back to it costs nothing. */
  wanted: boolean;
  onWant(): void;
}

export function MapPane({ wanted, onWant, ...view }: MapPaneProps) {
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
        <p className="notice notice-stop" role="alert">
          {finder.mapFailed}
        </p>
      ) : (
        <button
          type="button"
          className="button button-gold"
          aria-disabled={wanted || undefined}
          onClick={() => !wanted && onWant()}
        >
          {wanted ? finder.mapLoading : finder.showMap}
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
