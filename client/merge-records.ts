import { unreachable } from '@/domain/assert';
import type { CommandId } from '@/domain/ids';
import type { Place } from '@/domain/protocol';
import { refusal } from '@/domain/refusal';
import { including } from './included';
import type { Merged } from './merge';
import type { ClientState, OutboxRecord, Outcome, Pending, Returned, Settled } from './state';

/** What the device's store holds, and where the board in it stands; null when there is none. */
export type RecordsInput = {
  readonly kind: 'records';
  readonly records: readonly OutboxRecord[];
  readonly kept: Place | null;
  /** Another tab has learnt already that the server's log is another one: its numbers mean nothing on this board. */
  readonly ofAnotherLog: boolean;
};

/**
 * What the device's store holds is what all tabs of this person agree on, so it replaces what this tab believed; except
 * for a command that this tab made and the store does not have yet, and for one whose event this board already has.
 *
 * A record that is gone had been answered, and the stored board, at `kept`, has it. Without a board it was wiped:
 * another tab has learnt that access is gone.
 */
export function mergeRecords(state: ClientState, input: RecordsInput): Merged {
  const reached = input.ofAnotherLog ? 0 : state.confirmed.seq;
  const was = new Map(state.pending.map((one) => [one.commandId, one]));
  const pending: Pending[] = [];
  const returned: Returned[] = [];
  const settled: Settled[] = [];
  const shown: [CommandId, number][] = [];
  for (const record of input.records) {
    const read = readRecord(record, state.included.has(record.commandId), reached);
    if (read.pending !== null) pending.push(read.pending);
    if (read.returned !== null) returned.push(read.returned);
    if (record.status.kind === 'answered' && read.pending === null)
      shown.push([record.commandId, record.status.seq]);
    const before = was.get(record.commandId);
    if (read.outcome !== null && before !== undefined && before.status.kind !== 'answered') {
      settled.push({ commandId: record.commandId, outcome: read.outcome });
    }
    was.delete(record.commandId);
  }
  const left = [...was.values()];
  const gone = left.filter((one) => one.stored);
  const { kept } = input;
  const fate: Outcome = kept === null ? WIPED : { kind: 'accepted', seq: kept.seq, quiet: false };
  for (const { commandId, status } of gone) {
    if (status.kind !== 'answered') settled.push({ commandId, outcome: fate });
  }
  const unstored = left.filter((one) => !one.stored);
  // Another tab's board is ahead of this one and had them in it. Until this board is there too, the edit is replayed.
  const stillToCome =
    kept !== null && kept.seq > reached ? gone.map((one) => asAnswered(one, kept)) : [];
  const included = including(state.included, shown);
  const next = { ...state, included, pending: [...stillToCome, ...pending, ...unstored], returned };
  return { state: next, gap: false, settled };
}

/**
 * Whether one of them was answered by a log that is not known to be the one of this board: it should be on the board by
 * its number, and it never came.
 */
export function isFromElsewhere(state: ClientState, records: readonly OutboxRecord[]): boolean {
  return records.some(
    ({ commandId, status }) =>
      status.kind === 'answered' &&
      status.hasEvent === true &&
      status.seq <= state.confirmed.seq &&
      !state.included.has(commandId),
  );
}

type Read = {
  readonly pending: Pending | null;
  readonly returned: Returned | null;
  readonly outcome: Outcome | null;
};

function readRecord(
  { commandId, command, madeAt, status }: OutboxRecord,
  included: boolean,
  reached: number,
): Read {
  switch (status.kind) {
    case 'unsent':
    case 'sent': {
      const pending = included ? null : { commandId, command, madeAt, status, stored: true };
      return { ...NOTHING, pending };
    }
    case 'answered': {
      const isShown = included || status.seq <= reached;
      const pending = isShown ? null : { commandId, command, madeAt, status, stored: true };
      return { ...NOTHING, pending, outcome: { kind: 'accepted', seq: status.seq, quiet: false } };
    }
    case 'refused':
    case 'dead': {
      const returned = included ? null : { commandId, command, madeAt, status };
      return { ...NOTHING, returned, outcome: { kind: 'refused', refusal: status.refusal } };
    }
    case 'takenBack':
      return { ...NOTHING, outcome: { kind: 'takenBack' } };
    default:
      return unreachable(status);
  }
}

const WIPED: Outcome = { kind: 'refused', refusal: refusal('E_SESSION_REVOKED') };
const NOTHING: Read = { pending: null, returned: null, outcome: null };

function asAnswered(one: Pending, { seq, hash }: Place): Pending {
  if (one.status.kind === 'answered') return one;
  return { ...one, status: { kind: 'answered', seq, log: { seq, hash } } };
}
