import type { Board } from '../board';
import type { Day } from '../calendar';
import type { Case } from '../cases/case';
import { nextFor } from '../cases/decide-take';
import type { CountLine } from '../counts/counts';
import { NO_COUNTS } from '../counts/evolve';
import type { PersonId } from '../ids';
import { canWork } from '../people/decide';
import type { CaseType } from '../setup/setup';

/** What *Plukk neste* would give now, as far as this board knows; null when there is nothing, or the person is away. */
export function nextForPerson(board: Board, person: PersonId): Case | null {
  return canWork(board, person) ? nextFor(board, person) : null;
}

/** One line of the queue for a case type that is counted. */
export type CountRow = {
  readonly caseType: CaseType;
  readonly unregistered: number;
  readonly ready: number;
  readonly oldest: Day | null;
  readonly finishedToday: number;
  readonly piles: CountLine['piles'];
};

/** Counted types in the unit's order; a retired one only as long as something is left of it. */
export function countRows(board: Board): readonly CountRow[] {
  return board.setup.caseTypes
    .filter((type) => type.tracking === 'counts')
    .map((caseType) => countRow(caseType, board.counts[caseType.id] ?? NO_COUNTS))
    .filter((row) => !row.caseType.retired || row.unregistered + row.ready > 0);
}

function countRow(caseType: CaseType, line: CountLine): CountRow {
  const sum = (which: 'unregistered' | 'ready') =>
    line.piles.reduce((soFar, pile) => soFar + pile[which], 0);
  return {
    caseType,
    unregistered: sum('unregistered'),
    ready: sum('ready'),
    oldest: line.piles[0]?.received ?? null,
    finishedToday: line.today.finished,
    piles: line.piles,
  };
}
