import { describe, expect, test } from 'vitest';
import { createSearch } from './search';

const ALL = [
  { id: 'S-2019', text: 'S-2019 S2019 AB-77120 Selvstendig næring Eli' },
  { id: 'S-2091', text: 'S-2091 S2091 AB-77201 Yrkesskade Bjørn' },
  { id: 'S-2020', text: 'S-2020 S2020 AB-20190 Tilbakekreving Amira' },
  { id: 'S-2048', text: 'S-2048 S2048 AB-77301 Arbeid i EØS' },
];

describe('[FIND-1] what is looked for is found as people type it', () => {
  const search = createSearch(ALL);
  const found = (question: string) => search(question, 10).map(({ id }) => id);

  test.each([
    ['a reference', 'S-2048', ['S-2048']],
    ['a reference without its sign', 's2048', ['S-2048']],
    ['the number alone, the case of that number first', '2019', ['S-2019', 'S-2020']],
    ['an id of the case system', 'ab-77301', ['S-2048']],
    ['the beginning of a type', 'yrk', ['S-2091']],
    ['a type without its letters', 'naering', ['S-2019']],
    ['a type with a letter too few', 'tilbakkreving', ['S-2020']],
    ['a type with two letters swapped', 'yrkseskade', ['S-2091']],
    ['a name with a letter wrong', 'amora', ['S-2020']],
    ['words in another order', 'eli selvstendig', ['S-2019']],
    ['two letters alone', 'eøs', ['S-2048']],
    ['nothing', '   ', []],
    ['what is not there', 'barnetrygd', []],
  ])('%s', (_what, question, ids) => {
    expect(found(question)).toEqual(ids);
  });

  test.each([
    ['yrk%', 'yrk'],
    ['-2048', '2048'],
    ['NEAR(eli*', 'near eli'],
    ['(a+)+$', 'a'],
    ["'; DROP TABLE arbeid", 'drop table arbeid'],
    ['.*', ''],
  ])('signs mean nothing: %s', (question, words) => {
    expect(found(question)).toEqual(found(words));
  });

  test('a question of ten thousand characters is read as far as anybody types', () => {
    expect(found(`${'x'.repeat(10_000)}`)).toEqual([]);
  });

  test('no more than asked for', () => {
    expect(search('s', 2)).toHaveLength(2);
  });
});
