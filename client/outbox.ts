import type { BoardJson } from '@/domain/board-json';
import type { CommandId } from '@/domain/ids';
import type { PersonName } from '@/domain/protocol';
import type { OutboxRecord, Pending } from './state';

/**
 * What a device keeps for one person in one unit: the commands that are not settled, in order, and the newest board. All
 * tabs of that person share it. Every change is atomic and is there for the other tabs when its promise settles.
 * Every engine passes outbox.contract.ts. A promise rejects when the device cannot or will not store.
 */
export interface Outbox {
  read(): Promise<Kept>;
  /**
   * The same for a tab whose access the server has just confirmed. From here on what is kept is this access's, and not for
   * a tab to wipe again that lost an earlier one.
   */
  join(): Promise<Kept>;
  add(command: NewRecord): Promise<void>;
  /** Marks unsent ones as sent, before they are; says which of those named are there to be sent, in order. */
  markSent(commandIds: readonly CommandId[]): Promise<CommandId[]>;
  settle(changes: readonly Pick<OutboxRecord, 'commandId' | 'status'>[]): Promise<void>;
  /** True when it had not been sent. It then never will be. */
  takeBack(commandId: CommandId): Promise<boolean>;
  /** Forgets one that was returned and has been seen. */
  dismiss(commandId: CommandId): Promise<void>;
  /** Puts one that was returned last in line again. */
  sendAgain(commandId: CommandId): Promise<void>;
  /**
   * Keeps a newer board than the one that is kept, and forgets the commands that it includes: those that were answered
   * with a `seq` up to its own, and those named. Does nothing for an older board, or one from another `epoch`.
   */
  saveBoard(board: KeptBoard, included: readonly CommandId[], epoch: number): Promise<void>;
  /**
   * Replaces the board because the server's log is no longer the one it came from, and asks every answered
   * command again. Each such turn is an epoch; when another tab has done it already, only tells the new one.
   */
  restart(board: KeptBoard, epoch: number): Promise<number>;
  /**
   * Access was lost: forgets the board, and the commands unless they are to be kept. An epoch ends, so that a tab which
   * does not know of it yet cannot put its board back. Gives how many joins there have been, to be said when it is to be
   * wiped `again` of what such a tab has written since: once there has been another join, that does nothing.
   */
  wipe(what: Wipe): Promise<number>;
  /** Lets go of the device. It is taken up again at the next use. */
  close(): void;
}

export type Wipe = { readonly keepCommands: boolean; readonly again?: number };

export type NewRecord = Pick<Pending, 'commandId' | 'command' | 'madeAt'>;

export type KeptBoard = {
  readonly seq: number;
  readonly hash: string;
  readonly board: BoardJson;
  readonly people: readonly PersonName[];
  /** When it was known to be current, epoch milliseconds by this device's clock. */
  readonly freshAt: number;
};

export type Kept = {
  readonly board: KeptBoard | null;
  readonly records: readonly OutboxRecord[];
  readonly epoch: number;
};

/** What becomes of a record when a board is kept that includes everything up to `seq` and the commands named. */
export function isIncluded(
  record: Pick<OutboxRecord, 'commandId' | 'status'>,
  seq: number,
  included: ReadonlySet<CommandId>,
): boolean {
  const { status } = record;
  if (status.kind === 'takenBack' || included.has(record.commandId)) return true;
  return status.kind === 'answered' && status.seq <= seq;
}
