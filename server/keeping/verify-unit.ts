import type { Database } from '@/db/sqlite/connection';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import { evolveAll, stripBoard } from '@/domain/evolve';
import type { CommandId, UnitId } from '@/domain/ids';
import { BOARD_VERSION, fromFile, type Standing } from '../store/board-file';
import { type EventRow, eventOf, firstBroken, NO_HEAD } from '../store/chain';
import type { BoardFile, Head } from '../store/event-store';
import { boardHash } from '../store/frozen/frozen';
import { canonicalJson } from '../store/keyed-hash';
import { unzip } from '../store/zip';
import type { Fault } from './fault';

/** What a unit's log comes to. The board is that without persons and texts, which no forgetting changes. */
export type UnitVerified = {
  readonly unit: UnitId;
  readonly seq: number;
  /** Of the last event. */
  readonly hash: string;
  /** Of the board, as this BOARD_VERSION folds it. */
  readonly board: string;
};

/** Folded at a stretch: few enough to lie in memory, enough that a board is copied seldom. */
const ROWS_AT_ONCE = 2_000;

/**
 * Walks the log of a unit from its first event: numbers without a gap, the chain of hashes, and each stored board against
 * the one that the log comes to. What was forgotten is not missed, since no hash is of it and no stored past board has it.
 */
export function verifyUnit(database: Database, unit: UnitId): UnitVerified | Fault {
  const rows = rowsOf(database, unit);
  const stored = storedBoards(database, unit);
  let head: Head = NO_HEAD;
  let board = emptyBoard;
  let next = stored.next();
  for (;;) {
    const to = Math.min(head.seq + ROWS_AT_ONCE, next.done === true ? Infinity : next.value.seq);
    const page = rows(head.seq, to);
    const broken = firstBroken(unit, head, page);
    if (broken !== null) return brokenAt(unit, broken, head, page);
    const last = page.at(-1);
    if (last === undefined) break;
    try {
      board = evolveAll(board, page.map(eventOf));
    } catch {
      return logFault(unit, last.seq, `an event up to ${last.seq} cannot be read`);
    }
    head = { seq: last.seq, hash: last.hash, at: last.at };
    while (next.done !== true && next.value.seq === head.seq) {
      const fault = compare(unit, next.value, { board, hash: head.hash });
      if (fault !== null) return fault;
      next = stored.next();
    }
  }
  if (next.done !== true)
    return boardFault(
      unit,
      next.value.seq,
      `a board is stored for event ${next.value.seq}, which is not there`,
    );
  return { unit, seq: head.seq, hash: head.hash, board: boardHash(board) };
}

type Stored = BoardFile & { readonly kind: 'past' | 'latest' };

function rowsOf({ connection }: Database, unit: UnitId) {
  // By hand: a million rows through the query builder take longer than all that is done with them.
  const some = connection
    .prepare<[UnitId, number, number, number], RawRow>(
      'select seq, at, command_id, type, v, data, hash from events where unit_id = ? and seq > ? and seq <= ? order by seq limit ?',
    )
    .raw();
  return (after: number, to: number): EventRow[] =>
    some.all(unit, after, Math.min(to, Number.MAX_SAFE_INTEGER), ROWS_AT_ONCE).map(rowOf);
}

type RawRow = readonly [number, number, string, string, number, string, Buffer];

function rowOf([seq, at, commandId, type, v, data, hash]: RawRow): EventRow {
  const id = commandId as CommandId;
  return { seq, at, commandId: id, type, v, data, priv: null, hash: hash.toString('hex') };
}

/** In the order of the log. One at a time: a year of them does not fit into memory. */
function* storedBoards({ connection }: Database, unit: UnitId): Generator<Stored, undefined> {
  const latest = connection
    .prepare<[UnitId], StoredRow>(
      'select seq, version, hash, board from latest_boards where unit_id = ?',
    )
    .get(unit);
  const nextPast = connection.prepare<[UnitId, number], StoredRow>(
    'select seq, version, hash, board from snapshots where unit_id = ? and seq > ? order by seq limit 1',
  );
  let waiting = latest;
  for (let past = nextPast.get(unit, -1); past !== undefined; past = nextPast.get(unit, past.seq)) {
    if (waiting !== undefined && waiting.seq <= past.seq) {
      yield fileOf(waiting, 'latest');
      waiting = undefined;
    }
    yield fileOf(past, 'past');
  }
  if (waiting !== undefined) yield fileOf(waiting, 'latest');
  return undefined;
}

type StoredRow = {
  readonly seq: number;
  readonly version: number;
  readonly hash: Buffer;
  readonly board: Buffer;
};

function fileOf({ seq, version, hash, board }: StoredRow, kind: Stored['kind']): Stored {
  return { seq, version, hash: hash.toString('hex'), bytes: board, kind };
}

/** A board that another version has stored is not read by this one either. */
function compare(unit: UnitId, stored: Stored, log: Standing): Fault | null {
  if (stored.version !== BOARD_VERSION) return null;
  const { seq, kind } = stored;
  if (stored.hash !== log.hash)
    return boardFault(unit, seq, `the board stored for event ${seq} is of another log`);
  const wanted = encodeBoard(log.board);
  try {
    // Letter for letter first: making a board of the text and a text of that takes as long as the walk itself.
    if (kind === 'past' && unzip(stored.bytes) === JSON.stringify(wanted)) return null;
    const found = fromFile(stored)?.board ?? emptyBoard;
    // The newest board is stored with its persons, which the fold of this walk does not have.
    const stripped = kind === 'past' ? found : stripBoard(found);
    return canonicalJson(encodeBoard(stripped)) === canonicalJson(wanted)
      ? null
      : boardFault(unit, seq, `the board stored for event ${seq} is not what the log comes to`);
  } catch {
    return boardFault(unit, seq, `the board stored for event ${seq} cannot be read`);
  }
}

function brokenAt(unit: UnitId, broken: number, head: Head, page: readonly EventRow[]): Fault {
  const at = page.findIndex((row) => row.seq === broken);
  const before = at <= 0 ? head.seq : (page[at - 1]?.seq ?? head.seq);
  return broken === before + 1
    ? logFault(unit, broken, `event ${broken} is not what was written`)
    : logFault(unit, before + 1, `event ${before + 1} is missing`);
}

function logFault(unit: UnitId, seq: number, what: string): Fault {
  return { what: 'log', unit, seq, sentence: `In unit ${unit}, ${what}.` };
}

function boardFault(unit: UnitId, seq: number, what: string): Fault {
  return { what: 'board', unit, seq, sentence: `In unit ${unit}, ${what}.` };
}
