/** Finds a Chromium for the browser tests, or installs one: through apt where root, else by Playwright. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium: `CHROMIUM` from the environment, one that is installed, or one installed now. */
export function chromiumPath(): string {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    if (!existsSync(CHROMIUM)) throw new Error(`CHROMIUM names "${CHROMIUM}", and nothing is there.`);
    return CHROMIUM;
  }
  const found = [...usual, chromium.executablePath()].find(existsSync);
  if (found) return found;
  return install();
}

function install(): string {
  const run = (command: string, args: string[]) => execFileSync(command, args, { stdio: 'inherit' });
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  } else {
    run('npx', ['playwright-core', 'install', 'chromium']);
  }
  const found = [...usual, chromium.executablePath()].find(existsSync);
  if (!found) throw new Error('No Chromium could be installed. Install one and name its path in CHROMIUM.');
  return found;
}

/** A headless browser. Close it in `afterAll`. */
export function launch(args: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...args],
  });
}
