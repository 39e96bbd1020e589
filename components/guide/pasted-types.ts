import { readDifficulty } from '@/domain/import/difficulty';
import { LIMITS } from '@/domain/limits';
import type { CaseType } from '@/domain/setup/setup';
import { sameName } from '@/domain/text/confusable';
import { lineProblem, type Problem } from '../form/problem';
import type { CaseTypeEdit } from '../settings/case-type-command';

/** What is wrong with a pasted line; a problem of its name, or a word that means nothing here. */
export type LineProblem = Problem | { readonly word: 'difficulty' | 'tracking' };

export type PastedTypes = {
  readonly types: readonly CaseTypeEdit[];
  /** By the number of the line, counted from one. */
  readonly problems: readonly { readonly line: number; readonly problem: LineProblem }[];
};

/** Lines from a spreadsheet: name, difficulty, and cards or counts, between tabs or semicolons. Only the name is needed. */
export function readPastedTypes(
  text: string,
  there: readonly Pick<CaseType, 'name' | 'retired'>[],
): PastedTypes {
  const types: CaseTypeEdit[] = [];
  const problems: PastedTypes['problems'][number][] = [];
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, [...there.filter(({ retired }) => !retired), ...types]);
    if ('problem' in read) problems.push({ line: at + 1, problem: read.problem });
    else types.push(read.type);
  }
  return { types, problems };
}

type ReadLine = { readonly type: CaseTypeEdit } | { readonly problem: LineProblem };

function readLine(line: string, others: readonly { readonly name: string }[]): ReadLine {
  const [name = '', difficultyWord = '', trackingWord = ''] = cellsOf(line);
  const wrong = lineProblem(name, LIMITS.nameGraphemes);
  if (wrong !== null) return { problem: wrong };
  if (others.some((other) => sameName(other.name, name)))
    return { problem: { code: 'E_DUPLICATE_NAME' } };
  const difficulty = readDifficulty(difficultyWord);
  if (difficulty === 'unknown') return { problem: { word: 'difficulty' } };
  const tracking = trackingOf(trackingWord);
  if (tracking === null) return { problem: { word: 'tracking' } };
  return { type: { name, difficulty: difficulty ?? 2, tracking, needsApproval: false } };
}

function cellsOf(line: string): readonly string[] {
  return line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
}

function trackingOf(word: string): CaseType['tracking'] | null {
  const plain = word.toLowerCase();
  if (plain === '' || CARDS.includes(plain)) return 'cards';
  return COUNTS.includes(plain) ? 'counts' : null;
}

const CARDS: readonly string[] = ['kort', 'card', 'cards'];
const COUNTS: readonly string[] = ['antall', 'antal', 'tal', 'tall', 'count', 'counts', 'number'];
