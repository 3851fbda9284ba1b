import { describe, expect, it } from 'vitest';
import { encodingFor } from '../../supabase/local/compress.ts';
import {
  allowSources,
  headersFor,
  inlineScriptHashes,
  parseHeaders,
} from '../../supabase/local/headers-file.ts';
import { parseRange } from '../../supabase/local/range.ts';
import { pathInside, sitePath } from '../../supabase/local/static-files.ts';

describe('pathInside', () => {
  it.each([
    ['/', '/site/'],
    ['/about/', '/site/about/'],
    ['/a%20b.txt', '/site/a b.txt'],
    ['//double', '/site/double'],
  ])('leads %s to %s', (address, file) => {
    expect(pathInside('/site', address)).toBe(file);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/a/../../b',
    '/..\\windows',
    '/%5c..%5c',
    '/.built.json',
    '/.git/config',
    '/a/.env',
    '/%00',
    '/%zz',
  ])('leads %s nowhere', address => {
    expect(pathInside('/site', address)).toBeUndefined();
  });
});

describe('sitePath', () => {
  it.each([
    ['/%5fheaders', '/_headers'],
    ['//_headers', '/_headers'],
    ['/%70rovider//x', '/provider/x'],
    ['/%255fheaders', '/%5fheaders'],
  ])('reads %s as %s', (address, path) => {
    expect(sitePath(address)).toBe(path);
  });
});

describe('parseRange', () => {
  it.each([
    ['bytes=0-99', { from: 0, to: 99 }],
    ['bytes=100-', { from: 100, to: 999 }],
    ['bytes=-10', { from: 990, to: 999 }],
    ['bytes=900-5000', { from: 900, to: 999 }],
    ['bytes=1000-', 'beyond'],
    ['bytes=-0', 'beyond'],
    ['bytes=5-2', undefined],
    ['bytes=0-1,3-4', undefined],
    ['lines=0-1', undefined],
    [undefined, undefined],
  ])('reads %s of a thousand bytes', (header, range) => {
    expect(parseRange(header, 1000)).toEqual(range);
  });
});

describe('encodingFor', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
    [undefined, undefined],
  ])('answers %s with %s', (accepted, encoding) => {
    expect(encodingFor(accepted, 10_000)).toBe(encoding);
  });

  it('leaves small files alone', () => {
    expect(encodingFor('br', 100)).toBeUndefined();
  });
});

describe('the _headers file', () => {
  const text = [
    '# why',
    '/*',
    "  Content-Security-Policy: default-src 'none'; script-src 'self'; connect-src 'self'",
    '  Cache-Control: max-age=0',
    '/_astro/*',
    '  Cache-Control: immutable',
  ].join('\n');

  it('gives a path every rule that fits, the last one winning', () => {
    expect(headersFor(parseHeaders(text), '/_astro/a.js')).toMatchObject({ 'cache-control': 'immutable' });
    expect(headersFor(parseHeaders(text), '/')).toMatchObject({ 'cache-control': 'max-age=0' });
  });

  it('with a line that is none names it', () => {
    expect(() => parseHeaders('/*\n  nonsense')).toThrow('_headers, line 2: found "nonsense"');
  });

  it('takes sources into one directive only', () => {
    const more = allowSources(text, 'connect-src', ['https://x.supabase.co']);
    expect(more).toContain("script-src 'self'; connect-src 'self' https://x.supabase.co\n");
    expect(allowSources(text, 'connect-src', [])).toBe(text);
  });
});

describe('inlineScriptHashes', () => {
  it('names the scripts that would run, and no data or files', () => {
    const html =
      '<script>alert(1)</script><script type="application/ld+json">{}</script>' +
      '<script type="module" src="/a.js"></script><script type="module">alert(1)</script>';
    expect(inlineScriptHashes(html)).toEqual([
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
    ]);
  });
});
