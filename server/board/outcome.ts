import type { Actor } from '@/domain/actor';
import { unreachable } from '@/domain/assert';
import type { Command } from '@/domain/command';
import { decide } from '@/domain/decide';
import type { Context } from '@/domain/decision';
import { evolve } from '@/domain/evolve';
import type { CommandId, UnitId } from '@/domain/ids';
import type { FactChange } from '@/domain/read-models/fact-changes';
import { factChanges } from '@/domain/read-models/facts';
import type { Standing } from '../store/board-file';
import { link } from '../store/chain';
import type { Head, Outcome } from '../store/event-store';

export type Order = {
  readonly commandId: CommandId;
  readonly command: Command;
  readonly actor: Actor;
  readonly late?: boolean;
};

/** What a command comes to on a board, and the board after it: what the store will say, should the commit succeed. */
export type Decided = { readonly outcome: Outcome; readonly after: Standing };

export function decideOn(
  unit: UnitId,
  standing: Standing,
  order: Order,
  context: Context,
): Decided {
  const decision = decide(standing.board, order.command, context);
  switch (decision.kind) {
    case 'refusal':
      return { outcome: { kind: 'refusal', refusal: decision.refusal }, after: standing };
    case 'quiet':
      return { outcome: { kind: 'quiet' }, after: standing };
    case 'events': {
      const linked = link(
        unit,
        headOf(standing),
        { commandId: order.commandId, at: context.now },
        decision.events,
      );
      const facts: FactChange[] = [];
      let { board } = standing;
      for (const event of linked.events) {
        board = evolve(board, event);
        facts.push(...factChanges(event, board));
      }
      const outcome = { kind: 'events', events: decision.events, facts } as const;
      return { outcome, after: { board, hash: linked.head.hash } };
    }
    default:
      return unreachable(decision);
  }
}

export function headOf({ board, hash }: Standing): Head {
  return { seq: board.seq, hash, at: board.at };
}
