/** The sentences that the map says, from facts about its view. Pure: words from the catalogue. */
import type { MapItem } from '../types.ts';
import { say } from '../words.ts';
import { movement, sizeInMiles, type View } from './in-view.ts';

type Order = 'match' | 'near' | 'soon';

/** "12 activities in view", "5 in view, and 10 that fit less well" */
export function inViewCount(visible: readonly MapItem[]): string {
  const lesser = visible.filter(one => one.lesser).length;
  return say.inView(visible.length - lesser, lesser);
}

/** ", nearest: Boxing, Tuesday 17:00", of those that fit; nothing where nothing is in view. */
export function inViewFirst(visible: readonly MapItem[], order: Order): string {
  const first = visible.find(one => !one.lesser) ?? visible[0];
  return first ? say.first(first.title, whenOf(first), visible.length > 1 ? order : null) : '';
}

/** "12 activities in view, nearest: Boxing, Tuesday 17:00" */
export function inViewSentence(visible: readonly MapItem[], order: Order): string {
  return inViewCount(visible) + inViewFirst(visible, order);
}

/** "Map moved east 1 mile", "Map zoomed in. It shows about 2.1 miles by 5.7 miles", or nothing to say. */
export function moveSentence(before: View | null, after: View): string {
  if (!before) return '';
  if (Math.abs(after.zoom - before.zoom) > 0.05) {
    const { across, down } = sizeInMiles(after);
    return say.zoomed(after.zoom > before.zoom ? 'in' : 'out', across, down);
  }
  const moved = movement(before, after);
  return moved ? say.moved(moved.miles, moved.to) : '';
}

/** `Tuesday 17:00`; without full words the first part of the line, `Tue 17:00`. */
function whenOf({ when, line }: MapItem): string {
  return when ?? line.split(' · ')[0] ?? line;
}

/** Sentences one after the other, without the empty ones. */
export function inTurn(...sentences: string[]): string {
  return sentences.filter(Boolean).join('. ');
}
