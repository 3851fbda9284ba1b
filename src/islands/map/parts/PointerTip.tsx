/** What a marker is, beside the mouse. For sight only: the list says the same. */
import type { MapItem } from '../types.ts';
import type { Pointed } from '../use-pointer.ts';
import { say } from '../words.ts';

export function PointerTip({ pointed, items }: { pointed: Pointed | null; items: readonly MapItem[] }) {
  if (!pointed) return null;
  const { slugs } = pointed.marker;
  const item = items.find(({ slug }) => slug === slugs[0]);
  if (!item) return null;
  return (
    <span className="map-tip" aria-hidden="true" style={{ left: pointed.x, top: pointed.y }}>
      <b>{slugs.length > 1 ? say.count(slugs.length) : item.title}</b>
      {slugs.length === 1 && <span>{item.line}</span>}
    </span>
  );
}
