import type { UnitId } from '@/domain/ids';
import { errorFields, type Log } from '../ops/log';
import type { Commit, EventStore } from '../store/event-store';
import type { BoardReader } from '../workers/board-reader';

/** A look at the past folds at most this many events, and as many are folded when a unit is rebuilt from its past. */
export const EVENTS_PER_SNAPSHOT = 2_000;
/** How far the stored newest board may fall behind: what has to be folded when a unit is loaded. */
const EVENTS_PER_LATEST = 500;
/** Below this it is quicker to fold than to store. */
const EVENTS_NOT_WORTH_STORING = 50;

/** Keeps boards on the disk, beside the work: one that could not be stored costs time later and nothing else. */
export interface Keeper {
  heard(commit: Commit): void;
  /** Stores the newest board of a unit that is let go of, when that is worth it. */
  release(unit: UnitId, seq: number): Promise<void>;
  /** Waits for what is under way. */
  settled(): Promise<void>;
}

/** The seq of a stored board before the first commit since the start. */
const NOT_LOOKED_UP = -1;

type Kept = {
  latest: number;
  past: number;
  /** The seqs at which a day began, whose boards are to be stored. */
  readonly days: number[];
  /** Round seqs up to `past` whose boards are to be stored: what another version stored is of no use to this one. */
  holes: number[];
  work: Promise<void> | null;
};

export function createKeeper(store: EventStore, reader: BoardReader, log: Log): Keeper {
  const units = new Map<UnitId, Kept>();

  return {
    heard({ unit, events, head }) {
      const kept = units.get(unit) ?? begun(unit);
      for (const event of events) if (event.type === 'DayOpened') kept.days.push(event.seq);
      begin(unit, kept, head.seq);
    },
    async release(unit, seq) {
      const kept = units.get(unit);
      if (kept === undefined) return;
      await kept.work;
      units.delete(unit);
      if (seq - kept.latest < EVENTS_NOT_WORTH_STORING) return;
      await quietly(unit, async () =>
        store.saveSnapshot(unit, await reader.latestFile(unit), 'latest'),
      );
    },
    async settled() {
      await Promise.all([...units.values()].map((kept) => kept.work));
    },
  };

  function begun(unit: UnitId): Kept {
    const kept: Kept = {
      latest: NOT_LOOKED_UP,
      past: NOT_LOOKED_UP,
      days: [],
      holes: [],
      work: null,
    };
    units.set(unit, kept);
    return kept;
  }

  // One thing at a time for each unit, so that a burst of commits does not become a queue of boards to be made.
  function begin(unit: UnitId, kept: Kept, seq: number): void {
    if (kept.work !== null || !isDue(kept, seq)) return;
    kept.work = quietly(unit, () => keep(unit, kept)).finally(() => {
      kept.work = null;
    });
  }

  async function keep(unit: UnitId, kept: Kept): Promise<void> {
    if (kept.past === NOT_LOOKED_UP) await lookUp(unit, kept);
    const { seq: end } = await store.head(unit);
    if (end - kept.latest >= EVENTS_PER_LATEST) {
      const latest = await reader.latestFile(unit);
      await store.saveSnapshot(unit, latest, 'latest');
      kept.latest = latest.seq;
    }
    await saveAll(unit, kept.days);
    kept.holes.push(...roundSeqs(kept.past, end));
    kept.past = roundedDown(end);
    await saveAll(unit, kept.holes);
  }

  async function lookUp(unit: UnitId, kept: Kept): Promise<void> {
    kept.latest = (await store.snapshot(unit, 'latest'))?.seq ?? 0;
    const { seq } = await store.head(unit);
    const stored = new Set(await store.pastBoards(unit));
    kept.holes = roundSeqs(0, seq).filter((round) => !stored.has(round));
    kept.past = roundedDown(seq);
  }

  // In order, so that each is folded on from the one before. One that fails is tried again after the next commit.
  async function saveAll(unit: UnitId, seqs: number[]): Promise<void> {
    for (let [seq] = seqs; seq !== undefined; [seq] = seqs) {
      await store.saveSnapshot(unit, await reader.pastFile(unit, seq), 'past');
      seqs.shift();
    }
  }

  async function quietly(unit: UnitId, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.error(
        { unit, ...errorFields(error) },
        'A board could not be stored; it is made from the log when it is needed',
      );
    }
  }
}

function isDue(kept: Kept, seq: number): boolean {
  if (kept.past === NOT_LOOKED_UP || kept.days.length + kept.holes.length > 0) return true;
  return seq - kept.latest >= EVENTS_PER_LATEST || seq - kept.past >= EVENTS_PER_SNAPSHOT;
}

function roundedDown(seq: number): number {
  return seq - (seq % EVENTS_PER_SNAPSHOT);
}

/** The round numbers after `after`, up to `end`. */
function roundSeqs(after: number, end: number): number[] {
  const count = (roundedDown(end) - roundedDown(after)) / EVENTS_PER_SNAPSHOT;
  return Array.from(
    { length: count },
    (_, n) => roundedDown(after) + (n + 1) * EVENTS_PER_SNAPSHOT,
  );
}
