import type { CommandId } from '@/domain/ids';
import { Device } from './device';
import type { Kept, KeptBoard, NewRecord, Outbox } from './outbox';
import type { OutboxRecord } from './state';
import type { Tabs } from './tabs';
import type { Timers } from './timers';

export type KeeperOptions = {
  readonly outbox: Outbox;
  readonly tabs: Pick<Tabs, 'tell'>;
  readonly timers: Timers;
  /** What this tab knows of what was stored; memory goes on with it when the device fails. */
  readonly known: () => readonly OutboxRecord[];
  readonly failed: (reason: unknown) => void;
};

/**
 * What this tab keeps on the device. Every step waits for the one before it, and what is done with its result is done
 * before the next one, so that what the screen shows and what is stored never cross each other. A step that other tabs
 * must know of tells them.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #device: Device;
  /** Counts the times that the server's log was replaced by another one. */
  #epoch = 0;
  #savedSeq = 0;
  /** Names change beside the log: one that is gone must go from the device too. */
  #savedPeople: KeptBoard['people'] = [];
  /** How many joins there had been when this tab lost its access. */
  #joinsAtLoss = 0;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#device = new Device({
      outbox: options.outbox,
      timers: options.timers,
      kept: () => ({ board: null, records: options.known(), epoch: this.#epoch }),
      failed: options.failed,
    });
  }

  /** All that the device keeps, for a tab that has nothing yet. */
  restore(then: (kept: Kept) => void): Promise<void> {
    return this.#begin((outbox) => outbox.read(), then);
  }

  /** The server has just confirmed the access: what is kept from here on is this access's. */
  claim(): Promise<void> {
    return this.#device.run(
      (outbox) => outbox.join(),
      () => {},
    );
  }

  /** All that the device keeps, for a tab whose board and access the server has just confirmed. */
  join(then: (kept: Kept) => void): Promise<void> {
    return this.#begin((outbox) => outbox.join(), then);
  }

  /** What the device keeps now. `isAnother`: it is about another log than the one that this tab knows. */
  read(then: (kept: Kept, isAnother: boolean) => void): Promise<void> {
    return this.#device.run(
      (outbox) => outbox.read(),
      (kept) => then(kept, kept.epoch !== this.#epoch),
    );
  }

  add(command: NewRecord, then: () => void): Promise<void> {
    return this.#tell((outbox) => outbox.add(command), then);
  }

  markSent(
    commandIds: readonly CommandId[],
    then: (there: readonly CommandId[]) => void,
  ): Promise<void> {
    return this.#device.run((outbox) => outbox.markSent(commandIds), then);
  }

  settle(
    changes: readonly Pick<OutboxRecord, 'commandId' | 'status'>[],
    then: () => void,
  ): Promise<void> {
    return this.#tell((outbox) => outbox.settle(changes), then);
  }

  takeBack(commandId: CommandId, then: (taken: boolean) => void): Promise<void> {
    return this.#tell((outbox) => outbox.takeBack(commandId), then);
  }

  dismiss(commandId: CommandId, then: () => void): Promise<void> {
    return this.#tell((outbox) => outbox.dismiss(commandId), then);
  }

  sendAgain(commandId: CommandId, then: () => void): Promise<void> {
    return this.#tell((outbox) => outbox.sendAgain(commandId), then);
  }

  /**
   * Keeps the board, unless it is kept already. `board` is called when its turn has come. The other tabs are told: what
   * the board includes is forgotten with it, and one that has its board from a snapshot cannot tell that otherwise.
   */
  save(
    board: () => { readonly board: KeptBoard; readonly included: readonly CommandId[] } | null,
  ): Promise<void> {
    let saved: KeptBoard | null = null;
    return this.#device.run(
      async (outbox) => {
        const now = board();
        if (now === null || !this.#isNews(now.board)) return;
        await outbox.saveBoard(now.board, now.included, this.#epoch);
        saved = now.board;
      },
      () => {
        if (saved === null) return;
        const { seq, people } = saved;
        if (seq > this.#savedSeq) this.#options.tabs.tell();
        this.#savedSeq = seq;
        this.#savedPeople = people;
      },
    );
  }

  /**
   * The server's log is another one: what was answered is asked again. In one step with the reading of what is kept after
   * it, or the screen would for a moment have the numbers of one log and the board of the other.
   */
  restart(board: KeptBoard, then: (kept: Kept) => void): Promise<void> {
    return this.#tell(
      async (outbox) => {
        await outbox.restart(board, this.#epoch);
        return outbox.read();
      },
      (kept) => {
        this.#epoch = kept.epoch;
        this.#savedSeq = 0;
        then(kept);
      },
    );
  }

  /** `again`: only what has been written since by a tab that had not heard of it, and nothing of a newer access. */
  wipe({ keepCommands, again }: { readonly keepCommands: boolean; readonly again: boolean }) {
    this.#savedSeq = 0;
    return this.#device.run(
      (outbox) =>
        outbox.wipe(again ? { keepCommands, again: this.#joinsAtLoss } : { keepCommands }),
      (joins) => {
        if (!again) this.#joinsAtLoss = joins;
      },
    );
  }

  close(): void {
    this.#device.close();
  }

  #isNews({ seq, people }: KeptBoard): boolean {
    if (seq !== this.#savedSeq) return seq > this.#savedSeq;
    const before = this.#savedPeople;
    return (
      people.length !== before.length || people.some((one, at) => one.name !== before[at]?.name)
    );
  }

  #begin(read: (outbox: Outbox) => Promise<Kept>, then: (kept: Kept) => void): Promise<void> {
    return this.#device.run(read, (kept) => {
      this.#epoch = kept.epoch;
      then(kept);
    });
  }

  #tell<T>(step: (outbox: Outbox) => Promise<T>, then: (result: T) => void): Promise<void> {
    return this.#device.run(step, (result) => {
      then(result);
      this.#options.tabs.tell();
    });
  }
}
