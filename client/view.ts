import type { Actor, Role } from '@/domain/actor';
import type { Board } from '@/domain/board';
import { dayOf } from '@/domain/calendar/oslo-time';
import { decide } from '@/domain/decide';
import { NO_FACTS } from '@/domain/decision';
import type { BoardEvent, RecordedEvent } from '@/domain/event';
import { evolveAll } from '@/domain/evolve';
import type { CaseId, PersonId } from '@/domain/ids';
import { touchedCases } from '@/domain/undo/evolve';
import type { ClientState, Pending } from './state';

/** What is on the screen: the confirmed board with my own pending commands on top. */
export type View = {
  readonly board: Board;
  readonly pending: readonly PendingView[];
};

export type PendingView = Pick<Pending, 'commandId' | 'command' | 'madeAt'> & {
  readonly status: Pending['status']['kind'];
  /** False: it no longer fits the board as it is seen here. It is shown as pending all the same, until it is answered. */
  readonly applies: boolean;
  /** The cards it changes, as far as this device can tell. */
  readonly cases: readonly CaseId[];
};

/** Pure: the same state gives the same view, so it is computed when the state changes and never repaired. */
export function visible(state: ClientState): View {
  const actor: Actor = {
    kind: 'person',
    person: state.me,
    role: roleOf(state.confirmed, state.me),
  };
  let board = state.confirmed;
  const pending: PendingView[] = [];
  for (const one of state.pending) {
    const shown = replay(board, one, actor);
    board = shown.board;
    pending.push(shown.view);
  }
  return { board, pending };
}

/** The role follows the board, so that a narrowed role is felt at once and not at the next sign-in. */
export function roleOf(board: Board, person: PersonId): Role {
  return board.members.find((member) => member.person === person)?.role ?? 'reader';
}

function replay(
  board: Board,
  one: Pending,
  actor: Actor,
): { readonly board: Board; readonly view: PendingView } {
  const { commandId, command, madeAt, status } = one;
  const now = Math.max(madeAt, board.at);
  const decision = decide(board, command, {
    commandId,
    now,
    today: dayOf(now),
    actor,
    facts: NO_FACTS,
  });
  const view = { commandId, command, madeAt, status: status.kind };
  const named = 'caseId' in command ? [command.caseId] : [];
  switch (decision.kind) {
    case 'quiet':
      return { board, view: { ...view, applies: true, cases: named } };
    case 'refusal': {
      // What only the server can decide (take next, an external id) does not fail here: it waits.
      const applies = decision.refusal.code === 'E_NEEDS_SERVER';
      return { board, view: { ...view, applies, cases: named } };
    }
    case 'events': {
      const events = decision.events.map(
        (event, n): RecordedEvent => ({ ...event, seq: board.seq + 1 + n, at: now, commandId }),
      );
      return {
        board: evolveAll(board, events),
        view: { ...view, applies: true, cases: decision.events.flatMap(casesOf) },
      };
    }
  }
}

function casesOf(event: BoardEvent): readonly CaseId[] {
  switch (event.type) {
    case 'CasesAdded':
      return event.data.cases.map((one) => one.caseId);
    case 'CasesReleased':
    case 'MissingKept':
      return touchedCases(event);
    case 'CommandUndone':
      return event.data.cases.map((one) => one.id);
    default:
      return 'caseId' in event.data ? [event.data.caseId] : [];
  }
}
