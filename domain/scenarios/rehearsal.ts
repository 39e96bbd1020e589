import type { Actor } from '../actor';
import { assert } from '../assert';
import { type Board, emptyBoard } from '../board';
import { dayOf } from '../calendar/oslo-time';
import { externalIdsIn } from '../cases/external-ids';
import type { Command } from '../command';
import { dueTurns, nextTurnAt } from '../day/turns';
import { decide } from '../decide';
import type { Facts } from '../decision';
import type { BoardEvent, RecordedEvent } from '../event';
import { evolve } from '../evolve';
import type { CommandId, SourceKey } from '../ids';
import type { Step } from './scenario';

const SYSTEM: Actor = { kind: 'system' };

/**
 * A board on which a scenario is thought out: who tells it sees what the board is like, gives the next order, and knows at
 * once what came of it. What was given is the scenario.
 */
export interface Rehearsal {
  readonly board: Board;
  readonly now: number;
  readonly steps: readonly Step[];
  readonly events: readonly RecordedEvent[];
  /** Time passes, and the days turn on the way. Never back. */
  moveTo(at: number): void;
  /** Something has to come of it: a scenario knows its board. */
  give(actor: Actor, command: Command): CommandId;
  /** Gives it where something comes of it; null, and nothing happened, where nothing does. */
  offer(actor: Actor, command: Command): CommandId | null;
}

export function createRehearsal(name: string): Rehearsal {
  let board = emptyBoard;
  let now = 0;
  const steps: Step[] = [];
  const events: RecordedEvent[] = [];

  function happens(commandId: CommandId, actor: Actor, command: Command): string | null {
    const facts = { sources: sourcesOf(command), closedCase: null, onServer: true };
    const decision = decide(board, command, { commandId, now, today: dayOf(now), actor, facts });
    if (decision.kind === 'refusal') return decision.refusal.code;
    if (decision.kind === 'quiet') return 'nothing to do';
    for (const event of decision.events) record(commandId, event);
    return null;
  }

  function record(commandId: CommandId, event: BoardEvent): void {
    const recorded = { ...event, commandId, seq: board.seq + 1, at: Math.max(now, board.at) };
    events.push(recorded);
    board = evolve(board, recorded);
  }

  function turnDays(): void {
    for (const { commandId, command } of dueTurns(board, now)) happens(commandId, SYSTEM, command);
  }

  function attempt(actor: Actor, command: Command): Attempt {
    const commandId = `${name}:${steps.length}` as CommandId;
    const no = happens(commandId, actor, command);
    if (no === null) steps.push({ commandId, at: now, actor, command });
    return { commandId, no };
  }

  return {
    get board() {
      return board;
    },
    get now() {
      return now;
    },
    steps,
    events,
    moveTo(at) {
      for (let turn = nextTurnAt(board, now); board.seq > 0 && turn <= at; ) {
        now = turn;
        turnDays();
        turn = nextTurnAt(board, now);
      }
      now = Math.max(now, at);
    },
    give(actor, command) {
      const { commandId, no } = attempt(actor, command);
      assert(no === null, `${command.type} happens in a scenario, but: ${no}`);
      return commandId;
    },
    offer(actor, command) {
      const { commandId, no } = attempt(actor, command);
      return no === null ? commandId : null;
    },
  };
}

/** Every id of the case system has a key; here it is as good as the id itself, for a story has no secret. */
function sourcesOf(command: Command): Facts['sources'] {
  const told = (id: string) => [id, { key: id as SourceKey, known: false }] as const;
  return Object.fromEntries(externalIdsIn(command).map(told));
}

type Attempt = {
  readonly commandId: CommandId;
  /** Why nothing happened; null when it did. */
  readonly no: string | null;
};
