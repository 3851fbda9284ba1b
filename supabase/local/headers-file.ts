/** Reads `_headers`, the file that static hosts take their headers from, and adds to it what a build knows. */
import { createHash } from 'node:crypto';

export interface HeaderRule {
  /** `/*`, `/_astro/*` or a whole path. */
  path: string;
  headers: [name: string, value: string][];
}

/** The rules of a `_headers` file, in its order. Throws an `Error` that names the line it cannot read. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue;
    if (line.startsWith('/')) {
      rules.push({ path: line.trim(), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    if (!rule || colon < 1) throw new Error(`_headers, line ${index + 1}: found "${line.trim()}"`);
    rule.headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/** The headers of a path: each rule that fits, in order; a later one wins. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const result: Record<string, string> = {};
  for (const rule of rules) {
    const fits = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
    if (fits) for (const [name, value] of rule.headers) result[name] = value;
  }
  return result;
}

/** Adds sources to one directive of the Content-Security-Policy in a `_headers` file. */
export function allowSources(text: string, directive: string, sources: readonly string[]): string {
  if (sources.length === 0) return text;
  return text.replace(
    new RegExp(`(Content-Security-Policy:.*?\\b${directive} )([^;\\n]*)`, 'i'),
    (_, before: string, now: string) => `${before}${[now, ...sources].join(' ')}`,
  );
}

const RUN = /^(|module|importmap|speculationrules|(text|application)\/(x-)?(java|ecma)script)$/i;

/** The CSP hashes (`'sha256-…'`) of the scripts that stand in a page and would run. Data blocks do not. */
export function inlineScriptHashes(html: string): string[] {
  const found: string[] = [];
  for (const [, attributes = '', code = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (/\ssrc\s*=/.test(attributes)) continue;
    const type = attributes.match(/\stype\s*=\s*["']?([^"'\s>]*)/i)?.[1] ?? '';
    if (RUN.test(type)) found.push(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  }
  return found;
}
