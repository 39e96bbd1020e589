import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
/** Given on by those who use it: it says so each time. */
const HANDED_ON = 'form/text-question.tsx';

test('[PRI-60] every field to write in says whether the browser may keep what is typed: else it writes it down for its next start', () => {
  const fields = globSync('**/*.tsx', { cwd: ROOT })
    .filter((file) => file !== HANDED_ON)
    .flatMap((file) =>
      readFileSync(resolve(ROOT, file), 'utf8')
        .split(/(?=<(?:Textarea|TextField|TextQuestion)\s)/)
        .slice(1)
        .map((text) => ({ file, field: text.slice(0, text.search(/\n\s*\/>|\n\s*>/)) })),
    );
  expect(fields.length).toBeGreaterThan(20);
  const silent = fields.filter(({ field }) => !field.includes('autoComplete='));
  expect(silent.map(({ file }) => file)).toEqual([]);
});
