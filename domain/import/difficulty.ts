import type { Difficulty } from '../cases/case';
import { plainHeader } from './column-words';

/** The difficulty that a cell names, in the words of the three languages or as a number; null when it names none. */
export function readDifficulty(cell: string): Difficulty | null | 'unknown' {
  const word = plainHeader(cell);
  if (word === '') return null;
  const found = WORDS.findIndex((words) => words.includes(word));
  return found === -1 ? 'unknown' : ((found + 1) as Difficulty);
}

const WORDS: readonly (readonly string[])[] = [
  ['1', 'enkel', 'enkelt', 'lett', 'lav', 'låg', 'easy', 'simple', 'low'],
  ['2', 'middels', 'middel', 'normal', 'medium'],
  [
    '3',
    'krevende',
    'krevjande',
    'vanskelig',
    'vanskeleg',
    'høy',
    'høg',
    'hard',
    'demanding',
    'difficult',
    'high',
  ],
];
