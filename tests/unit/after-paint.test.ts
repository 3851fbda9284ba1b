import { describe, expect, it } from 'vitest';
import { staticImports, withScriptsAfterPaint } from '../../src/layouts/build/after-paint.ts';

const script = (file: string) => `<script type="module" src="${file}"></script>`;
const none = () => [];

describe('a built page', () => {
  it('starts its modules, and all that they import, with one inline script', () => {
    const imports = (address: string) =>
      ({ '/a.js': ['/live.js'], '/b.js': ['/live.js', '/dates.js'], '/live.js': ['/dates.js'] })[address] ??
      [];
    const html = withScriptsAfterPaint(`<p>One</p>${script('/a.js')}<p>Two</p>${script('/b.js')}`, imports);
    expect(html).toMatch(
      /^<p>One<\/p><script data-modules="\/a\.js \/live\.js \/dates\.js \/b\.js">[^<]+<\/script><p>Two<\/p>$/,
    );
  });

  it('says the same in its inline script whatever it starts, so that one hash allows it', () => {
    const text = (file: string) =>
      withScriptsAfterPaint(script(file), none).replace(/data-modules="[^"]*"/, '');
    expect(text('/a.js')).toBe(text('/b.js'));
  });

  it('stays as it is without a module', () => {
    const html = '<p>One</p><script type="application/ld+json">{}</script>';
    expect(withScriptsAfterPaint(html, none)).toBe(html);
  });

  it('ends where modules import each other', () => {
    const imports = (address: string) => (address === '/a.js' ? ['/b.js'] : ['/a.js']);
    expect(withScriptsAfterPaint(script('/a.js'), imports)).toContain('data-modules="/a.js /b.js"');
  });
});

describe('what a module imports', () => {
  it('is read from its first lines, not what it loads later', () => {
    const later = JSON.stringify('./later.js');
    const code = `import{a as b}from"./live.X1.js";import"./side.js";import c from './c.js';const d=()=>import(${later});`;
    expect(staticImports(code, '/_astro/index.js')).toEqual([
      '/_astro/live.X1.js',
      '/_astro/side.js',
      '/_astro/c.js',
    ]);
  });
});
