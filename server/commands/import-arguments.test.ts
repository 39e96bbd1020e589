import { describe, expect, it } from 'vitest';
import { Hindrance, runCommand } from './hindrance';
import { readImportArguments } from './import-arguments';
import { readGivenFile } from './read-file';

const NEEDED = ['--unit', 'nav-ost', '--file', 'saker.csv', '--map'];

describe('the arguments of npm run import', () => {
  it('[IMP-9] name the columns, and what is wanted of the import', () => {
    const flags = ['--good-rows', '--create-types', '--unregistered', '--type', 'Klage, haster'];
    expect(readImportArguments([...NEEDED, 'reference=Sak nr, received=3', ...flags])).toEqual({
      unit: 'nav-ost',
      file: 'saker.csv',
      options: {
        columns: { reference: 'Sak nr', received: '3', always: 'Klage, haster' },
        allOrNothing: false,
        createTypes: true,
        registered: false,
        complete: false,
        covers: null,
        again: 'yes',
      },
    });
  });

  it('[IMP-16] are all or nothing, of known types and registered unless they say so', () => {
    expect(readImportArguments([...NEEDED, 'reference=a']).options).toMatchObject({
      allOrNothing: true,
      createTypes: false,
      registered: true,
    });
  });

  it.each([
    ['nothing', []],
    ['no map', NEEDED.slice(0, 4)],
    ['a field that nobody knows', [...NEEDED, 'navn=sak']],
    ['a field without a column', [...NEEDED, 'reference=']],
  ])('[IMP-24] are refused with the usage when they are %s', (_, args) => {
    expect(() => readImportArguments(args)).toThrow(Hindrance);
    expect(() => readImportArguments(args)).toThrow('npm run import -- --unit');
  });
});

describe('a shell command', () => {
  it('[IMP-24] tells what was foreseen in a sentence, and lets a bug be one', async () => {
    const failing = (run: () => unknown) => runCommand(async () => Number(run()));
    await expect(failing(() => readGivenFile('/borte/saker.csv'))).resolves.toBe(1);
    await expect(failing(() => readImportArguments(['--force']))).resolves.toBe(1);
    await expect(failing(() => JSON.parse('{'))).rejects.toThrow(SyntaxError);
    await expect(failing(() => 0)).resolves.toBe(0);
  });
});
