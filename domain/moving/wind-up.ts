import { isOpenAction } from '../actions/decide';
import type { Board } from '../board';
import { isClosed, type Withdrawal } from '../cases/case';
import type { ClientCommand, ServerCommand } from '../command';
import { isClosedIdea } from '../ideas/ideas';
import type { CaseId, CaseTypeId } from '../ids';
import { LIMITS } from '../limits';
import { values } from '../ordered-map';

type Order = ClientCommand | ServerCommand;

/**
 * What is left to do on a board that nobody will work on again, so that nothing on it is open and every clock of forgetting
 * has begun. `asDuplicate` are cases that another board had already.
 */
export function windUp(
  board: Board,
  asDuplicate: ReadonlySet<CaseId> = new Set(),
): readonly Order[] {
  const open = values(board.cases)
    .filter((card) => !isClosed(card.state))
    .map((card) => card.id);
  const moved = open.filter((id) => !asDuplicate.has(id));
  const duplicates = open.filter((id) => asDuplicate.has(id));
  return [
    ...withdrawn(moved, 'moved'),
    ...withdrawn(duplicates, 'duplicate'),
    ...Object.entries(board.counts)
      .filter(([, line]) => line.piles.length > 0)
      .map(([caseType]): Order => ({ type: 'ClearCounts', caseType: caseType as CaseTypeId })),
    ...board.ideas
      .filter((idea) => !isClosedIdea(idea))
      .map(({ id }): Order => ({ type: 'MoveIdea', idea: id, phase: 'dropped' })),
    ...board.actions
      .filter(isOpenAction)
      .map(({ id }): Order => ({ type: 'SettleAction', action: id, as: 'dropped' })),
    ...board.priorities
      .filter(({ state }) => state.kind !== 'done')
      .map(({ id }): Order => ({ type: 'DropPriority', priority: id })),
  ];
}

/** Readers, too: of a unit that is over, its leaders alone see figures and history. */
export function letGoOf(board: Board): readonly Order[] {
  return board.members
    .filter(({ role }) => role !== 'leader')
    .map(({ person }): Order => ({ type: 'RemovePerson', person }));
}

function withdrawn(cases: readonly CaseId[], why: Withdrawal): readonly Order[] {
  const size = LIMITS.idsPerBulkCommand;
  return Array.from({ length: Math.ceil(cases.length / size) }, (_, n): Order => {
    const part = cases.slice(n * size, (n + 1) * size);
    return { type: 'WithdrawCases', cases: part, why };
  });
}
