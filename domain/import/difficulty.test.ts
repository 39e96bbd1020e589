import { describe, expect, it } from 'vitest';
import { readDifficulty } from './difficulty';

describe('readDifficulty', () => {
  it('[IMP-10] reads a difficulty in any of the languages, none in an empty cell, and no other word', () => {
    expect(['1', 'Middels', 'krevjande', 'HARD', ' ', '4', 'haster'].map(readDifficulty)).toEqual([
      1,
      2,
      3,
      3,
      null,
      'unknown',
      'unknown',
    ]);
  });
});
