import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const OURS = '{app,bench,client,components,db,domain,e2e,lint,messages,scripts,server}';

test('no file switches a rule of the house off', () => {
  const files = globSync([`${OURS}/**/*.{ts,tsx,mjs}`, '*.{ts,mjs}'], {
    cwd: ROOT,
    exclude: ['**/node_modules/**'],
  });
  const switchedOff = files.filter((file) =>
    /(?:ox|es)lint-disable/.test(readFileSync(resolve(ROOT, file), 'utf8')),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(switchedOff).toEqual([]);
});
