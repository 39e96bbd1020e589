import { existsSync } from 'node:fs';
import { run } from './child.mjs';
import { Hindrance } from './hindrance.mjs';
import { program } from './program.mjs';
import { inTurn } from './turn.mjs';

/** Where Debian's package puts it; Playwright's own download lies elsewhere and is known to it. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/**
 * Finds a Chromium or installs one: the system's own, else Debian's package where we may install
 * it, else Playwright's download. Returns the path, or undefined for Playwright's own.
 */
export async function ensureChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return inTurn('chromium', async () => {
    if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
    if (await hasPlaywrightsOwn()) return undefined;
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && (await installPackage()))
      return SYSTEM_CHROMIUM;
    const { code } = await run(process.execPath, [
      program('@playwright/test', 'playwright'),
      'install',
      'chromium',
    ]);
    if (code === 0) return undefined;
    throw new Hindrance(
      'No Chromium was found and none could be installed; CHROMIUM_PATH may name one.',
    );
  });
}

async function hasPlaywrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

async function installPackage() {
  console.log('Installing Chromium …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-dejavu-core'];
  await run('apt-get', ['update'], { env });
  const { code } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
  return code === 0 && existsSync(SYSTEM_CHROMIUM);
}
