/** React takes the results over from the page. The form stays as it is; focus and reading place are kept. */
import type { ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { readSnapshot } from '../../domain/exchange/snapshot.ts';
import { Finder } from './Finder.tsx';
import { namesOfForm } from './form-names.ts';
import type { Known } from './known.ts';
import type { LeaveProps } from './Leave.tsx';
import type { ListFile } from './list-file.ts';
import type { Heard } from './use-directory.ts';

export interface Handed {
  root: HTMLElement;
  form: HTMLFormElement;
  list: ListFile;
  heard: Heard;
  known: Known | undefined;
  leave: ComponentType<LeaveProps> | undefined;
}

export function takeOver({ root, form, list, heard, known, leave }: Handed): void {
  const results = root.querySelector<HTMLElement>('#found');
  const map = root.querySelector<HTMLElement>('#map-pane');
  if (!results || !map) return;
  const focused = results.contains(document.activeElement)
    ? document.activeElement?.closest('[data-activity]')?.getAttribute('data-activity')
    : undefined;
  const pressed = root.dataset.pressed;
  delete root.dataset.pressed;
  map.replaceChildren();
  const react = createRoot(results);
  // All at once: the new cards stand where the old ones stood in the same frame.
  flushSync(() =>
    react.render(
      <Finder
        page={{ root, form, map }}
        directory={readSnapshot(list)}
        names={namesOfForm(form, list.calendar)}
        heard={heard}
        known={known}
        leave={leave}
        pressed={pressed === 'map' || pressed === 'locate' ? pressed : undefined}
      />,
    ),
  );
  results.dataset.live = '';
  if (focused) results.querySelector<HTMLElement>(`[data-activity="${focused}"] a`)?.focus();
}
