import type { Actor } from '@/domain/actor';
import type { Board } from '@/domain/board';
import type { Command } from '@/domain/command';
import type { Facts } from '@/domain/decision';
import type { RecordedEvent } from '@/domain/event';
import type { CommandId, PersonId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { OwnBoard } from '@/domain/own/own-board';
import type { OwnEntries } from '@/domain/own/own-entry';
import type { Answer } from '@/domain/protocol';
import { BUSY } from './board/answers';
import { createBodies } from './board/bodies';
import { boardIn } from './board/body-board';
import type { Collision } from './board/collision';
import { createKeeper } from './board/keeper';
import { createLines, UNITS_IN_MEMORY } from './board/lines';
import { createTurns } from './board/turns';
import type { Clock } from './clock';
import { createListeners } from './ops/listeners';
import type { Log } from './ops/log';
import type { Commit, EventStore } from './store/event-store';
import { type BoardBody, type BoardReader, createBoardReader } from './workers/board-reader';

/** The boards of all units: the one place where commands are decided, and where boards and events are had from. */
export interface BoardService {
  /**
   * Applies a command exactly once; settles after the commit that its answer was decided on. The command is one that
   * `parseCommand` let through, or the server's own; `late` when it was meant for a moment that is over. Rejects only for a broken promise of our own code or an unreadable disk.
   */
  submit(
    unit: UnitId,
    commandId: CommandId,
    command: Command,
    actor: Actor,
    late?: boolean,
  ): Promise<Answer>;
  /** The durable board and the hash of its last event; the empty board and '' for a unit without events. */
  current(unit: UnitId): Promise<{ readonly board: Board; readonly hash: string }>;
  /** The board as it was at an instant, without persons and texts of cases. */
  boardAt(unit: UnitId, instant: number): Promise<Board>;
  /** The same as it is sent: a `Snapshot` as JSON, gzipped. */
  pastSnapshot(unit: UnitId, instant: number): Promise<SnapshotBody>;
  /** The live board as it is sent to whoever may see it, private fields and all. Made once, however many ask. */
  snapshot(unit: UnitId): Promise<SnapshotBody>;
  /** Events after `after`, at most `limit`, as stored: whoever sends them elsewhere than to the live board strips them. */
  events(unit: UnitId, after: number, limit: number): Promise<RecordedEvent[]>;
  /** By the ids that cases have in the case system: whether the log knows them, also when they have left the board. */
  sources(unit: UnitId, externalIds: readonly string[]): Promise<Facts['sources']>;
  /** The hash of event `seq`, '' for 0, null when there is none: whether a client's log is this one. */
  hashAt(unit: UnitId, seq: number): Promise<string | null>;
  /** What the live board holds about one person, and the events before number `before` that still name them: for that person. */
  own(unit: UnitId, person: PersonId): Promise<OwnBoard>;
  ownEntries(unit: UnitId, person: PersonId, before: number): Promise<OwnEntries>;
  /** Decides the turns of the day that are due, in all units. */
  turnDays(): Promise<void>;
  /** Tells of every commit, in order, once the durable board has it. The only way by which events go out. */
  subscribe(listener: (commit: Commit) => void): () => void;
  /** Tells, after the commit that the answer was decided on, of a command that ran into what another person did. */
  onCollision(listener: (collision: Collision) => void): () => void;
  /** Takes no more commands, waits for those under way, stores the newest boards. The store stays open. */
  close(): Promise<void>;
}

export type SnapshotBody = {
  readonly seq: number;
  readonly hash: string;
  readonly etag: string;
  readonly body: Uint8Array;
};

export type BoardServiceOptions = {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Closed with the service. Without one, its work is done on this thread. */
  readonly reader?: BoardReader;
  readonly unitsInMemory?: number;
  /** Units whose past is being played by a clock of its own: their days are not turned here. */
  readonly inThePast?: ReadonlySet<UnitId>;
};

export function createBoardService(options: BoardServiceOptions): BoardService {
  const { store, clock, log, inThePast, unitsInMemory = UNITS_IN_MEMORY } = options;
  const reader = options.reader ?? createBoardReader(store);
  const keeper = createKeeper(store, reader, log);
  const bodies = createBodies(reader);
  const collisions = createListeners<Collision>();
  const lines = createLines({
    store,
    clock,
    reader,
    limit: unitsInMemory,
    collided: collisions.tell,
    released: keeper.release,
  });
  const turns = createTurns({ store, clock, lines, log, inThePast });
  const listeners = new Set<(commit: Commit) => void>();
  let open = true;

  const stop = store.subscribe((commit) => {
    lines.heard(commit);
    turns.heard(commit);
    for (const listener of listeners) listener(commit);
    keeper.heard(commit);
  });

  return {
    submit: async (unit, commandId, command, actor, late = false) =>
      open ? lines.of(unit).submit({ commandId, command, actor, late }) : BUSY,
    current: (unit) => lines.of(unit).current(),
    boardAt: async (unit, instant) => boardIn(await reader.past(unit, instant)),
    pastSnapshot: async (unit, instant) => sent(await reader.past(unit, instant)),
    async snapshot(unit) {
      const { board } = await lines.of(unit).current();
      return sent(await bodies.get(unit, board.seq));
    },
    events: (unit, after, limit) =>
      store.read(unit, { from: after + 1, limit: Math.min(limit, LIMITS.eventsPerPage) }),
    sources: (unit, externalIds) => store.sources(unit, externalIds),
    hashAt: (unit, seq) => store.hashAt(unit, seq),
    own: (unit, person) => reader.own(unit, person),
    ownEntries: (unit, person, before) => reader.ownEntries(unit, person, before),
    turnDays: turns.turnDays,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onCollision: (listener) => collisions.add(listener),
    async close() {
      open = false;
      await lines.close();
      await keeper.settled();
      stop();
      await reader.close();
    },
  };
}

function sent({ seq, hash, bytes }: BoardBody): SnapshotBody {
  return { seq, hash, etag: `"${seq}-${hash}"`, body: bytes };
}
