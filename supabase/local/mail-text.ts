/** The plain words of a mail, from its HTML: for readers without HTML and for the mailbox page. */

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

/** A link is followed by its address; every block is a line of its own. */
export function plainText(html: string): string {
  return html
    .replace(/<(style|title|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, '$2:\n$1')
    .replace(/<\/(p|div|h\d|li)>|<br\b[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#39|[a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
    .split('\n')
    .map(line => line.trim())
    .filter((line, n, all) => line !== '' || all[n - 1] !== '')
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}
