/**
 * Imports point one way: pages → layouts and components → islands → backend, i18n → domain → zod. This holds
 * the arrows of the README, and the purity of the domain.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = globSync('{src,supabase,tests}/**/*.{ts,tsx,astro,mjs}', { cwd: root }).sort();

interface Import {
  from: string;
  /** A path from the root, or a package. */
  to: string;
  typeOnly: boolean;
  /** `import(…)`: fetched when it is asked for. */
  lazy: boolean;
}

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

function importsOf(file: string): Import[] {
  const code = withoutComments(readFileSync(join(root, file), 'utf8'));
  const found = [
    ...code.matchAll(/^\s*(import|export)\s+(type\s)?[^'";]*?from\s+['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^\s*(import)\s+()['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\b(import)\(\s*()['"]([^'"]+)['"]/g),
  ];
  return found.map(match => {
    const specifier = (match[3] ?? '').replace(/\?.*$/, '');
    const statement = match[0];
    // `import { type A, type B } from` is erased as well.
    const names = /\{([^}]*)\}/
      .exec(statement)?.[1]
      ?.split(',')
      .map(name => name.trim())
      .filter(Boolean);
    const onlyTypes = names?.length
      ? names.every(name => name.startsWith('type ')) && !/import\s+\w+\s*,/.test(statement)
      : false;
    return {
      from: file,
      to: specifier.startsWith('.')
        ? relative(root, resolve(dirname(join(root, file)), specifier))
        : specifier,
      typeOnly: Boolean(match[2]) || onlyTypes,
      lazy: statement.startsWith('import('),
    };
  });
}

const imports = files.flatMap(importsOf);
const say = ({ from, to }: Import) => `${from} imports ${to}`;
const inFolder = (path: string, ...folders: string[]) =>
  folders.some(folder => path.startsWith(`${folder}/`));
const isPackage = (name: string, ...packages: string[]) =>
  packages.some(p => name === p || name.startsWith(`${p}/`));

/** From each folder of src, the folders of src that it may import. Layouts and components are one level. */
const arrows: Record<string, string[]> = {
  domain: [],
  i18n: ['domain'],
  backend: ['domain'],
  styles: [],
  islands: ['backend', 'domain', 'i18n', 'styles'],
  components: ['layouts', 'backend', 'domain', 'i18n', 'islands', 'styles'],
  layouts: ['components', 'backend', 'domain', 'i18n', 'islands', 'styles'],
  pages: ['layouts', 'components', 'islands', 'backend', 'domain', 'i18n', 'styles'],
};

describe('imports', () => {
  it('are held in every folder of src', () => {
    const folders = new Set(files.flatMap(file => /^src\/([^/]+)\//.exec(file)?.[1] ?? []));
    expect([...folders].sort()).toEqual(Object.keys(arrows).sort());
  });

  it.each(Object.entries(arrows))('of src/%s lead only to %j', (folder, allowed) => {
    const astray = imports.filter(
      i =>
        inFolder(i.from, `src/${folder}`) &&
        inFolder(i.to, 'src') &&
        !inFolder(i.to, `src/${folder}`, ...allowed.map(f => `src/${f}`)),
    );
    expect(astray.map(say)).toEqual([]);
  });

  it('of the domain lead to no package but zod, fuse.js and papaparse, and to no data', () => {
    const astray = imports.filter(
      i =>
        inFolder(i.from, 'src/domain') &&
        !i.typeOnly &&
        !inFolder(i.to, 'src/domain') &&
        !isPackage(i.to, 'zod', 'fuse.js', 'papaparse'),
    );
    expect(astray.map(say)).toEqual([]);
  });

  it('of MapLibre stand in src/islands/map only', () => {
    const astray = imports.filter(
      i =>
        inFolder(i.from, 'src') &&
        isPackage(i.to, 'maplibre-gl', 'pmtiles') &&
        !inFolder(i.from, 'src/islands/map'),
    );
    expect(astray.map(say)).toEqual([]);
  });

  it('of Supabase stand in src/backend and supabase/local only', () => {
    const astray = imports.filter(
      i => /^@supabase\//.test(i.to) && !inFolder(i.from, 'src/backend', 'supabase/local', 'tests'),
    );
    expect(astray.map(say)).toEqual([]);
  });

  it('leave the addresses of the API to src/backend, and to the service worker, which imports nothing', () => {
    const astray = files
      .filter(file => inFolder(file, 'src') && !inFolder(file, 'src/backend'))
      .filter(file => withoutComments(readFileSync(join(root, file), 'utf8')).includes('/rest/v1'));
    expect(astray).toEqual([]);
  });

  it('of supabase/local lead to no data, which is read there with its faults in words', () => {
    const astray = imports.filter(i => inFolder(i.from, 'supabase') && inFolder(i.to, 'data', '#data'));
    expect(astray.map(say)).toEqual([]);
  });

  it('lead to files that exist', () => {
    const lost = imports.filter(
      i =>
        inFolder(i.to, 'src', 'supabase', 'tests', 'data') &&
        !existsSync(join(root, i.to)) &&
        !existsSync(`${join(root, i.to)}.ts`),
    );
    expect(lost.map(say)).toEqual([]);
  });
});

describe('the domain', () => {
  const rules: [string, RegExp][] = [
    ['reads no clock', /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bTemporal\.Now\b/],
    ['rolls no dice', /\bMath\.random\b|\bcrypto\.(randomUUID|getRandomValues)\b/],
    ['touches no network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
    // A parameter named "document" is a public document, of a type and with a slug: not the browser's.
    [
      'knows no browser',
      /\b(window|navigator|localStorage|sessionStorage|document(?!\.(ts|type|slug)\b))\.\w/,
    ],
    ['knows no machine', /\bprocess\.\w|\bimport\.meta\.(env|dirname)|from 'node:/],
  ];
  it.each(rules)('%s', (_, pattern) => {
    const astray = files
      .filter(file => inFolder(file, 'src/domain'))
      .flatMap(file => {
        const code = withoutComments(readFileSync(join(root, file), 'utf8'));
        return [...code.matchAll(new RegExp(pattern, 'g'))].map(([found]) => `${file}: ${found}`);
      });
    expect(astray).toEqual([]);
  });
});

describe('what ships to phones', () => {
  /** Reads what is for signed-in professionals: loaded by a public page once somebody has signed in. */
  const signedIn = 'src/backend/professional.ts';

  /** All that a file pulls in with it, itself included. */
  function reach(start: string, seen = new Set<string>()): Set<string> {
    if (seen.has(start)) return seen;
    seen.add(start);
    for (const i of imports.filter(x => x.from === start && !x.typeOnly && !(x.lazy && x.to === signedIn))) {
      const target = files.includes(i.to) ? i.to : files.includes(`${i.to}.ts`) ? `${i.to}.ts` : undefined;
      if (target) reach(target, seen);
      else if (!i.to.startsWith('.')) seen.add(i.to);
    }
    return seen;
  }

  const entries = files.filter(file => inFolder(file, 'src/islands') && /\.tsx?$/.test(file));
  const packages = [
    'zod',
    '@supabase/auth-js',
    '@supabase/supabase-js',
    '@supabase/lite',
    'astro',
    'node:fs',
  ];
  it.each(packages)('holds no %s', name => {
    const heavy = entries
      .filter(entry => [...reach(entry)].some(found => isPackage(found, name)))
      // Signed-in pages have the client of those who sign in; no public page reaches them.
      .filter(
        entry =>
          name !== '@supabase/auth-js' || !inFolder(entry, 'src/islands/provider', 'src/islands/alliance'),
      );
    expect(heavy).toEqual([]);
  });
});
