/** `npm run build`: the static site alone, in `dist/`, for any static host or for the `npm start` that runs. */
import { relative } from 'node:path';
import { runCommand } from './fault.ts';
import { fingerprintNow, hostedFingerprint } from './fingerprint.ts';
import { progressLine } from './progress.ts';
import { readSettings, root } from './settings.ts';
import { buildSite, type Source } from './site.ts';
import { refuseForeign } from './site-folder.ts';
import { openSource } from './source.ts';

/** Where the change feed stands; 0 when it does not answer, which the build itself will say. */
async function cursorOf({ readFrom, publishableKey }: Source): Promise<number> {
  const answer = await fetch(`${readFrom}/rest/v1/rpc/directory_since?since=0`, {
    headers: { apikey: publishableKey },
  });
  return answer.ok ? ((await answer.json()) as { cursor: number }).cursor : 0;
}

await runCommand(async () => {
  const settings = readSettings();
  refuseForeign(settings);
  const { source, close } = await openSource(settings);
  try {
    const progress = progressLine('Building the pages');
    // Asked before the build: what changes meanwhile is newer than the pages.
    const mark = source.hosted
      ? hostedFingerprint
      : fingerprintNow(settings, source.publishableKey, await cursorOf(source));
    await buildSite(settings, source, mark);
    progress.done();
    const inside = relative(root, settings.outDir);
    const folder = inside.startsWith('..') ? settings.outDir : inside;
    console.log(`The site is in ${folder}/. It reads changes from ${source.hosted ?? 'its own origin'}.`);
  } finally {
    await close();
  }
});
