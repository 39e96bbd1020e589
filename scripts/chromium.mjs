import { existsSync } from 'node:fs';
import { run } from './child.mjs';
import { Hindrance } from './hindrance.mjs';
import { program } from './program.mjs';
import { inTurn } from './turn.mjs';

/** Debian's packages, and where they put it. The one without windows draws faster, so it comes first. */
const SHELL = '/usr/bin/chromium-headless-shell';
const BROWSER = '/usr/bin/chromium';
const PACKAGES = ['chromium-headless-shell', 'fonts-dejavu-core'];

/**
 * Finds a Chromium or installs one: the one without windows, from Debian where we may install it, else the system's own,
 * else Playwright's download. Returns the path, or undefined for Playwright's own.
 */
export async function ensureChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return inTurn('chromium', async () => {
    if (existsSync(SHELL)) return SHELL;
    if (mayInstall() && (await installPackages())) return SHELL;
    if (existsSync(BROWSER)) return BROWSER;
    if (await hasPlaywrightsOwn()) return undefined;
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

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function installPackages() {
  console.log('Installing Chromium …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  const { code } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], {
    env,
  });
  return code === 0 && existsSync(SHELL);
}
