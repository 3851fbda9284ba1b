/** Whether news is about anything that this page shows: most of it is not, and then nothing more is loaded. */
import type { DirectoryChanges } from '../../domain/activity/document.ts';

export function concerns(page: Document, { upserts, removed }: DirectoryChanges): boolean {
  const shown = new Set<string | undefined>();
  for (const { dataset } of page.querySelectorAll<HTMLElement>('[data-slug],[data-activity]'))
    shown.add(dataset.slug ?? dataset.activity);
  return upserts.some(({ slug }) => shown.has(slug)) || removed.some(key => shown.has(key.split('/')[1]));
}
