import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer } from './fixtures/running-server';

/** As in the Dockerfile. */
const USER = 1069;
const ROOT = resolve(import.meta.dirname, '..');

test('[KEEP-51] it runs as a user who may write to the data folder alone, and so do the commands of the built program', async ({
  page,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'morgentavla-e2e-'));
  const isRoot = process.getuid?.() === 0;
  // Whoever is not root runs it as themselves: the program is then not read-only to them.
  const user = isRoot ? { uid: USER, gid: USER } : {};
  if (isRoot) chownSync(dataDir, USER, USER);
  const server = await startServer(dataDir, { user });
  const command = (name: string, ...args: string[]) =>
    execFileSync(process.execPath, [join(ROOT, 'dist', `${name}.mjs`), ...args], {
      ...user,
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(server.port), PUBLIC_URL: server.url },
      encoding: 'utf8',
    });
  try {
    await test.step('a page is served', async () => {
      await page.goto(server.url);
      await expect(page.getByRole('heading').first()).toBeVisible();
    });
    await test.step('the commands work beside it', () => {
      expect(command('backup')).toContain('all of it was looked at');
      expect(command('verify-log')).toContain('are what was written');
      expect(command('restore', 'latest', '--verify')).toContain('byte for byte');
      expect(command('doctor')).toContain(': 0 faults');
    });
    await server.stop();
    await test.step('and a restore when it has been stopped', async () => {
      expect(command('restore', 'latest', '--move-aside')).toContain('is now');
      await server.startAgain();
    });
    expect(server.log()).not.toMatch(/"level":"(error|warn)"|EACCES|EROFS/);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true });
  }
});

test('[KEEP-51] the image runs as that user, and takes along what is needed and no data', () => {
  const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
  expect(dockerfile).toContain(`USER ${USER}:${USER}`);
  expect(dockerfile).toMatch(/ENV [^\n]*DATA_DIR=\/data/);
  expect(dockerfile).toMatch(/^CMD \["node", "dist\/server\.mjs"\]$/m);
  const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['data', 'node_modules', '.git', '**/.env*']));
});
