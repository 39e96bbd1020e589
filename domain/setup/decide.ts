import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { type CaseTypeId, derivedId, type ReasonId } from '../ids';
import { LIMITS } from '../limits';
import { refusal } from '../refusal';
import { sameName } from '../text/confusable';
import { isRoutineLink } from './case-link';
import { decideUnit, type UnitCommand } from './decide-unit';
import { isSame } from './same';
import type { CaseType, Reason } from './setup';

export type SetupCommand = CommandOf<
  | UnitCommand['type']
  | 'AddCaseType'
  | 'ChangeCaseType'
  | 'RetireCaseType'
  | 'AddReason'
  | 'ChangeReason'
  | 'RetireReason'
>;

export function decideSetup(board: Board, command: SetupCommand, context: Context): Decision {
  const { setup } = board;
  const by = personOf(context.actor);
  switch (command.type) {
    case 'CreateUnit':
    case 'ChangeUnit':
    case 'AddClosedDay':
    case 'RemoveClosedDay':
      return decideUnit(board, command, context);
    case 'AddCaseType': {
      if (setup.caseTypes.length >= LIMITS.caseTypes)
        return refused(refusal('E_LIMIT', { limit: LIMITS.caseTypes }));
      const { type: _type, ...given } = command;
      return setCaseType(
        board,
        { ...given, id: derivedId<CaseTypeId>(context.commandId), retired: false },
        by,
      );
    }
    case 'ChangeCaseType': {
      const before = setup.caseTypes.find((one) => one.id === command.caseType);
      if (before === undefined) return refused(refusal('E_NOT_FOUND', { field: 'caseType' }));
      const { type: _type, caseType: _caseType, replaces, ...edit } = command;
      const { tracking } = edit;
      const known = withRoutine(before);
      if (!isSame(edit, known) && !isSame(replaces, known))
        return refused(refusal('E_TEXT_CHANGED'));
      if (tracking !== before.tracking && isCounted(board, before.id))
        return refused(refusal('E_COUNTED', { field: 'tracking' }));
      return setCaseType(board, { ...before, ...edit }, by);
    }
    case 'RetireCaseType': {
      const before = setup.caseTypes.find((one) => one.id === command.caseType);
      if (before === undefined) return refused(refusal('E_NOT_FOUND', { field: 'caseType' }));
      return setCaseType(board, { ...before, retired: command.retired }, by);
    }
    case 'AddReason': {
      if (setup.reasons.length >= LIMITS.reasons)
        return refused(refusal('E_LIMIT', { limit: LIMITS.reasons }));
      const { type: _type, ...given } = command;
      return setReason(
        board,
        { ...given, id: derivedId<ReasonId>(context.commandId), retired: false },
        by,
      );
    }
    case 'ChangeReason': {
      const before = setup.reasons.find((one) => one.id === command.reason);
      if (before === undefined) return refused(refusal('E_NOT_FOUND', { field: 'reason' }));
      const { text, party, reviewDays, replaces } = command;
      const edit = { text, party, reviewDays };
      if (!isSame(edit, before) && !isSame(replaces, before))
        return refused(refusal('E_TEXT_CHANGED'));
      return setReason(board, { ...before, ...edit }, by);
    }
    case 'RetireReason': {
      const before = setup.reasons.find((one) => one.id === command.reason);
      if (before === undefined) return refused(refusal('E_NOT_FOUND', { field: 'reason' }));
      return setReason(board, { ...before, retired: command.retired }, by);
    }
    default:
      return unreachable(command);
  }
}

// What is counted is registered and finished as counts alone. Cards of a type that becomes counts go on as cards.
function isCounted(board: Board, caseType: CaseTypeId): boolean {
  return (board.counts[caseType]?.piles ?? []).length > 0;
}

function setCaseType(board: Board, data: CaseType, by: Priv): Decision {
  const others = board.setup.caseTypes.filter((one) => one.id !== data.id);
  if (!data.retired && others.some((one) => !one.retired && sameName(one.name, data.name))) {
    return refused(refusal('E_DUPLICATE_NAME', { field: 'name' }));
  }
  if (!isRoutineLink(data.routine ?? null))
    return refused(refusal('E_BAD_LINK', { field: 'routine' }));
  const before = board.setup.caseTypes.find((one) => one.id === data.id);
  if (before !== undefined && isSame(data, withRoutine(before))) return QUIET;
  return happened({ type: 'CaseTypeSet', data, priv: { by } });
}

/** One from before there were routines has none. */
function withRoutine(caseType: CaseType): CaseType {
  return { ...caseType, routine: caseType.routine ?? null };
}

function setReason(board: Board, data: Reason, by: Priv): Decision {
  if (data.list === 'waiting' && data.party === null)
    return refused(refusal('E_BAD_OP', { field: 'party' }));
  const others = board.setup.reasons.filter((one) => one.id !== data.id && one.list === data.list);
  if (!data.retired && others.some((one) => !one.retired && sameName(one.text, data.text))) {
    return refused(refusal('E_DUPLICATE_NAME', { field: 'text' }));
  }
  const before = board.setup.reasons.find((one) => one.id === data.id);
  if (before !== undefined && isSame(before, data)) return QUIET;
  return happened({ type: 'ReasonSet', data, priv: { by } });
}

type Priv = ReturnType<typeof personOf>;
