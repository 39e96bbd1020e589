import { addDays } from '../calendar';
import type { CaseState } from '../cases/case';
import { FORGOTTEN } from '../cases/case';
import type { Command, CommandType } from '../command';
import type { CaseId, CaseTypeId, ReasonId } from '../ids';
import type { MovedCase, MovedLists } from '../moving/moving';
import { values } from '../ordered-map';
import type { Step } from './arbitraries';
import { personOf } from './person-of-step';
import type { SmallUnit } from './unit';

const MOVING = new Set<CommandType>([
  'CloseUnit',
  'ReopenUnit',
  'BringLists',
  'BringCases',
  'BringCounts',
  'WithdrawCases',
  'ClearCounts',
]);

/** Whether it is one that the server alone gives, for the owner of the installation. */
export function isMoving(command: Command): boolean {
  return MOVING.has(command.type);
}

/** A command by which a unit is closed, or the work of another one comes to it: for a random history. */
export function movingCommand(small: SmallUnit, step: Step): Command {
  const { board } = small.unit;
  const open = values(board.cases).map((card) => card.id);
  const one = open[step.which % Math.max(1, open.length)] ?? ('none' as CaseId);
  const make: readonly (() => Command)[] = [
    () => (board.closed === undefined ? { type: 'CloseUnit', into: null } : { type: 'ReopenUnit' }),
    () => ({ type: 'BringLists', lists: listsThere(step) }),
    () => ({ type: 'BringCases', lists: listsThere(step), cases: [0, 1].map(of) }),
    () => ({ type: 'BringCases', lists: listsThere(step), cases: [0, 1, 2].map(of) }),
    () => ({
      type: 'BringCounts',
      caseType: typeThere(step, 'counts'),
      piles: [{ received: addDays(board.day.day, -2), unregistered: 1, ready: step.who }],
    }),
    () => ({ type: 'WithdrawCases', cases: [one], why: 'moved' }),
    () => ({ type: 'ClearCounts', caseType: small.extension }),
  ];
  return (make[step.which % make.length] ?? (() => ({ type: 'ReopenUnit' })))();

  function of(n: number): MovedCase {
    const since = board.at - n;
    return caseThere(small, step, n, stateThere(small, step.which + n, since));
  }
}

const THERE = 'type-there' as CaseTypeId;
const REASON_THERE = 'reason-there' as ReasonId;

/** Sometimes one that this unit has as well. */
export function typeThere(step: Pick<Step, 'who'>, tracking: 'cards' | 'counts') {
  const name = step.who === 0 ? 'Yrkesskade' : 'Sykepenger';
  return {
    there: THERE,
    name,
    difficulty: 2,
    tracking,
    needsApproval: false,
    retired: false,
  } as const;
}

export function listsThere(step: Pick<Step, 'who'>): MovedLists {
  const reason = { list: 'waiting', party: 'user', reviewDays: 5, retired: false } as const;
  const text = step.who === 0 ? 'Inntektsmelding' : 'Legeerklæring';
  return {
    caseTypes: [typeThere(step, 'cards')],
    reasons: [{ there: REASON_THERE, text, ...reason }],
  };
}

function stateThere({ unit }: SmallUnit, which: number, since: number): CaseState {
  const { day } = unit.board.day;
  const wait = {
    id: 0,
    reason: REASON_THERE,
    party: 'user',
    since,
    nextReview: addDays(day, 2),
    reviews: [],
  } as const;
  const states: readonly CaseState[] = [
    { kind: 'arrived', since },
    { kind: 'ready', since },
    { kind: 'taken', since, until: addDays(day, 1) },
    { kind: 'approval', since },
    { kind: 'waiting', since, kept: which % 2 === 0, waits: [wait] },
  ];
  return states[which % states.length] ?? { kind: 'ready', since };
}

const UNLISTED = { sourceVersion: null, missing: null, newPost: false, post: null };

export function caseThere(
  { unit }: SmallUnit,
  step: Pick<Step, 'which'>,
  n: number,
  state: CaseState,
): MovedCase {
  const { reference: _reference, ...nobody } = FORGOTTEN;
  const who = personOf({ which: step.which + n });
  const has = state.kind === 'taken' ? { takenBy: who } : {};
  const keeps = state.kind === 'waiting' && state.kept ? { keptBy: who } : {};
  return {
    card: {
      caseType: THERE,
      received: addDays(unit.board.day.day, -n),
      deadline: null,
      difficulty: null,
      urgent: n === 1,
      cameBack: null,
      ...UNLISTED,
      state,
      waited: [],
      milestones: {
        addedAt: state.kind === 'done' ? 0 : unit.board.at,
        registeredAt: state.kind === 'arrived' ? null : unit.board.at,
        firstTakenAt: null,
        waits: 1,
        returns: 0,
        reopened: 0,
      },
    },
    priv: {
      ...nobody,
      ...has,
      ...keeps,
      externalId: step.which % 2 === 0 ? `X-${(step.which + n) % 7}` : null,
      urgentReason: n === 1 ? 'Haster der' : null,
      note: 'Kom fra en annen enhet',
    },
  };
}
