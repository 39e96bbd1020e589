import { expect, test } from 'vitest';
import { readPastedTypes } from './pasted-types';

test('[GUI-5] lines are read as name, difficulty and cards or counts, in any of the languages', () => {
  const text =
    'Forlengelse;enkel;antall\r\nKlage\tkrevjande\tkort\n\nYrkesskade\nRefund; easy ;counts';
  expect(readPastedTypes(text, [])).toEqual({
    types: [
      { name: 'Forlengelse', difficulty: 1, tracking: 'counts', needsApproval: false },
      { name: 'Klage', difficulty: 3, tracking: 'cards', needsApproval: false },
      { name: 'Yrkesskade', difficulty: 2, tracking: 'cards', needsApproval: false },
      { name: 'Refund', difficulty: 1, tracking: 'counts', needsApproval: false },
    ],
    problems: [],
  });
});

test('[GUI-5] each bad line is named by its number and what is wrong in it', () => {
  const text = [
    'Klage',
    '; enkel',
    'klage ;enkel',
    'Frilans;umulig',
    'Frilans;enkel;bunke',
    'Sak for 13097248022',
    'Yrkesskade',
  ].join('\n');
  const { types, problems } = readPastedTypes(text, [{ name: 'Yrkesskade', retired: true }]);
  expect(types.map(({ name }) => name)).toEqual(['Klage', 'Yrkesskade']);
  expect(problems).toEqual([
    { line: 2, problem: { code: 'E_EMPTY' } },
    { line: 3, problem: { code: 'E_DUPLICATE_NAME' } },
    { line: 4, problem: { word: 'difficulty' } },
    { line: 5, problem: { word: 'tracking' } },
    { line: 6, problem: { code: 'E_IDENTITY_NUMBER' } },
  ]);
});

test('[GUI-5] what is in use already is not added again', () => {
  const { problems } = readPastedTypes('Klage', [{ name: 'Klage', retired: false }]);
  expect(problems).toEqual([{ line: 1, problem: { code: 'E_DUPLICATE_NAME' } }]);
});
