/** Whether list and map stand side by side: the same width as in `finder.css`. */
import { useSyncExternalStore } from 'react';

const query = '(width >= 62.5rem)';

export function useWide(): boolean {
  return useSyncExternalStore(
    changed => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
