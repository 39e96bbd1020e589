import { encodeBoard } from '@/domain/board-json';
import type { PersonId, UnitId } from '@/domain/ids';
import { type OwnBoard, ownBoard } from '@/domain/own/own-board';
import type { OwnEntries } from '@/domain/own/own-entry';
import type { Snapshot } from '@/domain/protocol';
import { fromFile, type Standing, toFile } from '../store/board-file';
import type { BoardFile, EventReader } from '../store/event-store';
import { foldOn, isOf, NOTHING } from '../store/fold';
import { factsFromLog } from '../store/rebuild-facts';
import { recent } from '../store/recent';
import type { UnitFacts } from '../store/unit-facts';
import { zip } from '../store/zip';
import { ownEntriesBefore } from './own-entries';

/**
 * All work on boards that takes long and needs no right to write: in a worker with a connection of its own in the
 * product, in the same thread in tests. What it answers is small or already compressed, since it has to be handed over.
 */
export interface BoardReader {
  /** The live board, private fields and all, with everything that was committed when this was asked. */
  live(unit: UnitId): Promise<BoardBody>;
  /** The board as it was at an instant, without persons and texts of cases. */
  past(unit: UnitId, instant: number): Promise<BoardBody>;
  /** The newest board, to be stored. */
  latestFile(unit: UnitId): Promise<BoardFile>;
  /** The board as it was after event `seq`, without persons and texts of cases, to be stored. */
  pastFile(unit: UnitId, seq: number): Promise<BoardFile>;
  /** The projections that follow from the log, memberships left out. */
  facts(unit: UnitId): Promise<UnitFacts>;
  /** What the live board holds about one person, for that person. */
  own(unit: UnitId, person: PersonId): Promise<OwnBoard>;
  /** The events before number `before` that still name that person, newest first: a page of them. */
  ownEntries(unit: UnitId, person: PersonId, before: number): Promise<OwnEntries>;
  close(): Promise<void>;
}

/** A `Snapshot` as JSON, compressed with gzip. */
export type BoardBody = { readonly seq: number; readonly hash: string; readonly bytes: Uint8Array };

/** Units whose boards are kept unpacked: with 5,000 cards each, a few megabytes apiece. */
const UNITS_KEPT = 16;

export function createBoardReader(log: EventReader): BoardReader {
  const liveBoards = recent<UnitId, Standing>(UNITS_KEPT);
  const pastBoards = recent<UnitId, Standing>(UNITS_KEPT);

  return {
    live: async (unit) => bodyOf(await liveNow(unit)),
    past: async (unit, instant) => bodyOf(await pastAt(unit, await log.seqAt(unit, instant))),
    latestFile: async (unit) => toFile(await liveNow(unit)),
    pastFile: async (unit, seq) => toFile(await pastAt(unit, seq)),
    facts: (unit) => factsFromLog(log, unit),
    own: async (unit, person) => ownBoard((await liveNow(unit)).board, person),
    async ownEntries(unit, person, before) {
      const { board } = await liveNow(unit);
      return ownEntriesBefore(log, { board, unit, person }, before);
    },
    async close() {},
  };

  async function liveNow(unit: UnitId): Promise<Standing> {
    const kept = liveBoards.get(unit) ?? fromFile(await log.snapshot(unit, 'latest'));
    const from = kept !== null && (await isOf(log, unit, kept)) ? kept : NOTHING;
    const standing = await foldOn(log, unit, from, Number.MAX_SAFE_INTEGER, 'whole');
    liveBoards.set(unit, standing);
    return standing;
  }

  async function pastAt(unit: UnitId, seq: number): Promise<Standing> {
    const file = await log.snapshot(unit, { atMost: seq });
    const kept = pastBoards.get(unit);
    const usable =
      kept !== undefined && kept.board.seq <= seq && kept.board.seq >= (file?.seq ?? 0)
        ? kept
        : null;
    const start = usable ?? fromFile(file);
    const from = start !== null && (await isOf(log, unit, start)) ? start : NOTHING;
    const standing = await foldOn(log, unit, from, seq, 'stripped');
    pastBoards.set(unit, standing);
    return standing;
  }
}

function bodyOf({ board, hash }: Standing): BoardBody {
  const snapshot: Snapshot = { seq: board.seq, hash, board: encodeBoard(board) };
  return { seq: board.seq, hash, bytes: zip(JSON.stringify(snapshot)) };
}
