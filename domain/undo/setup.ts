import type { Board } from '../board';
import type { BoardEvent } from '../event';
import { isSamePart, partIn, partSetBy, type SetupPart, withPart } from '../setup/parts';
import type { Setup } from '../setup/setup';
import { dutiesIn } from '../staffing/plan';
import type { SetupBefore, Undoable } from './undo';

/** The part of the set-up that an event sets, as it was and as it has become. */
export function setupBefore(
  before: Board,
  after: Board,
  event: BoardEvent,
  same: Undoable | undefined,
): readonly SetupBefore[] {
  const set = partSetBy(event);
  const soFar = same?.setup ?? [];
  if (set === null) return soFar;
  return [...soFar, { before: partIn(before.setup, set), after: partIn(after.setup, set) }];
}

/** Whether a part is no longer what the command made of it, or somebody has a duty that would be gone. */
export function isSetupChanged(board: Board, { setup }: Undoable): boolean {
  return setup.some(
    ({ before, after }) =>
      !isSamePart(partIn(board.setup, after), after) || isDutyInUse(board, before),
  );
}

export function withSetupBack(setup: Setup, parts: readonly SetupPart[]): Setup {
  return parts.reduce(withPart, setup);
}

// In a plan, or in one that another undo would bring back.
function isDutyInUse({ staffing, undoable }: Board, part: SetupPart): boolean {
  if (part.part !== 'duty' || part.value !== null) return false;
  const before = undoable.flatMap((entry) => entry.staffing.plans.map((one) => one.before));
  return [...staffing.plans, ...before].some(
    (plan) => plan !== null && dutiesIn(plan).includes(part.id),
  );
}
