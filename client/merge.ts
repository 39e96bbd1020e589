import { unreachable } from '@/domain/assert';
import type { Board } from '@/domain/board';
import type { RecordedEvent } from '@/domain/event';
import { evolveAll } from '@/domain/evolve';
import type { CommandId } from '@/domain/ids';
import type { Events } from '@/domain/protocol';
import type { Refusal } from '@/domain/refusal';
import { including } from './included';
import { mergeRecords, type RecordsInput } from './merge-records';
import { answeredStatus, outcomeOf, returnedStatus } from './outcome';
import type {
  AnswerTo,
  ClientState,
  Outcome,
  Pending,
  Returned,
  ReturnedStatus,
  Settled,
} from './state';

/**
 * The optimistic sync of one client, as one pure function. What it never breaks:
 *
 * 1. `confirmed` is the fold of events 1 … confirmed.seq of the log: each applied once, none skipped.
 * 2. A command leaves `pending` when the confirmed board includes it (its event came, or the board reached the `seq` of
 *    its answer), when it moves to `returned` for its maker to see, or when it was taken back. The answer alone never
 *    removes it: answers may arrive before events, and the edit would flicker out of view.
 * 3. `pending` keeps the order in which the commands were made.
 * 4. What is seen is `confirmed` + `pending`, recomputed (view.ts). There is no rollback.
 */
export function merge(state: ClientState, input: Input): Merged {
  switch (input.kind) {
    case 'events':
      return mergeEvents(state, input.events);
    case 'snapshot':
      return mergeSnapshot(state, input);
    case 'submitted':
      return changed({ ...state, pending: [...state.pending, input.pending] });
    case 'stored':
      return changed(edit(state, [input.commandId], (one) => ({ ...one, stored: true })));
    case 'sent':
      return changed(edit(state, input.commandIds, sent));
    case 'answers':
      return mergeAnswers(state, input.answers, input.at);
    case 'gaveUp':
      return giveBack(state, input.commandId, {
        kind: 'dead',
        refusal: input.refusal,
        at: input.at,
      });
    case 'takenBack':
      return settle(without(state, [input.commandId]), input.commandId, { kind: 'takenBack' });
    case 'dismissed':
      return changed({
        ...state,
        returned: state.returned.filter((one) => one.commandId !== input.commandId),
      });
    case 'sendAgain':
      return changed(sendAgain(state, input.commandId));
    case 'records':
      return mergeRecords(state, input);
    case 'wiped':
      return wipe(state, input);
    default:
      return unreachable(input);
  }
}

export type Input =
  | { readonly kind: 'events'; readonly events: Events }
  | SnapshotInput
  | { readonly kind: 'submitted'; readonly pending: Pending }
  | { readonly kind: 'stored'; readonly commandId: CommandId }
  | { readonly kind: 'sent'; readonly commandIds: readonly CommandId[] }
  | { readonly kind: 'answers'; readonly answers: readonly AnswerTo[]; readonly at: number }
  | {
      readonly kind: 'gaveUp';
      readonly commandId: CommandId;
      readonly refusal: Refusal;
      readonly at: number;
    }
  | { readonly kind: 'takenBack'; readonly commandId: CommandId }
  | { readonly kind: 'dismissed'; readonly commandId: CommandId }
  | { readonly kind: 'sendAgain'; readonly commandId: CommandId }
  /** What the device's store holds now: read at the start, and whenever another tab has changed it. */
  | RecordsInput
  | WipeInput;

/** `diverged`: the server's log is not the one that the confirmed board came from. */
type SnapshotInput = {
  readonly kind: 'snapshot';
  readonly board: Board;
  readonly hash: string;
  readonly diverged: boolean;
};

/** Access was lost. `keepCommands` when only the sign-in ran out: what I made and did not send is mine. */
type WipeInput = {
  readonly kind: 'wiped';
  readonly board: Board;
  readonly refusal: Refusal;
  readonly keepCommands: boolean;
};

export type Merged = {
  readonly state: ClientState;
  /** Something was missed, or the logs differ: say hello again. */
  readonly gap: boolean;
  /** Commands whose fate is known from now on. */
  readonly settled: readonly Settled[];
};

function mergeEvents(state: ClientState, message: Events): Merged {
  const known = state.confirmed.seq;
  if (message.from > known + 1) return { state, gap: true, settled: [] };
  const news = message.events.slice(known + 1 - message.from);
  if (news.length === 0) {
    const standsWhereIStand = message.from + message.events.length - 1 === known;
    return { state, gap: standsWhereIStand && message.hash !== state.hash, settled: [] };
  }
  if (!news.every((event, index) => event.seq === known + 1 + index))
    return { state, gap: true, settled: [] };
  return include(state, news, message.hash);
}

/** A yes whose event should be among these and is not was given by another log: the server knows which, so it is asked. */
function include(state: ClientState, news: readonly RecordedEvent[], hash: string): Merged {
  const confirmed = evolveAll(state.confirmed, news);
  const came = new Map(news.map((event) => [event.commandId, event.seq]));
  const left = state.pending.filter((one) => !came.has(one.commandId));
  const pending = left.filter((one) => hasEvent(one) || !isReached(one, confirmed.seq));
  const gap = pending.some((one) => isReached(one, confirmed.seq));
  const returned = state.returned.filter((one) => !came.has(one.commandId));
  const settled = [...state.pending.filter(isOpen), ...state.returned].flatMap(({ commandId }) => {
    const seq = came.get(commandId);
    return seq === undefined
      ? []
      : [{ commandId, outcome: { kind: 'accepted', seq, quiet: false } } satisfies Settled];
  });
  const mine = news.filter((event) => event.priv?.by === state.me);
  const included = including(
    state.included,
    mine.map((event) => [event.commandId, event.seq]),
  );
  return { state: { ...state, confirmed, hash, pending, returned, included }, gap, settled };
}

function mergeSnapshot(state: ClientState, { board, hash, diverged }: SnapshotInput): Merged {
  // An old copy from somewhere on the way. Going back would show a board that forgets.
  if (!diverged && board.seq < state.confirmed.seq) return { state, gap: true, settled: [] };
  const base = { ...state, confirmed: board, hash };
  if (!diverged) {
    const reached = state.pending.filter((one) => isReached(one, board.seq));
    const pending = state.pending.filter((one) => !reached.includes(one));
    const at = reached.map((one) => [one.commandId, board.seq] as const);
    return changed({ ...base, pending, included: including(state.included, at) });
  }
  // The answers I had were given on a log that is no more. The command ids make it safe to ask again.
  const pending = state.pending.map((one) =>
    isOpen(one) ? one : { ...one, status: { kind: 'sent' } as const },
  );
  return changed({ ...base, pending, included: new Map() });
}

function mergeAnswers(state: ClientState, answers: readonly AnswerTo[], at: number): Merged {
  const answerTo = new Map(answers.map((one) => [one.commandId, one]));
  const pending: Pending[] = [];
  const returned: Returned[] = [...state.returned];
  const settled: Settled[] = [];
  const shown: [CommandId, number][] = [];
  for (const one of state.pending) {
    const given = answerTo.get(one.commandId);
    const outcome = given === undefined ? null : outcomeOf(given.answer);
    if (outcome !== null) settled.push({ commandId: one.commandId, outcome });
    if (outcome?.kind === 'refused')
      returned.push(asReturned(one, returnedStatus(outcome.refusal, at)));
    else if (outcome?.kind !== 'accepted') pending.push(one);
    else if (outcome.seq > state.confirmed.seq)
      pending.push({ ...one, status: answeredStatus(outcome, given?.log) });
    else shown.push([one.commandId, outcome.seq]);
  }
  const included = including(state.included, shown);
  return { state: { ...state, pending, returned, included }, gap: false, settled };
}

function asReturned({ commandId, command, madeAt }: Pending, status: ReturnedStatus): Returned {
  return { commandId, command, madeAt, status };
}

function giveBack(state: ClientState, commandId: CommandId, status: ReturnedStatus): Merged {
  const one = state.pending.find((pending) => pending.commandId === commandId);
  if (one === undefined) return changed(state);
  const next = {
    ...without(state, [commandId]),
    returned: [...state.returned, asReturned(one, status)],
  };
  return settle(next, commandId, { kind: 'refused', refusal: status.refusal });
}

function sendAgain(state: ClientState, commandId: CommandId): ClientState {
  const one = state.returned.find((returned) => returned.commandId === commandId);
  if (one === undefined) return state;
  const { command, madeAt } = one;
  return {
    ...state,
    returned: state.returned.filter((returned) => returned !== one),
    pending: [
      ...state.pending,
      { commandId, command, madeAt, status: { kind: 'sent' }, stored: true },
    ],
  };
}

function wipe(state: ClientState, { board, refusal, keepCommands }: WipeInput): Merged {
  const empty: ClientState = { ...state, confirmed: board, hash: '', included: new Map() };
  if (keepCommands) return changed(empty);
  const outcome: Outcome = { kind: 'refused', refusal };
  const settled = state.pending.filter(isOpen).map(({ commandId }) => ({ commandId, outcome }));
  return { state: { ...empty, pending: [], returned: [] }, gap: false, settled };
}

/** Nobody has said yes or no to it yet. */
export function isOpen(one: Pending): boolean {
  return one.status.kind !== 'answered';
}

function isReached(one: Pending, seq: number): boolean {
  return one.status.kind === 'answered' && one.status.seq <= seq;
}

function hasEvent(one: Pending): boolean {
  return one.status.kind === 'answered' && one.status.hasEvent === true;
}

function sent(one: Pending): Pending {
  return one.status.kind === 'unsent' ? { ...one, status: { kind: 'sent' } } : one;
}

function edit(
  state: ClientState,
  ids: readonly CommandId[],
  change: (one: Pending) => Pending,
): ClientState {
  const wanted = new Set(ids);
  return {
    ...state,
    pending: state.pending.map((one) => (wanted.has(one.commandId) ? change(one) : one)),
  };
}

function without(state: ClientState, ids: readonly CommandId[]): ClientState {
  const gone = new Set(ids);
  return { ...state, pending: state.pending.filter((one) => !gone.has(one.commandId)) };
}

function settle(state: ClientState, commandId: CommandId, outcome: Outcome): Merged {
  return { state, gap: false, settled: [{ commandId, outcome }] };
}

function changed(state: ClientState): Merged {
  return { state, gap: false, settled: [] };
}
