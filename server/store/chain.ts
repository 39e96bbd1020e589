import { hash } from 'node:crypto';
import { must } from '@/domain/assert';
import type { BoardEvent, RecordedEvent } from '@/domain/event';
import type { CommandId, UnitId } from '@/domain/ids';
import { upcast, versionOf } from '@/domain/upcast';
import type { Head } from './event-store';

/** An event as it lies in the log. `data` and `priv` are JSON; the hash is of `data` to the byte, and never of `priv`. */
export type EventRow = {
  readonly seq: number;
  readonly at: number;
  readonly commandId: CommandId;
  readonly type: string;
  readonly v: number;
  readonly data: string;
  readonly priv: string | null;
  /** In hex, as everywhere outside the database file. */
  readonly hash: string;
};

export type Linked = {
  readonly rows: readonly EventRow[];
  readonly events: readonly RecordedEvent[];
  readonly head: Head;
};

/** Before the first event of a unit. */
export const NO_HEAD: Head = { seq: 0, hash: '', at: 0 };

/** 16 of the 32 bytes of SHA-256: against damage and divergence that is plenty, and it goes over the wire with every message. */
const HASH_DIGITS = 32;

/**
 * Gives events their place after `head`. Pure: the store does it when it writes, and the board service when it goes on
 * deciding before the commit, and both get the same. Time never falls, so that an instant names one board.
 */
export function link(
  unit: UnitId,
  head: Head,
  command: { readonly commandId: CommandId; readonly at: number },
  events: readonly BoardEvent[],
): Linked {
  const at = Math.max(command.at, head.at);
  const rows: EventRow[] = [];
  const recorded: RecordedEvent[] = [];
  let last = head;
  for (const event of events) {
    const row = rowAfter(unit, last, { commandId: command.commandId, at }, event);
    rows.push(row);
    recorded.push({ ...event, seq: row.seq, at, commandId: command.commandId });
    last = { seq: row.seq, hash: row.hash, at };
  }
  return { rows, events: recorded, head: last };
}

/** The event that a row holds, in today's shape. */
export function eventOf(row: EventRow): RecordedEvent {
  const written = {
    type: row.type,
    v: row.v,
    data: JSON.parse(row.data) as unknown,
    priv: row.priv === null ? null : (JSON.parse(row.priv) as unknown),
  };
  return { ...upcast(written), seq: row.seq, at: row.at, commandId: row.commandId };
}

/** The hash that a row should have after one with `previous`. */
export function hashOf(
  unit: UnitId,
  previous: string,
  row: Omit<EventRow, 'priv' | 'hash'>,
): string {
  const place = JSON.stringify([previous, unit, row.seq, row.at, row.commandId, row.type, row.v]);
  return hash('sha256', `${place}\n${row.data}`).slice(0, HASH_DIGITS);
}

/** The first number at which the chain does not hold, or null when all of it does. */
export function firstBroken(
  unit: UnitId,
  previous: Head,
  rows: readonly EventRow[],
): number | null {
  let last = previous;
  for (const row of rows) {
    const follows = row.seq === last.seq + 1 && row.at >= last.at;
    if (!follows || row.hash !== hashOf(unit, last.hash, row)) return row.seq;
    last = { seq: row.seq, hash: row.hash, at: row.at };
  }
  return null;
}

function rowAfter(
  unit: UnitId,
  head: Head,
  command: { readonly commandId: CommandId; readonly at: number },
  event: BoardEvent,
): EventRow {
  const data = must(JSON.stringify(event.data), 'an event has data');
  const row = {
    seq: head.seq + 1,
    at: command.at,
    commandId: command.commandId,
    type: event.type,
    v: versionOf(event.type),
    data,
  };
  return {
    ...row,
    priv: event.priv === null ? null : JSON.stringify(event.priv),
    hash: hashOf(unit, head.hash, row),
  };
}
