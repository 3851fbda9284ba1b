/** A box that takes the focus at each try, from the first. */
import { useEffect, useRef } from 'react';

export function useFocusAt(tries: number) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  return box;
}
