/**
 * Builds the static site with Astro, beside the one that is being served, and puts it in its place when
 * it is whole: a build that fails leaves the last good site alone.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { checkDataFiles } from './data-files.ts';
import { codeOf, Fault } from './fault.ts';
import { copyFingerprint, type Fingerprint, writeFingerprint } from './fingerprint.ts';
import { allowSources, inlineScriptHashes } from './headers-file.ts';
import { keepHashed } from './keep-hashed.ts';
import { root, type Settings } from './settings.ts';
import { beside, mustTakeSite, refuseForeign } from './site-folder.ts';

export interface Source {
  /** Where the build reads the directory. */
  readFrom: string;
  publishableKey: string;
  /** The hosted project that the pages will call; absent: their own origin. */
  hosted?: string;
}

/** Builds into `settings.outDir`. Throws a `Fault`: before building when the site has no place, else with what Astro said. */
export async function buildSite(settings: Settings, source: Source, mark: Fingerprint): Promise<void> {
  // Inside the repository and one for each target: outside, Astro lets all builds share one scratch folder.
  const name = createHash('sha256').update(settings.outDir).digest('hex').slice(0, 12);
  const staging = join(root, 'node_modules/.cache', `site-${name}`);
  mustTakeSite(settings, staging);
  checkDataFiles();
  rmSync(staging, { recursive: true, force: true });
  await runAstro({
    OUT_DIR: staging,
    SITE_URL: settings.siteUrl,
    SITE_LOCALE: settings.siteLocale,
    CONTACT_EMAIL: settings.contactEmail ?? '',
    DIRECTORY_URL: source.readFrom,
    SUPABASE_URL: source.hosted ?? '',
    SUPABASE_PUBLISHABLE_KEY: source.publishableKey,
  });
  finishHeaders(staging, source.hosted);
  writeFingerprint(staging, mark);
  // Once more: a build takes a while.
  refuseForeign(settings);
  replace(settings.outDir, staging);
}

async function runAstro(env: Record<string, string>): Promise<void> {
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      said += text;
    });
  }
  const stop = () => child.kill();
  process.once('exit', stop);
  const code = await new Promise(resolve => {
    child.on('error', () => resolve(-1));
    child.on('close', resolve);
  });
  process.off('exit', stop);
  if (code !== 0) throw new Fault(`The pages could not be built:\n${said.trimEnd().slice(-4000)}`);
}

/** Says in the site's `_headers` what its pages may run and call. */
function finishHeaders(site: string, hosted: string | undefined): void {
  const file = join(site, '_headers');
  const hashes = new Set(
    globSync('**/*.html', { cwd: site }).flatMap(page =>
      inlineScriptHashes(readFileSync(join(site, page), 'utf8')),
    ),
  );
  let headers = allowSources(readFileSync(file, 'utf8'), 'script-src', [...hashes].sort());
  if (hosted) headers = allowSources(headers, 'connect-src', [new URL(hosted).origin]);
  writeFileSync(file, headers);
}

/** The two renames are all the time in which a page could be missing. */
function replace(site: string, staging: string): void {
  const { next, old } = beside(site);
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(staging, next);
  } catch (thrown) {
    // The target is on another disk.
    if (codeOf(thrown) !== 'EXDEV') throw thrown;
    // First of all its mark: half a copy must be known for one.
    copyFingerprint(staging, next);
    cpSync(staging, next, { recursive: true });
    rmSync(staging, { recursive: true, force: true });
  }
  keepHashed(site, next);
  if (existsSync(site)) renameSync(site, old);
  renameSync(next, site);
  rmSync(old, { recursive: true, force: true });
}
