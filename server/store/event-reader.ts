import type { UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { BOARD_VERSION } from './board-file';
import { type EventRow, eventOf, firstBroken, NO_HEAD } from './chain';
import type { ReadingEngine, ReadingLog } from './engine';
import type { EventReader, Head } from './event-store';

/** The reading half of the port over an engine: the store has it, and so has a worker with a connection of its own. */
export function createEventReader(engine: ReadingEngine): EventReader {
  const { log, boards } = engine;
  return {
    async read(
      unit,
      { from, to = Number.MAX_SAFE_INTEGER, limit = LIMITS.eventsPerPage, stripped },
    ) {
      const rows = log.rows(unit, from, to, limit);
      return (stripped === true ? rows.map(withoutPrivate) : rows).map(eventOf);
    },
    async head(unit) {
      return log.head(unit);
    },
    async hashAt(unit, seq) {
      return seq === 0 ? NO_HEAD.hash : (log.row(unit, seq)?.hash ?? null);
    },
    async seqAt(unit, instant) {
      return lastUntil(log, unit, instant);
    },
    async readCase(unit, caseId, limit) {
      return log.ofThing(unit, caseId, limit).map(eventOf).reverse();
    },
    async snapshot(unit, wanted) {
      return wanted === 'latest'
        ? boards.latest(unit, BOARD_VERSION)
        : boards.past(unit, wanted.atMost, BOARD_VERSION);
    },
    async verify(unit) {
      let head: Head = NO_HEAD;
      for (;;) {
        const rows = log.rows(unit, head.seq + 1, Number.MAX_SAFE_INTEGER, LIMITS.eventsPerPage);
        const broken = firstBroken(unit, head, rows);
        const last = rows.at(-1);
        if (broken !== null || last === undefined) return broken;
        head = { seq: last.seq, hash: last.hash, at: last.at };
      }
    },
  };
}

function withoutPrivate(row: EventRow): EventRow {
  return { ...row, priv: null };
}

// Time never falls along the log, so twenty looks find the place among a million events and no index has to be kept.
export function lastUntil(
  log: Pick<ReadingLog, 'head' | 'row'>,
  unit: UnitId,
  instant: number,
): number {
  let low = 0;
  let high = log.head(unit).seq;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const row = log.row(unit, middle);
    if (row !== null && row.at <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
