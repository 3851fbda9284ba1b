/** Makes a change, then gives the focus to the control that has come with it: what was pressed is gone. */
import { flushSync } from 'react-dom';

export function thenFocus(id: string, change: () => void): void {
  // A frame later may be too early, on a slow phone.
  flushSync(change);
  document.getElementById(id)?.focus();
}
