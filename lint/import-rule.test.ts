import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { IMPORT_TABLE } from './import-table';
import { ALL_FORMS, IMPORT_FORMS, type ImportForm, SCRIPT_FORMS } from './testing/import-forms';
import { type Linted, lintPlanted, lintRepository, type Planted } from './testing/lint-planted';
import { FOUND, LET_THROUGH, type PlantedEdge } from './testing/planted-edges';
import { PLANTED_ROWS, type PlantedRow } from './testing/planted-rows';

const FOLDERS = [
  'app',
  'bench',
  'client',
  'components',
  'db',
  'domain',
  'e2e',
  'lint',
  'messages',
  'server',
];

describe('who may import whom', () => {
  type InRow = Planted & { readonly row: string; readonly isForbidden: boolean };
  let linted: readonly Linted<InRow>[];

  beforeAll(async () => {
    linted = await lintPlanted('imports', PLANTED_ROWS.flatMap(plantRow));
  });

  test('each row of the table has its planted violations', () => {
    const rows = PLANTED_ROWS.map(({ row }) => row);
    const withoutAny = PLANTED_ROWS.filter(({ stops }) => stops.length === 0);
    expect(rows.toSorted()).toEqual(IMPORT_TABLE.map(({ from }) => from[0]).toSorted());
    expect(withoutAny.map(({ row }) => row)).toEqual(['bench']);
  });

  test.each(PLANTED_ROWS)('$row: every planted violation is found, in every form', (planted) => {
    const { row, stops } = planted;
    const violations = linted.filter((one) => one.row === row && one.isForbidden);
    const missed = violations.filter(({ messages }) => !messages.some(isAboutTheTable));
    expect(violations).toHaveLength(stops.length * 2 * formsIn(planted).length);
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  test.each(PLANTED_ROWS)('$row: what it may import is let through, in every form', (planted) => {
    const { row, lets } = planted;
    const allowed = linted.filter((one) => one.row === row && !one.isForbidden);
    expect(allowed).toHaveLength(lets.length * formsIn(planted).length);
    expect(allowed.filter(({ messages }) => messages.length > 0)).toEqual([]);
  });

  test('this repository keeps to it, and to the other rules of the linter', async () => {
    expect(await lintRepository()).toEqual([]);
  });
});

describe('at the edges of the table', () => {
  type AtEdge = Planted & { readonly name: string };
  let linted: readonly Linted<AtEdge>[];

  beforeAll(async () => {
    linted = await lintPlanted('imports', [...LET_THROUGH, ...FOUND].flatMap(plantEdge));
  });

  test.each(LET_THROUGH)('let through: $name', ({ name, forms }) => {
    const planted = linted.filter((one) => one.name === name);
    expect(planted).toHaveLength(forms.length);
    expect(planted.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test.each(FOUND)('found: $name', ({ name, forms }) => {
    const planted = linted.filter((one) => one.name === name);
    expect(planted).toHaveLength(forms.length);
    expect(planted.filter(({ messages }) => messages.length !== 1)).toEqual([]);
  });

  test('found: an argument that is no string at all', async () => {
    const text = 'export const __ = [await import(name), require(name), import(`${x}` + y)];';
    const [planted] = await lintPlanted('imports', [{ file: 'domain/a.ts', text }]);
    expect(planted?.messages).toHaveLength(3);
  });
});

/** Each violation by alias and by relative path; a package has the same name both times. */
function plantRow(planted: PlantedRow) {
  const { row, file, stops, lets } = planted;
  const plant = (isForbidden: boolean) => (specifier: string) =>
    formsIn(planted).map((form) => ({
      row,
      file,
      isForbidden,
      text: IMPORT_FORMS[form](specifier),
    }));
  return [
    ...stops.flatMap((name) => [aliasOf(name), relativeTo(file, name)]).flatMap(plant(true)),
    ...lets.map((name) => asWrittenIn(file, name)).flatMap(plant(false)),
  ];
}

function plantEdge({ name, file, specifier, forms }: PlantedEdge) {
  return forms.map((form) => ({ name, file, text: IMPORT_FORMS[form](specifier) }));
}

function isAboutTheTable(message: string): boolean {
  return message.includes('may not import');
}

function formsIn({ file }: PlantedRow): readonly ImportForm[] {
  return file.endsWith('.mjs') ? SCRIPT_FORMS : ALL_FORMS;
}

function isModule(name: string): boolean {
  return FOLDERS.includes(name.split('/')[0] ?? '');
}

function aliasOf(name: string): string {
  return isModule(name) ? `@/${name}` : name;
}

function relativeTo(file: string, name: string): string {
  if (!isModule(name)) return name;
  const path = posix.relative(posix.dirname(file), name);
  return path.startsWith('.') ? path : `./${path}`;
}

function asWrittenIn(file: string, name: string): string {
  const isInside = file.split('/')[0] === name.split('/')[0];
  return isInside ? relativeTo(file, name) : aliasOf(name);
}
