/** The templates of mails that the product sends itself. */
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../supabase/local/mail-template.ts';

describe('fillTemplate', () => {
  it('puts values in, escaped for text and for attributes', () => {
    const html = fillTemplate('<a href="{{ .URL }}">{{.Name}}</a>', { URL: '/?a=1&b="2"', Name: "<Kim's>" });
    expect(html).toBe('<a href="/?a=1&amp;b=&quot;2&quot;">&lt;Kim&#39;s&gt;</a>');
  });

  it('repeats what stands in a range, with the outer values in reach, ranges within ranges too', () => {
    const template =
      '{{ range .Lines }}[{{ .Group }} {{ .Title }}{{ range .Facts }} {{ .Text }}{{ end }}]{{ end }}!';
    const values = {
      Group: 'Asked',
      Lines: [
        { Title: 'Judo', Facts: [{ Text: 'a' }, { Text: 'b' }] },
        { Title: 'Art', Facts: [] },
      ],
    };
    expect(fillTemplate(template, values)).toBe('[Asked Judo a b][Asked Art]!');
    expect(fillTemplate(template, { ...values, Lines: [] })).toBe('!');
  });

  it('shows what stands in an if where there is something to say', () => {
    const template = 'a{{ if .Last }} {{ .Last }}{{ end }}b';
    expect(fillTemplate(template, { Last: 'last' })).toBe('a lastb');
    expect(fillTemplate(template, { Last: '' })).toBe('ab');
  });

  it('puts nothing in place of what a value says in braces', () => {
    expect(fillTemplate('{{ .A }}', { A: '{{ .B }}' })).toBe('{{ .B }}');
  });

  it.each([
    ['{{ .Nobody }}', 'asks for .Nobody'],
    ['{{ with .A }}{{ end }}', 'says "with .A"'],
    ['{{ .List }}', 'where a list cannot stand'],
    ['{{ range .A }}{{ end }}', 'ranges over a text'],
  ])('refuses %s', (template, message) => {
    expect(() => fillTemplate(template, { A: 'a', List: [] })).toThrow(message);
  });
});
