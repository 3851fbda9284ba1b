/** Where the map is: beside the list where there is room, over it on a phone, not there until asked for. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { finder } from '../../i18n/areas/finder.ts';
import { alone } from './alone.ts';
import type { Asked } from './use-asked.ts';
import { useWide } from './use-wide.ts';

export interface Pane {
  /** The map was asked for, once at least. */
  wanted: boolean;
  wide: boolean;
  /** The person opened it just now. */
  takeFocus: boolean;
  open(): void;
  close(): void;
}

export function usePane(pane: HTMLElement, { view, setView }: Asked, atOnce: boolean): Pane {
  const wide = useWide();
  const [wanted, setWanted] = useState(view === 'map' || atOnce);
  const [takeFocus, setTakeFocus] = useState(atOnce);
  const opener = useRef<HTMLElement>(document.querySelector<HTMLElement>('.to-map [data-open-map]'));

  const open = useCallback(() => {
    setWanted(true);
    setTakeFocus(true);
    setView('map');
  }, [setView]);
  const close = useCallback(() => setView('list'), [setView]);

  useEffect(() => {
    if (atOnce) open();
  }, [atOnce, open]);
  useEffect(() => {
    if (view === 'map') setWanted(true);
  }, [view]);
  useEffect(() => {
    const button = opener.current;
    button?.addEventListener('click', open);
    return () => button?.removeEventListener('click', open);
  }, [open]);

  const covers = view === 'map' && !wide;
  useEffect(() => {
    if (!covers) return;
    const title = document.title;
    document.title = `${finder.mapLabel} · ${title}`;
    pane.dataset.open = '';
    const release = alone(pane);
    // Opened again, the map is there already. The first time it takes the focus when it stands.
    pane.querySelector<HTMLElement>('.map-stage[tabindex="0"]')?.focus();
    return () => {
      delete pane.dataset.open;
      document.title = title;
      release();
      opener.current?.focus({ preventScroll: true });
      // Where nothing is found, the button is not there.
      if (document.activeElement !== opener.current) document.getElementById('found-title')?.focus();
    };
  }, [covers, pane]);

  return { wanted, wide, takeFocus, open, close };
}
