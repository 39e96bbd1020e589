import type { Actor } from '@/domain/actor';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { Command } from '@/domain/command';
import { decide } from '@/domain/decide';
import type { CommandId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';
import type { GatewayBoards } from '../gateway/ports';
import type { Truth } from './truth';
import { promised } from './violation';
import type { World } from './world';

type Asked = { seq: number; readonly at: number };

/** When each command came for the first time, over all lives of the server. */
export class FirstAsked {
  readonly #asked = new Map<CommandId, Asked>();

  of(commandId: CommandId, seq: number, at: number): Asked {
    const known = this.#asked.get(commandId) ?? { seq, at };
    this.#asked.set(commandId, known);
    return known;
  }

  restored(seq: number): void {
    for (const asked of this.#asked.values()) asked.seq = Math.min(asked.seq, seq);
  }
}

/**
 * [S5] An answer leaves after the commit it was decided on. A yes: its events are in the durable log. A no: there has been a
 * durable board, since it was asked, that says no.
 */
export function checkedBoards(
  boards: GatewayBoards,
  truth: Truth,
  world: World,
  first: FirstAsked,
): GatewayBoards {
  return {
    current: (unit) => boards.current(unit),
    events: (unit, after, limit) => boards.events(unit, after, limit),
    hashAt: (unit, seq) => boards.hashAt(unit, seq),
    subscribe: (listener) => boards.subscribe(listener),
    onCollision: (listener) => boards.onCollision(listener),
    async submit(unit, commandId, command, actor, late) {
      const asked = first.of(commandId, truth.seq, world.now());
      const answer = await boards.submit(unit, commandId, command, actor, late);
      world.judge(() => {
        if (answer.ok) checkYes(truth, commandId, answer);
        else if (answer.refusal.retry !== true)
          checkNo(truth, asked, world.now(), { commandId, command, actor, late });
      });
      return answer;
    },
  };
}

function checkYes(truth: Truth, commandId: CommandId, answer: Extract<Answer, { ok: true }>): void {
  if (answer.quiet === true) {
    promised(
      answer.seq <= truth.seq,
      'S5',
      () => `${commandId} was answered on a board at ${answer.seq}, and the log is at ${truth.seq}`,
    );
    return;
  }
  const last = truth.lastOf(commandId);
  promised(
    last === answer.seq,
    'S5',
    () => `${commandId} was acknowledged at ${answer.seq}, and the log has it at ${last}`,
  );
}

type Refused = {
  readonly commandId: CommandId;
  readonly command: Command;
  readonly actor: Actor;
  readonly late: boolean | undefined;
};

function checkNo(
  truth: Truth,
  asked: Asked,
  until: number,
  { commandId, command, actor, late }: Refused,
): void {
  const facts = { sources: {}, closedCase: null, onServer: late !== true };
  for (let seq = Math.min(asked.seq, truth.seq); seq <= truth.seq; seq += 1) {
    const board = truth.boardAt(seq);
    for (const now of [asked.at, until]) {
      const context = { commandId, now: Math.max(now, board.at), today: dayOf(now), actor, facts };
      if (decide(board, command, context).kind === 'refusal') return;
    }
  }
  promised(
    false,
    'S5',
    () => `${commandId} (${command.type}) was refused, and no durable board refuses it`,
  );
}
