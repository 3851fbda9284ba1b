/** Which key does what on the map. Pure: an event's facts in, an action out. */

export type MapAction =
  | { do: 'pan'; x: -1 | 0 | 1; y: -1 | 0 | 1; by: number }
  | { do: 'zoom'; by: number }
  | { do: 'choose' | 'help' | 'leave' | 'everything' };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Pixels that one press of an arrow, or of a button, moves the map; and in small steps. */
export const step = { pan: 100, panSmall: 5, zoom: 1, zoomSmall: 0.1 } as const;

const arrows: Record<string, [-1 | 0 | 1, -1 | 0 | 1]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * What the map does on a key, or null: then the key belongs to the browser. With Alt, Ctrl or Meta it always
 * does (Alt and an arrow is Back). A typed `+` is a whole step although it needs Shift on most keyboards;
 * small steps are Shift with the number pad's plus and minus, or with Page Up and Page Down.
 */
export function actionOf(pressed: Pressed): MapAction | null {
  const { key, code, shiftKey } = pressed;
  if (pressed.altKey || pressed.ctrlKey || pressed.metaKey) return null;
  const arrow = arrows[key];
  if (arrow) return { do: 'pan', x: arrow[0], y: arrow[1], by: shiftKey ? step.panSmall : step.pan };
  const zoomed = zoomDirection(key);
  if (zoomed !== 0) {
    const small = shiftKey && (key.startsWith('Page') || code.startsWith('Numpad'));
    return { do: 'zoom', by: zoomed * (small ? step.zoomSmall : step.zoom) };
  }
  if (key === 'Enter' || key === ' ') return { do: 'choose' };
  if (key === '?') return { do: 'help' };
  if (key === 'Escape') return { do: 'leave' };
  if (key === 'Home') return { do: 'everything' };
  return null;
}

function zoomDirection(key: string): -1 | 0 | 1 {
  if (key === '+' || key === '=' || key === 'PageUp') return 1;
  if (key === '-' || key === '_' || key === 'PageDown') return -1;
  return 0;
}
