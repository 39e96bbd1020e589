import { evolveAll } from '@/domain/evolve';
import type { UnitId } from '@/domain/ids';
import type { Standing } from '../store/board-file';
import type { Commit, EventStore } from '../store/event-store';
import { foldOn, isOf } from '../store/fold';

export type UnitBoardOptions = {
  readonly unit: UnitId;
  readonly store: EventStore;
  /** Reads the unit's board from the disk. */
  readonly load: () => Promise<Standing>;
};

/**
 * The two boards of a unit: the confirmed one, which is durable and is shown, and the speculative one, which has all that
 * is on its way to the disk and is decided on.
 */
export class UnitBoard {
  readonly #options: UnitBoardOptions;
  #confirmed: Standing | null = null;
  #speculative: Standing | null = null;
  #loading: Promise<Standing> | null = null;

  constructor(options: UnitBoardOptions) {
    this.#options = options;
  }

  /** Null until the unit has been read from the disk. */
  get confirmed(): Standing | null {
    return this.#confirmed;
  }

  /** Null until the unit has been read from the disk. */
  get speculative(): Standing | null {
    return this.#speculative;
  }

  get loading(): Promise<Standing> | null {
    return this.#loading;
  }

  /** Both boards are what is on the disk, once it has been read. However many ask, it is read once. */
  load(): Promise<Standing> {
    this.#loading ??= this.#options
      .load()
      .then((standing) => this.#startFrom(standing))
      .finally(() => {
        this.#loading = null;
      });
    return this.#loading;
  }

  /** Something has been decided, and should be durable soon. */
  speculate(after: Standing): void {
    this.#speculative = after;
  }

  /**
   * The store tells of a commit. `expected` are the boards that our own appends make. Says whether it was one of those;
   * after one of somebody else's, what was speculated no longer holds.
   */
  heard(commit: Commit, expected: Iterable<Standing>): boolean {
    if (this.#confirmed === null) return true;
    for (const own of expected) {
      if (own.hash !== commit.head.hash) continue;
      this.#confirmed = own;
      return true;
    }
    // A gap is read on recovery; a board that skipped an event is shown to nobody.
    if (commit.events[0]?.seq === this.#confirmed.board.seq + 1) {
      const board = evolveAll(this.#confirmed.board, commit.events);
      this.#confirmed = { board, hash: commit.head.hash };
    }
    return false;
  }

  /** Throws away what was speculated, and reads on from what is confirmed, or anew when the log is another. */
  async recover(): Promise<void> {
    const { store, unit } = this.#options;
    const confirmed = this.#confirmed;
    if (confirmed !== null && (await isOf(store, unit, confirmed))) {
      this.#startFrom(await foldOn(store, unit, confirmed, Number.MAX_SAFE_INTEGER, 'whole'));
    } else {
      this.forget();
      await this.load();
    }
  }

  /** The next one who needs the board reads it from the disk. */
  forget(): void {
    this.#confirmed = null;
    this.#speculative = null;
  }

  #startFrom(standing: Standing): Standing {
    this.#confirmed = standing;
    this.#speculative = standing;
    return standing;
  }
}
