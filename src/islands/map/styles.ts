/** The map's stylesheet, added to the page when the map is asked for: never in the way of the first paint. */
import href from './map.css?url';

let added: Promise<void> | null = null;

/** Resolves when the stylesheet holds, or failed to come: the map then still works, plainly. */
export function addMapStyles(): Promise<void> {
  added ??= new Promise(resolve => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      added = null;
      link.remove();
      resolve();
    };
    document.head.append(link);
  });
  return added;
}
