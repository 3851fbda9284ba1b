/** Whether list and map stand side by side: the same width as in `finder.css`. */
import { useSyncExternalStore } from 'react';

let media: MediaQueryList | undefined;
const wide = () => {
  media ??= matchMedia('(width >= 62.5rem)');
  return media;
};
const subscribe = (changed: () => void) => {
  wide().addEventListener('change', changed);
  return () => wide().removeEventListener('change', changed);
};

export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide().matches);
}
