/** "Use my location": asked for by the button alone, held in memory, gone when the page is left. */
import { useEffect, useState } from 'react';
import type { Position } from '../../domain/activity/schema.ts';
import { distance } from '../../domain/place/distance.ts';
import { finder } from '../../i18n/areas/finder.ts';
import { locate } from './locate.ts';

export interface Here {
  place: { label: string; position: Position } | null;
  /** Why there is no place, in words. */
  fault: string | undefined;
}

/** Derby's Market Place, and how many metres from it still count as Derby: the city and its edge. */
const middle: Position = [-1.4767, 52.9225];
const reach = 20_000;

export function useHere(form: HTMLFormElement, atOnce: boolean): Here {
  const [here, setHere] = useState<Here>({ place: null, fault: undefined });

  useEffect(() => {
    const button = form.querySelector<HTMLButtonElement>('#find-locate');
    const near = form.querySelector<HTMLInputElement>('#find-near');
    if (!button || !near) return;
    const find = async () => {
      if (button.getAttribute('aria-busy') === 'true') return;
      button.setAttribute('aria-busy', 'true');
      const found = await locate(navigator.geolocation);
      button.removeAttribute('aria-busy');
      const words = finder.locationFailed;
      if (typeof found === 'string') return setHere({ place: null, fault: words[found] });
      if (distance(found, middle) > reach) return setHere({ place: null, fault: words.away });
      setHere({ place: { label: finder.located, position: found }, fault: undefined });
      near.value = finder.located;
      near.dispatchEvent(new Event('input', { bubbles: true }));
    };
    // Whatever is typed instead takes the place of the location.
    const forget = () => {
      if (near.value !== finder.located) setHere({ place: null, fault: undefined });
    };
    button.addEventListener('click', find);
    near.addEventListener('input', forget);
    if (atOnce) find();
    return () => {
      button.removeEventListener('click', find);
      near.removeEventListener('input', forget);
    };
  }, [form, atOnce]);

  return here;
}
