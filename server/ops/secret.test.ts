import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyFor, loadSecret } from './secret';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'morgentavla-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('[OPS-3] the secret is made once, and is the same from then on', () => {
  const dataDir = join(folder, 'not', 'there', 'yet');
  const first = loadSecret(dataDir);
  expect(first).toHaveLength(32);
  expect(loadSecret(dataDir)).toEqual(first);
  expect(loadSecret(join(folder, 'other'))).not.toEqual(first);
});

test('[OPS-3] the file is for the user of the server alone, also when somebody has opened it up', () => {
  loadSecret(folder);
  const path = join(folder, 'secret');
  chmodSync(path, 0o644);
  loadSecret(folder);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.each(['', 'changeme', 'A'.repeat(42), 'A'.repeat(200)])(
  '[OPS-3] a file that is no secret of ours stops the start, and stays as it is: %j',
  (content) => {
    const path = join(folder, 'secret');
    writeFileSync(path, content);
    expect(() => loadSecret(folder)).toThrow(/does not hold the secret/);
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(content);
  },
);

test('[OPS-3] keys for different purposes have nothing in common', () => {
  const secret = loadSecret(folder);
  expect(keyFor(secret, 'store')).toEqual(keyFor(secret, 'store'));
  expect(
    new Set([secret, keyFor(secret, 'store'), keyFor(secret, 'sessions')].map(String)).size,
  ).toBe(3);
});
