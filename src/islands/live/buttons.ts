/** The buttons that need the script: share, copy, print, and leaving; and what is said on paper. */
import { live as liveWords } from '../../i18n/areas/live.ts';
import { leaveNow, leaveOnEscapes } from './leave.ts';
import { sayDatesOnPaper } from './times.ts';

const acts = {
  share: {
    can: () => 'share' in navigator,
    do: (title: string) => navigator.share({ title, url: location.href }).catch(() => {}),
  },
  copy: {
    can: () => 'clipboard' in navigator,
    do: (_: string, button: HTMLElement) =>
      navigator.clipboard.writeText(location.href).then(() => {
        button.textContent = liveWords.copied;
      }),
  },
  print: { can: () => true, do: () => window.print() },
};

export function handButtons(page: Document): void {
  handActs(page, page.title);
  sayDatesOnPaper(page);
  const leave = page.querySelector<HTMLAnchorElement>('#leave');
  if (!leave) return;
  leave.addEventListener('click', leaveNow);
  leaveOnEscapes();
}

/** Shows those buttons in `page` that can do something here. */
export function handActs(page: ParentNode, name: string): void {
  for (const button of page.querySelectorAll<HTMLElement>('[data-do]')) {
    const act = acts[button.dataset.do as keyof typeof acts];
    if (!act?.can()) continue;
    button.hidden = false;
    const title = button.closest<HTMLElement>('[data-title]')?.dataset.title ?? name;
    button.addEventListener('click', () => act.do(title, button));
  }
}
