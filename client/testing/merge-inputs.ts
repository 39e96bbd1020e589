import type { ClientCommand } from '@/domain/command';
import type { RecordedEvent } from '@/domain/event';
import type { CaseId, CommandId } from '@/domain/ids';
import { get } from '@/domain/ordered-map';
import type { Answer, Events } from '@/domain/protocol';
import { addCase, ELI, eli, type SmallUnit, smallUnit } from '@/domain/testing/unit';
import { firstState } from '../board-state';
import { type Input, merge } from '../merge';
import type { ClientState, OutboxRecord } from '../state';
import { visible } from '../view';

export function id(name: string): CommandId {
  return name as CommandId;
}

/** All inputs in turn, and what was settled on the way. */
export function feed(
  start: ClientState | { readonly client: ClientState },
  ...inputs: readonly Input[]
) {
  let state = 'client' in start ? start.client : start;
  let gap = false;
  const settled = [];
  for (const input of inputs) {
    const merged = merge(state, input);
    state = merged.state;
    gap = merged.gap;
    settled.push(...merged.settled);
  }
  return { state, gap, settled };
}

export function caughtUp(small: SmallUnit): { state: ClientState } {
  return feed(firstState(ELI).client, events(message(small.unit.events)));
}

export function readyCase(): { small: SmallUnit; caseId: CaseId; state: ClientState } {
  const small = smallUnit();
  const caseId = addCase(small);
  return { small, caseId, ...caughtUp(small) };
}

/** The events that a command of Eli's makes on the server. */
export function told(
  small: SmallUnit,
  commandId: string,
  command: ClientCommand,
): readonly RecordedEvent[] {
  const before = small.unit.events.length;
  small.unit.when(eli, command, id(commandId));
  return small.unit.events.slice(before);
}

export function message(list: readonly RecordedEvent[]): Events {
  return { from: list[0]!.seq, events: list, hash: `h${list.at(-1)!.seq}` };
}

export function events(of: Events): Input {
  return { kind: 'events', events: of };
}

export function snapshot(board: ClientState['confirmed'], diverged: boolean): Input {
  return { kind: 'snapshot', board, hash: 'snapshot', diverged };
}

export function submitted(commandId: string, command: ClientCommand): Input {
  const pending = {
    commandId: id(commandId),
    command,
    madeAt: 1_000,
    status: { kind: 'unsent' },
    stored: false,
  } as const;
  return { kind: 'submitted', pending };
}

export function answered(commandId: string, answer: Answer): Input {
  return { kind: 'answers', answers: [{ commandId: id(commandId), answer }], at: 5 };
}

export function accepted(commandId: string, seq: number) {
  return { commandId: id(commandId), outcome: { kind: 'accepted', seq, quiet: false } };
}

export function records(...list: readonly OutboxRecord[]): Input {
  return { kind: 'records', records: list, kept: { seq: 0, hash: 'kept' }, ofAnotherLog: false };
}

export function record(
  commandId: string,
  command: ClientCommand,
  status: OutboxRecord['status'],
): OutboxRecord {
  return { commandId: id(commandId), command, madeAt: 1_000, status };
}

export function takenBy(state: ClientState, caseId: CaseId) {
  return get(visible(state).board.cases, caseId)?.priv.takenBy ?? null;
}
