/** Draws an activity's parts into its page, touching only those that differ. */
import type { PublicActivity } from '../../../domain/activity/document.ts';
import { Markup } from '../html.ts';
import { parts, type View, type ViewContext } from './view.ts';

/** Whether anything that a reader sees has changed. Small maps that stand in the page are kept, others are drawn where `context` can. */
export function fill(
  view: HTMLElement,
  activity: PublicActivity,
  context: ViewContext,
  shown: Record<string, View> = parts,
): boolean {
  const maps = new Map<string, string>();
  for (const venue of view.querySelectorAll<HTMLElement>('[data-venue]'))
    maps.set(venue.dataset.venue ?? '', venue.querySelector('.small-map')?.outerHTML ?? '');
  const map: ViewContext['map'] = venue =>
    maps.has(venue.slug) ? new Markup(maps.get(venue.slug) ?? '') : context.map?.(venue);

  let changed = false;
  for (const [id, part] of Object.entries(shown)) {
    let section = view.querySelector<HTMLElement>(`[data-part="${id}"]`);
    if (!section) {
      section = view.ownerDocument.createElement('section');
      section.dataset.part = id;
      view.append(section);
    }
    const fresh = view.ownerDocument.createElement('section');
    fresh.innerHTML = part(activity, { ...context, map })?.text ?? '';
    const seen = (element: HTMLElement) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (seen(fresh) === seen(section) && section.innerHTML) continue;
    changed ||= seen(fresh) !== seen(section);
    section.replaceChildren(...fresh.childNodes);
  }
  return changed;
}
