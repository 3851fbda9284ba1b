/** The mailbox as a page: each mail with its words, its links, and how it looks. No script. */
import { escapeHtml } from '../../src/domain/escape-html.ts';
import type { Named } from './mailbox.ts';

/** Text with its addresses as links that open on this machine only. */
const linked = (text: string) =>
  escapeHtml(text).replace(/https?:\/\/\S+/g, url => `<a href="${url}">${url}</a>`);

const style = `
  :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
  body { max-inline-size: 44rem; margin-inline: auto; padding: 1rem; overflow-wrap: anywhere }
  article { margin-block: 1.5rem; padding: 1rem; border: 2px solid; border-radius: .375rem }
  h2 { margin: 0; font-size: 1.25rem } pre { white-space: pre-wrap; font: inherit }
  a { display: inline-block; min-block-size: 2.75rem; padding-block: .5rem }
  iframe { inline-size: 100%; block-size: 30rem; border: 1px solid; background: #fff }
  summary { min-block-size: 2.75rem; padding-block: .5rem; cursor: pointer }`;

export function mailboxPage(mails: readonly Named[]): string {
  const list = mails.map(
    ({ name, mail }) => `<article>
<h2>${escapeHtml(mail.subject)}</h2>
<p>To ${escapeHtml(String(mail.to))}<br><time datetime="${mail.sentAt}">${mail.sentAt.slice(0, 16).replace('T', ' ')}</time> UTC</p>
<pre>${linked(mail.text ?? '')}</pre>
${mail.html ? `<details><summary>As it looks</summary><iframe title="${escapeHtml(mail.subject)}" src="/mailbox/${name}" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe></details>` : ''}
</article>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailbox of this machine</title><style>${style}</style>
</head>
<body><main>
<h1>Mailbox</h1>
<p><a href="/mailbox/">Look again</a></p>
<p>No mail leaves this machine: what would have been sent is here, newest first. Set SMTP_URL to send it.</p>
${list.join('\n') || '<p>No mail yet.</p>'}
</main></body></html>`;
}
