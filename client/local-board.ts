import { emptyBoard } from '@/domain/board';
import { type BoardJson, decodeBoard, encodeBoard } from '@/domain/board-json';
import type { ClientCommand } from '@/domain/command';
import type { CommandId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { Events, Hello, Place, Snapshot } from '@/domain/protocol';
import type { Refusal } from '@/domain/refusal';
import type { BoardState, Submission } from './board-state';
import { Keeper } from './keeper';
import { type Input, type Merged, merge } from './merge';
import { isFromElsewhere } from './merge-records';
import type { Kept, KeptBoard, Outbox } from './outbox';
import { settlements, Waiters } from './outcome';
import type { AnswerTo, Settled } from './state';
import type { Tabs } from './tabs';
import type { Timers } from './timers';
import { visible } from './view';
import type { Watched } from './watched';

export type LocalBoardOptions = {
  readonly state: Watched<BoardState>;
  readonly outbox: Outbox;
  readonly tabs: Pick<Tabs, 'tell'>;
  readonly timers: Timers;
  readonly newId: () => CommandId;
  /** The pure rule of merging; a test may put a broken one in its place to see that it is found out. */
  readonly merge?: typeof merge;
  /** The device does not store. */
  readonly notStored: () => void;
};

/**
 * The half of the store that works without a network: what is confirmed, what is pending, and what the device keeps of
 * both. Each change goes through the device's store first and is shown when it is there; only my own new command is shown
 * at once, and what the server tells.
 */
export class LocalBoard {
  readonly #options: LocalBoardOptions;
  readonly #keeper: Keeper;
  readonly #merge: (state: BoardState['client'], input: Input) => Merged;
  readonly #waiters = new Waiters();
  /** When the board was last known to be current, by this device's clock. */
  #freshAt: number | null = null;

  constructor(options: LocalBoardOptions) {
    const { outbox, tabs, timers, notStored } = options;
    this.#options = options;
    this.#merge = options.merge ?? merge;
    this.#keeper = new Keeper({
      outbox,
      tabs,
      timers,
      known: () => this.#known(),
      failed: notStored,
    });
  }

  get freshAt(): number | null {
    return this.#freshAt;
  }

  /** All that this tab knows of the server's log: an answer is known before its event, and the log may be restored between. */
  position(): Pick<Hello, 'lastSeq' | 'lastHash' | 'answered'> {
    const { confirmed, hash, pending } = this.#client;
    const last = { lastSeq: confirmed.seq, lastHash: hash };
    const answered = pending
      .flatMap(({ status }): Place[] =>
        status.kind === 'answered' && status.log !== undefined ? [status.log] : [],
      )
      .toSorted((one, other) => one.seq - other.seq)
      .at(-1);
    return answered === undefined ? last : { ...last, answered };
  }

  /** Reads all that the device keeps. Settles when it is shown. A board that lay there too long is forgotten instead. */
  async restore(): Promise<void> {
    let isOld = false;
    const oldest = this.#options.timers.now() - LIMITS.keptBoardMs;
    await this.#keeper.restore(({ board, ...rest }) => {
      isOld = board !== null && board.freshAt < oldest;
      const shown = isOld ? null : board;
      if (shown !== null && shown.seq > this.#client.confirmed.seq) this.#show(shown);
      this.#mergeRecords({ ...rest, board: shown }, false);
    });
    if (isOld) await this.#keeper.wipe({ keepCommands: true, again: false });
  }

  /** The server has let this tab in, and may send it a board before it is live: what is made on that must not be wiped. */
  admitted(): Promise<void> {
    return this.#keeper.claim();
  }

  /** This board is of the server's log of now, so what the device keeps is about the same one. */
  joined(): Promise<void> {
    return this.#keeper.join((kept) => this.#mergeRecords(kept, false));
  }

  /**
   * Another tab has changed what is pending. While this one is not live, the server may have been given another log that
   * the other tab knows and this one does not: then a number says nothing about what is on this board. Settles with
   * whether there are signs of such a log.
   */
  async reread(isLive: boolean): Promise<boolean> {
    let isDoubtful = false;
    await this.#keeper.read((kept, isAnother) => {
      isDoubtful = isAnother || isFromElsewhere(this.#client, kept.records);
      this.#mergeRecords(kept, isDoubtful || !isLive);
    });
    return isDoubtful;
  }

  /** Shown at once; settles when the device has it. */
  add(
    command: ClientCommand,
    madeAt: number,
  ): Extract<Submission, { ok: true }> & { readonly stored: Promise<void> } {
    const made = { commandId: this.#options.newId(), command, madeAt };
    const { commandId } = made;
    const outcome = this.#waiters.outcome(commandId);
    this.#apply({
      kind: 'submitted',
      pending: { ...made, status: { kind: 'unsent' }, stored: false },
    });
    const stored = this.#keeper.add(made, () => this.#apply({ kind: 'stored', commandId }));
    return { ok: true, commandId, outcome, stored };
  }

  /** Says which of them are still to be sent, and notes that they are. */
  async markSent(commandIds: readonly CommandId[]): Promise<ReadonlySet<CommandId>> {
    let there: readonly CommandId[] = [];
    await this.#keeper.markSent(commandIds, (marked) => {
      there = marked;
      this.#apply({ kind: 'sent', commandIds: marked });
    });
    return new Set(there);
  }

  answered(answers: readonly AnswerTo[]): Promise<void> {
    const at = this.#options.timers.now();
    return this.#keeper.settle(settlements(answers, at), () =>
      this.#apply({ kind: 'answers', answers, at }),
    );
  }

  gaveUp(commandId: CommandId, refusal: Refusal): Promise<void> {
    const at = this.#options.timers.now();
    const dead = { commandId, status: { kind: 'dead', refusal, at } } as const;
    return this.#keeper.settle([dead], () =>
      this.#apply({ kind: 'gaveUp', commandId, refusal, at }),
    );
  }

  /** True when it had not been sent, and never will be. */
  async takeBack(commandId: CommandId): Promise<boolean> {
    let taken = false;
    await this.#keeper.takeBack(commandId, (done) => {
      taken = done;
      if (done) this.#apply({ kind: 'takenBack', commandId });
    });
    return taken;
  }

  dismiss(commandId: CommandId): Promise<void> {
    return this.#keeper.dismiss(commandId, () => this.#apply({ kind: 'dismissed', commandId }));
  }

  sendAgain(commandId: CommandId): Promise<void> {
    return this.#keeper.sendAgain(commandId, () => this.#apply({ kind: 'sendAgain', commandId }));
  }

  /** False when they do not follow what is here. */
  events(events: Events): boolean {
    return !this.#apply({ kind: 'events', events }).gap;
  }

  /**
   * False when it is older than what is here. On another log than before, what was answered is asked again: the board and
   * those commands change places at once, so that none of them is out of sight for a moment.
   */
  async snapshot({ seq, hash, board: json }: Snapshot, diverged: boolean): Promise<boolean> {
    const board = decodeBoard(json as BoardJson);
    const snapshot: Input = { kind: 'snapshot', board, hash, diverged };
    if (!diverged) return !this.#apply(snapshot).gap;
    const people = [...this.#options.state.get().people.values()];
    const freshAt = this.#options.timers.now();
    const kept = { seq, hash, board: json as BoardJson, people, freshAt };
    await this.#keeper.restart(kept, ({ records }) =>
      this.#apply(snapshot, { kind: 'records', records, kept, ofAnotherLog: false }),
    );
    return true;
  }

  /** The board is known to be current at this moment. */
  fresh(): void {
    this.#freshAt = this.#options.timers.now();
  }

  save(): Promise<void> {
    return this.#keeper.save(() => {
      const { confirmed, included } = this.#client;
      return confirmed.seq === 0 ? null : { board: this.#kept(), included: [...included.keys()] };
    });
  }

  /** Access is gone, and so is what it gave. `again` for what a tab has kept since that does not know it yet. */
  async forget(refusal: Refusal, keepCommands: boolean, again: boolean): Promise<void> {
    this.#apply({ kind: 'wiped', board: emptyBoard, refusal, keepCommands });
    this.#freshAt = null;
    this.#options.state.set({ people: new Map(), presence: {}, notices: [] });
    await this.#keeper.wipe({ keepCommands, again });
  }

  close(): void {
    this.#keeper.close();
  }

  get #client(): BoardState['client'] {
    return this.#options.state.get().client;
  }

  /** One after the other, and shown when all are done. The last one says whether there is a gap. */
  #apply(...inputs: readonly Input[]): Merged {
    let merged: Merged = { state: this.#client, gap: false, settled: [] };
    const settled: Settled[] = [];
    for (const input of inputs) {
      merged = this.#merge(merged.state, input);
      settled.push(...merged.settled);
    }
    if (merged.state !== this.#client) {
      this.#options.state.set({ client: merged.state, view: visible(merged.state) });
    }
    for (const { commandId, outcome } of settled) this.#waiters.settle(commandId, outcome);
    return merged;
  }

  #show({ hash, board, people, freshAt }: KeptBoard): void {
    this.#apply({ kind: 'snapshot', board: decodeBoard(board), hash, diverged: false });
    this.#freshAt = freshAt;
    this.#options.state.set({ people: new Map(people.map((one) => [one.person, one])) });
  }

  #mergeRecords({ board, records }: Kept, ofAnotherLog: boolean): void {
    this.#apply({ kind: 'records', records, kept: board, ofAnotherLog });
  }

  #kept(): KeptBoard {
    const { client, people } = this.#options.state.get();
    return {
      seq: client.confirmed.seq,
      hash: client.hash,
      board: encodeBoard(client.confirmed),
      people: [...people.values()],
      freshAt: this.#freshAt ?? 0,
    };
  }

  #known() {
    const { pending, returned } = this.#client;
    return [...pending.filter((one) => one.stored), ...returned];
  }
}
