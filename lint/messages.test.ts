import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flattened, placeholdersOf } from './messages';

const FOLDER = resolve(import.meta.dirname, '../messages');
const LANGUAGES = ['en', 'nb', 'nn'];

const messages = Object.fromEntries(
  globSync('*.json', { cwd: FOLDER }).map((file) => [
    basename(file, '.json'),
    flattened(JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8'))),
  ]),
);
const norwegian = messages.nb ?? {};

describe('every word on the screen, in every language', () => {
  test('there are the three languages, and there are words', () => {
    expect(Object.keys(messages).toSorted()).toEqual(LANGUAGES);
    expect(Object.keys(norwegian)).not.toEqual([]);
  });

  describe.each(LANGUAGES)('%s', (language) => {
    const words = messages[language] ?? {};

    test('has the same keys as nb', () => {
      expect(Object.keys(words).toSorted()).toEqual(Object.keys(norwegian).toSorted());
    });

    test('has no empty message', () => {
      expect(Object.keys(words).filter((key) => words[key]?.trim() === '')).toEqual([]);
    });

    test('can be read, and has the same placeholders as nb', () => {
      const placeholders = (all: Readonly<Record<string, string>>) =>
        Object.entries(all).map(([key, text]) => `${key}: ${placeholdersOf(text)}`);
      expect(placeholders(words).toSorted()).toEqual(placeholders(norwegian).toSorted());
    });
  });
});

describe('how messages are compared', () => {
  test('a key is the path to its message', () => {
    expect(flattened({ a: { b: 'x', c: { d: 'y' } }, e: '' })).toEqual({
      'a.b': 'x',
      'a.c.d': 'y',
      e: '',
    });
  });

  test('what is neither a message nor a group is an error', () => {
    expect(() => flattened({ a: { b: 1 } })).toThrow('a.b');
    expect(() => flattened({ a: ['x'] })).toThrow('a');
  });

  test('placeholders are found at every depth, once, with how they are written', () => {
    const text =
      '{n, plural, one {<b>{name}</b>} other {{n, number} {day, date, short} {name}}} {s, select, other {}}';
    expect(placeholdersOf(text)).toBe(
      '<b>, {day, date}, {n, number}, {n, plural}, {name}, {s, select}',
    );
  });

  test.each(['{', '{n, plural, one {x}}', '<b>x', '{n, unknown}'])('%s is an error', (text) => {
    expect(() => placeholdersOf(text)).toThrow();
  });
});
