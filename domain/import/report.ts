import { LIMITS } from '../limits';
import type { Refusal } from '../refusal';
import type { FileProblem } from './file-problem';
import type { ImportPlan } from './plan';
import type { RowProblem } from './row-problem';

/** What came of an import. Lines are those of the file that was given; nothing of what stood in them is told. */
export type ImportReport = {
  /** Why it stopped; null when all that was asked for is done. */
  readonly refusal: Refusal | null;
  /** Set when the file as a whole could not be read. */
  readonly file: FileProblem | null;
  readonly added: number;
  /** Of cases on the board: what the list had of it by now. */
  readonly updated: number;
  readonly newPost: number;
  readonly missing: number;
  readonly back: number;
  /** Passed over: the board knows a newer version, or the case is closed here. */
  readonly older: number;
  readonly closed: number;
  /** Cases that the unit has, or has had. */
  readonly known: number;
  /** Rows about a case that an earlier row has told of. */
  readonly repeats: number;
  /** The first of the bad rows by line, and how many there are. */
  readonly refused: readonly RowProblem[];
  readonly refusedCount: number;
  /** Types that the unit did not have, and those of them that were made. */
  readonly unknownTypes: readonly string[];
  readonly typesCreated: readonly string[];
};

const NOTHING: ImportReport = {
  refusal: null,
  file: null,
  added: 0,
  updated: 0,
  newPost: 0,
  missing: 0,
  back: 0,
  older: 0,
  closed: 0,
  known: 0,
  repeats: 0,
  refused: [],
  refusedCount: 0,
  unknownTypes: [],
  typesCreated: [],
};

/** A no before any row was read. */
export function refusedReport(refusal: Refusal, file: FileProblem | null = null): ImportReport {
  return { ...NOTHING, refusal, file };
}

/** What a plan tells, before anything is done about it. */
export function plannedReport(plan: ImportPlan): ImportReport {
  return {
    ...NOTHING,
    repeats: plan.repeats,
    refused: plan.problems.slice(0, LIMITS.importProblemsTold),
    refusedCount: plan.problems.length,
    unknownTypes: plan.unknownTypes,
  };
}
