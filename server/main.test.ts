import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '@/db/sqlite/connection';

const folder = mkdtempSync(join(tmpdir(), 'morgentavla-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the server itself, which must not get as far as serving. */
function start(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number | null; readonly said: Record<string, unknown> }> {
  return new Promise((resolve) => {
    const options = {
      cwd: process.cwd(),
      env: { ...process.env, NODE_ENV: 'production' as const, DATA_DIR: folder, ...env },
    };
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'server/main.ts'],
      options,
      (_error, stdout) => {
        const [last = '{}'] = stdout.trim().split('\n').slice(-1);
        resolve({ exitCode: child.exitCode, said: JSON.parse(last) as Record<string, unknown> });
      },
    );
  });
}

test('[OPS-2] a wrong value stops the start with exit code 78 and a sentence that names the variable', async () => {
  const { exitCode, said } = await start({ PUBLIC_URL: 'http://tavla.example.no' });
  expect(exitCode).toBe(78);
  expect(said).toMatchObject({
    msg: 'not started',
    code: 'E_CONFIG',
    why: expect.stringMatching(/^PUBLIC_URL must begin with https/),
  });
});

test('[OPS-4] a database that is damaged or in use stops the start with the code of its kind, and the file by name', async () => {
  const damaged = join(folder, 'damaged');
  const used = join(folder, 'used');
  for (const one of [damaged, used]) mkdirSync(one);
  writeFileSync(join(damaged, 'morgentavla.db'), 'this is no database '.repeat(500));
  const database = openDatabase(join(used, 'morgentavla.db'));
  const [first, second] = await Promise.all([
    start({ DATA_DIR: damaged }),
    start({ DATA_DIR: used }),
  ]);
  database.close();
  expect(first).toMatchObject({
    exitCode: 74,
    said: { code: 'E_DB_CORRUPT', why: expect.stringContaining(damaged) },
  });
  expect(second).toMatchObject({
    exitCode: 73,
    said: { code: 'E_DB_LOCKED', why: expect.stringContaining(used) },
  });
});

test('[OPS-3] a secret that is none stops the start with exit code 78', async () => {
  const dataDir = join(folder, 'no-secret');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'secret'), 'changeme');
  expect(await start({ DATA_DIR: dataDir })).toMatchObject({
    exitCode: 78,
    said: { code: 'E_CONFIG' },
  });
});
