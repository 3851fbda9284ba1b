/** "Use my location": asked for by the button alone, held in memory, gone when the page is left. */
import { useEffect, useState } from 'react';
import type { Position } from '../../domain/activity/schema.ts';
import { finder } from '../../i18n/areas/finder.ts';

export interface Here {
  place: { label: string; position: Position } | null;
  /** Why there is no place, in words. */
  fault: string | undefined;
}

export function useHere(form: HTMLFormElement, atOnce: boolean): Here {
  const [here, setHere] = useState<Here>({ place: null, fault: undefined });

  useEffect(() => {
    const button = form.querySelector<HTMLButtonElement>('#find-locate');
    const near = form.querySelector<HTMLInputElement>('#find-near');
    if (!button || !near) return;
    const find = async () => {
      if (button.getAttribute('aria-busy') === 'true') return;
      button.setAttribute('aria-busy', 'true');
      const found = await import('./locate.ts')
        .then(({ locate }) => locate(navigator.geolocation))
        .catch(() => finder.locateFailed)
        .finally(() => button.removeAttribute('aria-busy'));
      if (typeof found === 'string') return setHere({ place: null, fault: found });
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
