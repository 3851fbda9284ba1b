/**
 * HTML made from strings, with everything that is put in escaped: for what both the build and a phone
 * must be able to draw. `html` returns markup; only markup, or a list of it, goes in unescaped.
 */
import { escapeHtml } from '../../domain/escape-html.ts';

export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Value = Markup | string | number | false | null | undefined | readonly Value[];

/** html`<p>${text}</p>`: false, null and undefined leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.reduce((text, part, i) => text + show(values[i - 1]) + part));
}

function show(value: Value): string {
  if (value === false || value === null || value === undefined) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(show).join('');
  return escapeHtml(String(value));
}
