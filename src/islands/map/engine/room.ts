/** How much of the map is free to look at: what stands over its edges, measured, so that no pin hides there. */

/** CSS pixels from each edge of the map. */
export interface Room {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A pin stands on its tip: so much of it is above its position. */
const pinHeight = 44;
/** A finger's width beside a pin. */
const beside = 26;
/** The buttons at the side, before they are drawn; the words above, without and with the way back. */
const assumed = { controls: 64, words: 56, wordsBelowBack: 110, asked: 52, foot: 36 };
/** What is kept free in any case where much is to be shown, as a share of the map's width or height. */
const leastFree = 0.4;

/**
 * The room round what is shown, from the parts that stand over the map in `container`'s `.map`. For a single
 * place less needs to stay free than for many.
 */
export function roomIn(container: HTMLElement, least = leastFree): Room {
  const map = container.closest<HTMLElement>('.map') ?? container;
  const frame = container.getBoundingClientRect();
  const box = (part: string) => map.querySelector(part)?.getBoundingClientRect();
  const list = box('.map-features[data-focused]');
  // The open list stands over the words.
  const words = list ? box('.map-back') : box('.map-in-view');
  const controls = box('.map-controls');
  const panel = box('.map-panel');
  const foot = box('.map-attribution');
  const back = map.querySelector('.map-back');
  const asked = map.querySelector('.map-asked > *') ? assumed.asked : 0;

  const room = { top: 0, right: beside, bottom: foot?.height ?? assumed.foot, left: beside };
  if (words) room.top = words.bottom - frame.top;
  else if (!list) room.top = back ? assumed.wordsBelowBack + asked : assumed.words;
  // The buttons are a column at one side, or on a phone on its side a row along the top.
  const column = !controls || controls.height > controls.width;
  const atLeft = controls
    ? controls.left + controls.right < frame.left + frame.right
    : getComputedStyle(map).direction === 'rtl';
  const aside = controls ? controls.width + 12 : assumed.controls;
  if (column) room[atLeft ? 'left' : 'right'] += aside - beside / 2;
  else room.top = Math.max(room.top, controls.bottom - frame.top);
  // The list is a column at one side, or stands at the foot, above the panel.
  const fromFoot = list && list.width > frame.width * 0.55;
  if (fromFoot) room.bottom = frame.bottom - list.top + beside / 2;
  else if (list && atLeft) room.right = Math.max(room.right, frame.right - list.left + beside);
  else if (list) room.left = Math.max(room.left, list.right - frame.left + beside);
  // The panel is a sheet along the foot, or a card at one side of it.
  const across = frame.width - (fromFoot ? 0 : (list?.width ?? 0));
  if (panel && panel.width > across * 0.6) room.bottom = Math.max(room.bottom, frame.bottom - panel.top);
  else if (panel && panel.left + panel.right < frame.left + frame.right)
    room.left = Math.max(room.left, panel.right - frame.left + beside);
  else if (panel) room.right = Math.max(room.right, frame.right - panel.left + beside);
  room.top += pinHeight;
  room.bottom += beside / 2;
  return within(room, frame.width, frame.height, 1 - least);
}

/** On a small screen the room shrinks evenly, so that something stays free. */
function within({ top, right, bottom, left }: Room, width: number, height: number, most: number): Room {
  const down = Math.min(1, (height * most) / (top + bottom));
  const across = Math.min(1, (width * most) / (left + right));
  return { top: top * down, right: right * across, bottom: bottom * down, left: left * across };
}
