import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { definitionsIn, idsIn } from './spec-ids';
import { testTitles } from './test-titles';

const ROOT = resolve(import.meta.dirname, '..');
const SPECIFICATION = ['docs/spec.md', 'docs/spec/**/*.md'];
const TESTS = [
  '{domain,client,server,db,components,lint,messages}/**/*.{test,contract}.{ts,tsx}',
  '{client,server,db}/**/contract/*.ts',
  'e2e/**/*.{spec,test}.ts',
];

describe('the specification and its tests', () => {
  const specified = read(SPECIFICATION).flatMap(({ text }) => idsIn(text));
  const tested = read(TESTS).flatMap(({ file, text }) =>
    testTitles(file, text).flatMap((title) => idsIn(title).map((id) => ({ id, file }))),
  );

  test('there are rules, and there are tests of them', () => {
    expect(specified).not.toEqual([]);
    expect(tested).not.toEqual([]);
  });

  test('every rule stands in the name of a test', () => {
    const ids = new Set(tested.map(({ id }) => id));
    expect([...new Set(specified)].filter((id) => !ids.has(id))).toEqual([]);
  });

  test('no test names a rule that there is not', () => {
    const ids = new Set(specified);
    expect(tested.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  test('no id is given to two rules', () => {
    const defined = read(SPECIFICATION).flatMap(({ text }) => definitionsIn(text));
    expect(defined.filter((id, index) => defined.indexOf(id) !== index)).toEqual([]);
  });
});

describe('how ids and titles are found', () => {
  test('an id is in brackets, has a number and is no link', () => {
    const text = '[CAL-3] [S1] [SYNC-ID-12] [P1a] [x] [DATA] [CAL-4](calendar.md) CAL-5';
    expect(idsIn(text)).toEqual(['CAL-3', 'S1', 'SYNC-ID-12']);
  });

  test('a definition begins its line of a list', () => {
    expect(definitionsIn('- **[S1]** as [S2]\n[S3]\n- see **[S4]**\n  * **[S5]** in')).toEqual([
      'S1',
      'S5',
    ]);
  });

  test('titles of tests that run and of their groups are found, and no other text', () => {
    const source = `
      describe('[A-1] group', () => {
        test('[A-2] plain', () => { expect('[X-1]').toBe(log('[X-2]')); });
        test.only("[A-3] only", () => {});
        test.skip('[X-6] skipped', () => {});
        test.todo('[X-7] to do');
        it.each([['[X-3]']])('[A-4] each %s', () => {});
        test.each\`a\${1}\`('[A-5] table', () => {});
        describe.for(cases)(\`[A-6] of \${x} [A-7]\`, () => {});
        test('[A-8] in ' + '[A-9] two parts', () => {});
        const rules = [rule('[A-10] as a value', async () => {})];
        // test('[X-4] in a comment')
      });
      const best = latest('[X-5]');`;
    const ids = testTitles('a.test.tsx', source).flatMap(idsIn);
    expect(ids).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'A-7', 'A-8', 'A-9', 'A-10']);
  });

  test('a file that cannot be read is an error, not a file without tests', () => {
    expect(() => testTitles('a.test.ts', "test('[A-1]', () => {")).toThrow('a.test.ts');
  });
});

function read(patterns: readonly string[]) {
  return globSync(patterns, { cwd: ROOT }).map((file) => ({
    file,
    text: readFileSync(resolve(ROOT, file), 'utf8'),
  }));
}
