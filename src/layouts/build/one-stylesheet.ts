/**
 * Each built page asks for one stylesheet. Astro gives a page one file for what all pages share and one or
 * two for its own; over HTTP/1.1 the second waits for a connection of its own, and the first paint waits
 * for it.
 */

const link = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * A page with its stylesheets as one, where it has several. Their order, which decides between rules, stays.
 * @param joined gives the address of one file that has the rules of these, in this order
 */
export function withOneStylesheet(html: string, joined: (addresses: string[]) => string): string {
  const addresses = [...html.matchAll(link)].map(([, address = '']) => address);
  if (addresses.length < 2) return html;
  let isFirst = true;
  return html.replace(link, () => {
    if (!isFirst) return '';
    isFirst = false;
    return `<link rel="stylesheet" href="${joined(addresses)}">`;
  });
}
