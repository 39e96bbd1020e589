import type { RefusalCode } from '../refusal';
import type { ImportField } from './mapping';

/** Why one row is refused: the line on which it begins, the rule, and where. Never what stood there. */
export type RowProblem = {
  readonly line: number;
  readonly code: RefusalCode;
  readonly field: ImportField | null;
  /** Counts from 1; null when it is about the row as a whole. */
  readonly column: number | null;
};
