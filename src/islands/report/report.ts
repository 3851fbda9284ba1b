/** Sends what a visitor chose under "Something wrong?": which activity, which choice, and nothing else. */
import { config } from '../../backend/config.ts';

/** Makes the section work. The same choice is sent once a visit: more would only be counted. */
export function handReport(section: HTMLElement): void {
  const { report: slug, thanks = '', failed = '', busy = '' } = section.dataset;
  const details = section.querySelector('details');
  const status = section.querySelector<HTMLElement>('[role=status]');
  if (!details || !status) return;
  section.hidden = false;
  section.addEventListener('click', async event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-what]');
    if (!button || section.ariaBusy === 'true') return;
    section.ariaBusy = 'true';
    const answer = await send(slug ?? '', button.dataset.what ?? '').catch(() => undefined);
    section.ariaBusy = 'false';
    details.hidden = answer?.ok ?? false;
    status.textContent = answer?.ok ? thanks : answer?.status === 429 ? busy : failed;
    // The button that was pressed is gone.
    if (answer?.ok) status.focus();
  });
}

function send(slug: string, what: string): Promise<Response> {
  return fetch(`${config.url}/rest/v1/rpc/report_problem`, {
    method: 'POST',
    headers: { apikey: config.key, 'content-type': 'application/json' },
    body: JSON.stringify({ slug, what }),
  });
}
