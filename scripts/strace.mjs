import { run } from './child.mjs';
import { Hindrance } from './hindrance.mjs';
import { inTurn } from './turn.mjs';

/**
 * Finds strace or installs Debian's package where we may: it counts what the server forces to the disk. It exists for
 * Linux alone, and elsewhere its test is left out (playwright.config.ts), which is said here.
 */
export async function ensureStrace() {
  if (process.platform !== 'linux') {
    console.log('Not run here: e2e/fsync.spec.ts needs strace, which is for Linux alone.');
    return;
  }
  await inTurn('strace', async () => {
    if (await isThere()) return;
    if (process.getuid?.() === 0) {
      console.log('Installing strace …');
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update'], { env });
      await run('apt-get', ['install', '-y', '--no-install-recommends', 'strace'], { env });
    }
    if (!(await isThere()))
      throw new Hindrance(
        'No strace was found and none could be installed: e2e/fsync.spec.ts needs it.',
      );
  });
}

async function isThere() {
  try {
    const { code } = await run('strace', ['-V'], { quiet: true });
    return code === 0;
  } catch {
    // A program that is not there cannot be started.
    return false;
  }
}
