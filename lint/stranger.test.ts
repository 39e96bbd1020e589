import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const CLIENT = readFileSync(resolve(import.meta.dirname, '../e2e/stranger/client.ts'), 'utf8');
const MOST_LINES = 150;

test('the client of a stranger is at most 150 lines, and knows nothing of ours', () => {
  const imported = [...CLIENT.matchAll(/(?:\bfrom |\bimport\(|\brequire\()'([^'\n]+)'/g)];
  const foreign = imported.map(([, module = '']) => module).filter((module) => !isAllowed(module));
  expect(imported.length).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
  expect(CLIENT.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
});

function isAllowed(module: string): boolean {
  return module === 'socket.io-client' || module.startsWith('node:');
}
