/** Puts into an open page what the change feed says of a provider: on their own page and in the list of all. */
import type { PublicOrganisation } from '../../../domain/activity/document.ts';
import { live as liveWords } from '../../../i18n/areas/live.ts';
import { html } from '../html.ts';
import { sayRemoved, takeBack } from '../removed.ts';
import { door, who } from './who.ts';

const own = (page: Document, slug: string) =>
  page.querySelector<HTMLElement>(`[data-page="organisation"][data-slug="${CSS.escape(slug)}"]`);
const inList = (page: Document, slug: string) =>
  page.querySelector<HTMLElement>(`.doors [data-slug="${CSS.escape(slug)}"]`);

/** Whether their own page is another now. */
export function changeOrganisation(page: Document, organisation: PublicOrganisation): boolean {
  const line = inList(page, organisation.slug);
  if (line) line.innerHTML = door(organisation).text;
  const view = own(page, organisation.slug);
  if (!view) return false;
  const isBack = takeBack(view);
  const part = view.querySelector('[data-part="who"]');
  const fresh = page.createElement('div');
  fresh.innerHTML = who(organisation).text;
  if (!part || part.innerHTML === fresh.innerHTML) return isBack;
  const before = part.querySelector('h1')?.textContent ?? '';
  page.title = page.title.replace(before, () => organisation.name);
  part.replaceChildren(...fresh.childNodes);
  return true;
}

/** Whether their own page is gone. */
export function removeOrganisation(page: Document, slug: string): boolean {
  const line = inList(page, slug)?.querySelector('span');
  if (line) line.innerHTML = html`<span class="tag tag-stop">${liveWords.removedHeading}</span>`.text;
  const view = own(page, slug);
  if (view) sayRemoved(view);
  return !!view;
}
