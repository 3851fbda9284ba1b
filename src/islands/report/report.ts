/** "Something wrong?" once it is opened. */
import { config } from '../../backend/config.ts';
import { reportProblem } from '../../backend/reports.ts';
import { reportChoices } from '../../domain/activity/words.ts';
import { report as words } from '../../i18n/areas/report.ts';

/** Fills the opened section. One choice is sent a visit: more would only be counted. */
export function fillReport(details: HTMLDetailsElement): void {
  const slug = details.closest<HTMLElement>('[data-slug]')?.dataset.slug ?? '';
  const lead = add(details, 'p', words.lead);
  const choices = add(details, 'p');
  choices.className = 'links';
  const status = add(details, 'p');
  status.setAttribute('role', 'status');
  status.tabIndex = -1;
  let sending = false;
  for (const what of reportChoices) {
    const button = add(choices, 'button', words.choices[what]);
    button.className = 'button button-plain';
    button.addEventListener('click', async () => {
      if (sending) return;
      sending = true;
      const outcome = await reportProblem(config, { slug, what });
      sending = false;
      status.textContent = words[outcome];
      if (outcome !== 'taken') return;
      lead.remove();
      choices.remove();
      // The button that was pressed is gone.
      status.focus();
    });
  }
}

function add<Name extends 'p' | 'button'>(to: Element, name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  to.append(element);
  return element;
}
