/** A built page asks for one stylesheet. */
import { expect, test } from 'vitest';
import { withOneStylesheet } from '../../src/layouts/build/one-stylesheet.ts';

const link = (name: string) => `<link rel="stylesheet" href="/_astro/${name}.css">`;

test('several stylesheets become one, in their order and in the place of the first', () => {
  const asked: string[][] = [];
  const html = `<head><title>x</title>${link('own')}${link('all')}<script></script></head>`;
  const one = withOneStylesheet(html, addresses => {
    asked.push(addresses);
    return '/_astro/page.css';
  });
  expect(one).toBe(`<head><title>x</title>${link('page')}<script></script></head>`);
  expect(asked).toEqual([['/_astro/own.css', '/_astro/all.css']]);
});

test.each(['<p>no head', `<head>${link('all')}</head>`])('a page with one or none stays as it is', html => {
  const never = () => {
    throw new Error('nothing is to be joined');
  };
  expect(withOneStylesheet(html, never)).toBe(html);
});
