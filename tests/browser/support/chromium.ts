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
  return installed() ?? install();
}

const installed = () => [...usual, chromium.executablePath()].find(existsSync);

/** Tries one way after the other: apt may lack the package, or have one that only points to a snap. */
function install(): string {
  const root = process.getuid?.() === 0;
  const ways = [
    ...(root && existsSync('/usr/bin/apt-get')
      ? [
          'apt-get update -q',
          'apt-get install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300 chromium fonts-liberation',
        ]
      : []),
    `npx playwright-core install ${root ? '--with-deps ' : ''}chromium`,
  ];
  const failed: string[] = [];
  for (const way of ways) {
    const [command = '', ...args] = way.split(' ');
    try {
      execFileSync(command, args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } catch {
      failed.push(way);
    }
    const found = installed();
    if (found) return found;
  }
  throw new Error(
    `No Chromium could be installed (${failed.join('; ')}). Install one and name its path in CHROMIUM.`,
  );
}

/** A headless browser. Close it in `afterAll`. */
export function launch(args: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...args],
  });
}
