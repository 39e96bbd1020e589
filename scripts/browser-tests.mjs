import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './child.mjs';
import { ensureChromium } from './chromium.mjs';
import { program } from './program.mjs';
import { ensureStrace } from './strace.mjs';

/** Runs the tests of these files, or all, in a real Chromium against the built server, and counts them. */
export async function runBrowserTests(files = [], env = {}) {
  const chromium = await ensureChromium();
  await ensureStrace();
  const folder = mkdtempSync(join(tmpdir(), 'morgentavla-'));
  const report = join(folder, 'playwright.json');
  try {
    const { code } = await run(
      process.execPath,
      [program('@playwright/test', 'playwright'), 'test', ...files],
      {
        env: { ...env, CHROMIUM_PATH: chromium, BROWSER_TESTS_REPORT: report },
      },
    );
    return countOf(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test that passed on a second try has failed; so has a run that ended on an error of its own. */
function countOf(report, code) {
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  return {
    passed: stats.expected,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}
