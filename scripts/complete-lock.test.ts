import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, 'complete-lock.mjs');

test('platform packages that a lock lacks are added with what their name tells', async () => {
  const parts = {
    'p-linux-x64-gnu': '1.2.3',
    'p-linux-arm64-musl': '1.2.3',
    '@p/cli-darwin-arm64': '1.2.3',
  };
  const completed = await complete({
    'node_modules/p': { version: '1.2.3', optionalDependencies: parts },
    'node_modules/p-linux-x64-gnu': { version: '1.2.3', integrity: 'sha512-x' },
    'node_modules/q': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: { 'q-wasm32-wasi': '2.0.0' },
    },
    'node_modules/r': { version: '3.0.0', optionalDependencies: { 's-win32-x64-msvc': '3.0.0' } },
    'node_modules/r/node_modules/s-win32-x64-msvc': { version: '3.0.0' },
  });
  expect(completed['node_modules/p-linux-x64-gnu']).toEqual({
    version: '1.2.3',
    integrity: 'sha512-x',
  });
  expect(completed['node_modules/p-linux-arm64-musl']).toEqual({
    version: '1.2.3',
    cpu: ['arm64'],
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  });
  expect(completed['node_modules/@p/cli-darwin-arm64']).toEqual({
    version: '1.2.3',
    cpu: ['arm64'],
    optional: true,
    os: ['darwin'],
  });
  expect(completed['node_modules/q-wasm32-wasi']).toEqual({
    version: '2.0.0',
    cpu: ['wasm32'],
    dev: true,
    optional: true,
  });
  expect(Object.keys(completed)).toHaveLength(9);
});

test('an optional package that tells no platform stops it', async () => {
  const asks = { 'node_modules/p': { version: '1.0.0', optionalDependencies: { extra: '1.0.0' } } };
  await expect(complete(asks)).rejects.toThrow(
    'extra: its name does not tell for which system it is',
  );
});

test('a version that is a range stops it', async () => {
  const asks = {
    'node_modules/p': { version: '1.0.0', optionalDependencies: { 'p-linux-x64': '^1.0.0' } },
  };
  await expect(complete(asks)).rejects.toThrow('"^1.0.0" is no exact version');
});

async function complete(packages: object): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'morgentavla-lock-'));
  try {
    const lock = join(folder, 'package-lock.json');
    await writeFile(
      lock,
      JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } }),
    );
    await promisify(execFile)(process.execPath, [PROGRAM, lock]);
    return JSON.parse(await readFile(lock, 'utf8')).packages;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
