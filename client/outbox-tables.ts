import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { CommandId } from '@/domain/ids';
import type { Sealed } from './key-ring';
import { isIncluded, type KeptBoard, type Wipe } from './outbox';
import { isToBeSent, reoffered, sentAgain } from './outbox-memory';
import type { OutboxRecord } from './state';

/** The tables of a device's store, and what is done in one transaction on them. What lies there is sealed: key-ring.ts. */

/**
 * Counts up with the shape of the board that is kept: one of another shape is left out, and fetched from the server.
 * Commands have no such number. They are read by the schema they were made with, as if they came from the outside.
 */
const BOARD_SHAPE = 3;

export type StoredBoard = { readonly shape: number; readonly seq: number; readonly sealed: Sealed };
/** One that an earlier version of this app has kept lies there in the clear. */
export type StoredRecord = Omit<OutboxRecord, 'command'> &
  ({ readonly sealed: Sealed } | Pick<OutboxRecord, 'command'>);

interface Tables extends DBSchema {
  /** The key counts up, so the order is that in which the commands were made, across tabs. */
  commands: { key: number; value: StoredRecord; indexes: { byCommandId: string } };
  kept: { key: string; value: StoredBoard };
  /** The epoch, how often a tab has joined, and which keys commands are sealed with. */
  epoch: { key: string; value: number };
}
export type Database = IDBPDatabase<Tables>;
type Store = 'commands' | 'kept' | 'epoch';
type Table<Name extends Store> = IDBPObjectStore<Tables, Store[], Name, 'readwrite'>;
export const TABLES: Store[] = ['commands', 'kept', 'epoch'];
const ONLY = 'only';
export const JOINS = 'joins';
/** The oldest key that a command may be sealed with, and the newest that one was. */
export const OLDEST_KEY = 'oldestKey';
export const USED_KEY = 'usedKey';

/** What lies there, still sealed. */
export type Stored = {
  readonly board: StoredBoard | null;
  readonly records: readonly StoredRecord[];
  readonly epoch: number;
};

export type Open = {
  readonly commands: Table<'commands'>;
  readonly kept: Table<'kept'>;
  readonly epoch: Table<'epoch'>;
};

export async function open(name: string): Promise<Database> {
  const database = await openDB<Tables>(name, 1, {
    upgrade(fresh) {
      const commands = fresh.createObjectStore('commands', { autoIncrement: true });
      commands.createIndex('byCommandId', 'commandId', { unique: true });
      fresh.createObjectStore('kept');
      fresh.createObjectStore('epoch');
    },
    // A tab with a newer version waits for this one to let go; what it keeps is safe, and its next write says that it cannot.
    blocking: () => database.close(),
  });
  return database;
}

export async function readAll({ commands, kept, epoch }: Open): Promise<Stored> {
  const board = await kept.get(ONLY);
  return {
    board: board === undefined || board.shape !== BOARD_SHAPE ? null : board,
    records: await commands.getAll(),
    epoch: (await epoch.get(ONLY)) ?? 0,
  };
}

export async function markSent(
  commands: Table<'commands'>,
  commandIds: readonly CommandId[],
): Promise<CommandId[]> {
  const there: CommandId[] = [];
  for (const commandId of commandIds) {
    await edit(commands, commandId, (one) => {
      if (!isToBeSent(one)) return one;
      there.push(commandId);
      return { ...one, status: { kind: 'sent' } };
    });
  }
  return there;
}

export async function takeBack(
  commands: Table<'commands'>,
  commandId: CommandId,
): Promise<boolean> {
  let taken = false;
  await edit(commands, commandId, (one) => {
    taken = one.status.kind === 'unsent';
    return taken ? { ...one, status: { kind: 'takenBack' } } : one;
  });
  return taken;
}

export async function sendAgain(commands: Table<'commands'>, commandId: CommandId): Promise<void> {
  const key = await commands.index('byCommandId').getKey(commandId);
  const record = key === undefined ? undefined : await commands.get(key);
  if (key === undefined || record === undefined) return;
  await commands.delete(key);
  await commands.add(sentAgain(record));
}

type NewBoard = { readonly board: KeptBoard; readonly sealed: Sealed };

/** Says whether it was written. */
export async function saveBoard(
  tables: Open,
  { board, sealed }: NewBoard,
  named: ReadonlySet<CommandId>,
  epoch: number,
): Promise<boolean> {
  const { seq } = board;
  const before = await tables.kept.get(ONLY);
  const now = (await tables.epoch.get(ONLY)) ?? 0;
  if (now !== epoch) return false;
  // One with a later key has been put there by a tab that overtook this one, and the key of this one is gone.
  if (before?.shape === BOARD_SHAPE && (before.seq > seq || before.sealed.key > sealed.key))
    return false;
  await tables.kept.put({ shape: BOARD_SHAPE, seq, sealed }, ONLY);
  await editAll(tables.commands, (one) => (isIncluded(one, seq, named) ? null : one));
  return true;
}

export async function restart(
  tables: Open,
  { board, sealed }: NewBoard,
  epoch: number,
): Promise<number> {
  const now = (await tables.epoch.get(ONLY)) ?? 0;
  if (now !== epoch) return now;
  await tables.kept.put({ shape: BOARD_SHAPE, seq: board.seq, sealed }, ONLY);
  await tables.epoch.put(epoch + 1, ONLY);
  await editAll(tables.commands, reoffered);
  return epoch + 1;
}

export async function wipe(
  tables: Open,
  { keepCommands, again }: Wipe,
): Promise<{ readonly joins: number; readonly wiped: boolean }> {
  const { commands, kept, epoch } = tables;
  const joins = await joinsIn(tables);
  if (again !== undefined && again !== joins) return { joins, wiped: false };
  await kept.clear();
  await epoch.put(((await epoch.get(ONLY)) ?? 0) + 1, ONLY);
  if (!keepCommands) await commands.clear();
  return { joins, wiped: true };
}

export async function joinsIn({ epoch }: Open): Promise<number> {
  return (await epoch.get(JOINS)) ?? 0;
}

type Edit = (one: StoredRecord) => StoredRecord | null;

export async function edit(
  commands: Table<'commands'>,
  commandId: CommandId,
  change: Edit,
): Promise<void> {
  const key = await commands.index('byCommandId').getKey(commandId);
  const record = key === undefined ? undefined : await commands.get(key);
  if (key === undefined || record === undefined) return;
  const changed = change(record);
  if (changed === null) await commands.delete(key);
  else if (changed !== record) await commands.put(changed, key);
}

async function editAll(commands: Table<'commands'>, change: Edit): Promise<void> {
  let cursor = await commands.openCursor();
  while (cursor !== null) {
    const changed = change(cursor.value);
    if (changed === null) await cursor.delete();
    else if (changed !== cursor.value) await cursor.update(changed);
    cursor = await cursor.continue();
  }
}
