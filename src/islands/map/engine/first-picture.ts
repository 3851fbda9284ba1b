/**
 * The first picture of the map, painted once, when all of it is there. MapLibre by itself paints each part as it
 * comes and waits a frame between any two steps: on a cheap phone every such frame holds up the next step.
 */
import type { Map as MapLibre } from 'maplibre-gl';

/** A font or a worker that takes longer than this, in milliseconds, holds nothing up: parts are painted then. */
const patience = 3000;

/** Holds the painting back until style, tiles and letters are there. For a map that fetches no tiles. */
export function paintOnce(map: MapLibre): void {
  const { painter, style } = map;
  let waiting = false;
  let steps = false;
  let held = true;
  painter.render = style => {
    // Tiles find their layers by it.
    painter.style = style;
  };
  // Names find their places once, among all names; MapLibre wants to have looked for them, if only for none.
  const place = style._updatePlacement.bind(style);
  style._updatePlacement = (...how) => !style.placement && place(...how);

  const release = () => {
    held = false;
    clearTimeout(timer);
    map.off('data', look);
    // What stood there before: MapLibre's own ways.
    Reflect.deleteProperty(painter, 'render');
    Reflect.deleteProperty(style, '_updatePlacement');
  };
  const timer = setTimeout(() => {
    release();
    map.triggerRepaint();
  }, patience);

  /** After news of style and sources the next step is taken at once, for all news of a moment together. */
  function look(news: object): void {
    steps ||= !('tile' in news && news.tile);
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      if (!held) return;
      if (steps) map.redraw();
      steps = false;
      if (!map.isStyleLoaded() || !map.areTilesLoaded()) return;
      release();
      style._updatePlacement = (...how) => {
        Reflect.deleteProperty(style, '_updatePlacement');
        place(...how);
        // As if some names were still to come, all would be placed and painted once more.
        style.placement.stale = false;
        return false;
      };
      map.redraw();
    });
  }
  map.on('data', look);
  map.once('remove', release);
}
