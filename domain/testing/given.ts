import type { Actor } from '../actor';
import { must } from '../assert';
import { type Board, emptyBoard } from '../board';
import type { Day } from '../calendar';
import { dayOf, instantOf } from '../calendar/oslo-time';
import type { Command } from '../command';
import { decide } from '../decide';
import type { Context, Decision, Facts } from '../decision';
import type { BoardEvent, RecordedEvent } from '../event';
import { evolve } from '../evolve';
import type { CommandId, PersonId } from '../ids';

/**
 * A unit in the hand of a test: commands go in, and what was decided comes out. It is the server without a store: the same
 * `decide` and `evolve`, a clock that the test moves, and commands that get their ids in turn.
 */
export class GivenUnit {
  board: Board = emptyBoard;
  events: RecordedEvent[] = [];
  now: number;
  facts: Facts = { sources: {}, closedCase: null, onServer: true };
  private commands = 0;

  constructor(at: number = instantOf('2026-10-14' as Day, '08:30')) {
    this.now = at;
  }

  /** Decides a command and keeps what happened. */
  when(actor: Actor, command: Command, commandId = this.nextId()): Decision {
    const decision = decide(this.board, command, this.context(actor, commandId));
    if (decision.kind === 'events') this.record(commandId, decision.events);
    return decision;
  }

  /** Decides a command without keeping anything: for the question what it would say. */
  wouldSay(actor: Actor, command: Command): Decision {
    return decide(this.board, command, this.context(actor, 'asked' as CommandId));
  }

  nextId(): CommandId {
    this.commands += 1;
    return `c${this.commands}` as CommandId;
  }

  lastId(): CommandId {
    return `c${this.commands}` as CommandId;
  }

  /** Moves the clock to a time of day, on a day. */
  at(day: string, time: Parameters<typeof instantOf>[1] = '08:30'): this {
    this.now = instantOf(day as Day, time);
    return this;
  }

  later(ms: number): this {
    this.now += ms;
    return this;
  }

  private context(actor: Actor, commandId: CommandId): Context {
    return { commandId, now: this.now, today: dayOf(this.now), actor, facts: this.facts };
  }

  private record(commandId: CommandId, events: readonly BoardEvent[]): void {
    for (const event of events) {
      const recorded: RecordedEvent = {
        ...event,
        commandId,
        seq: this.board.seq + 1,
        at: Math.max(this.now, this.board.at),
      };
      this.events.push(recorded);
      this.board = evolve(this.board, recorded);
    }
  }
}

export const SYSTEM: Actor = { kind: 'system' };

export function leader(name: string): Actor {
  return { kind: 'person', person: name as PersonId, role: 'leader' };
}

export function member(name: string): Actor {
  return { kind: 'person', person: name as PersonId, role: 'member' };
}

export function reader(name: string): Actor {
  return { kind: 'person', person: name as PersonId, role: 'reader' };
}

/** The events of a decision, or a failure that says what it was instead. */
export function eventsOf(decision: Decision): readonly BoardEvent[] {
  return must(
    decision.kind === 'events' ? decision.events : null,
    `the command happens, but: ${JSON.stringify(decision)}`,
  );
}
