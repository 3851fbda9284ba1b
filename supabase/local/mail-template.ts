/**
 * Fills the templates of `supabase/templates` that this product sends itself, in the form of those that Supabase
 * fills: `{{ .Name }}`, `{{ range .Lines }} … {{ end }}`, `{{ if .Last }} … {{ end }}`.
 */
import { escapeHtml } from '../../src/domain/escape-html.ts';

export type Values = { readonly [name: string]: string | readonly Values[] };

/** HTML with the values in it, escaped. Inside a range, the outer values stay in reach. Throws at an unknown name. */
export function fillTemplate(template: string, values: Values): string {
  const parts = template.split(/\{\{\s*(.*?)\s*\}\}/);
  let at = 0;

  // Even parts are text, odd ones what stood between the braces.
  function block(scope: Values | undefined): string {
    let out = '';
    for (; at < parts.length; at++) {
      const part = parts[at] ?? '';
      if (at % 2 === 0) {
        out += part;
        continue;
      }
      if (part === 'end') return out;
      const [word, name] = part.startsWith('.') ? ['', part.slice(1)] : part.split(/\s+\./);
      const value = scope && given(scope, name ?? '');
      at++;
      if (word === '') {
        if (typeof value === 'object')
          throw new Error(`The template says .${name} where a list cannot stand`);
        out += escapeHtml(value ?? '');
        at--;
      } else if (word === 'if' || word === 'range') {
        out += repeated(word, scope, value);
      } else {
        throw new Error(`The template says "${part}"`);
      }
    }
    return out;
  }

  function repeated(word: string, scope: Values | undefined, value: Values[string] | undefined): string {
    const start = at;
    const scopes =
      typeof value === 'object' ? value.map(one => ({ ...scope, ...one })) : value ? [scope] : [];
    if (word === 'range' && typeof value === 'string') throw new Error('The template ranges over a text');
    // Read once with no scope to find its end, then once for each.
    block(undefined);
    const end = at;
    let out = '';
    for (const one of scopes) {
      at = start;
      out += block(one);
    }
    at = end;
    return out;
  }

  return block(values);
}

function given(scope: Values, name: string): string | readonly Values[] {
  const value = scope[name];
  if (value === undefined) throw new Error(`The template asks for .${name}, which is not given`);
  return value;
}
