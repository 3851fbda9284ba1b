/** The small map of a venue, drawn from the city sketch on the phone. */
import { useEffect, useRef, useState } from 'react';
import type { PublicVenue } from '../../../domain/activity/document.ts';
import { venueName } from '../../live/activity/venue.ts';
import type { Names } from '../../live/names.ts';

type Draw = typeof import('./draw-map.ts').drawMap;
let drawing: Promise<Draw> | undefined;

export function SheetMap({ venue, names }: { venue: PublicVenue; names: Names }) {
  const box = useRef<HTMLDivElement>(null);
  const [draw, setDraw] = useState<{ map: Draw }>();
  useEffect(() => {
    drawing ??= import('./draw-map.ts').then(module => module.drawMap);
    drawing.then(
      map => setDraw({ map }),
      () => {},
    );
  }, []);
  const { position, visibility } = venue;
  useEffect(() => {
    if (!draw || !box.current || !position) return;
    const label = venueName(venue, names);
    const svg = draw.map({ position, approximate: visibility !== 'public', label });
    // Parsed as a document of its own: what stands in it is our drawing, with its names escaped.
    const drawn = new DOMParser().parseFromString(svg, 'text/html').body.firstElementChild;
    box.current.replaceChildren(...(drawn ? [drawn] : []));
  }, [draw, venue, names, position, visibility]);
  return position ? <div className="sheet-map" ref={box} /> : null;
}
