import { parseCommand } from '@/domain/command';
import { refusal } from '@/domain/refusal';
import { KeyRing, type Sealed } from './key-ring';
import { deviceKeyStore, type KeyStore } from './key-store';
import type { Kept, KeptBoard, NewRecord, Outbox } from './outbox';
import { isToBeSent, unsent } from './outbox-memory';
import {
  type Database,
  edit,
  JOINS,
  joinsIn,
  markSent,
  OLDEST_KEY,
  type Open,
  open,
  readAll,
  restart,
  type Stored,
  type StoredRecord,
  saveBoard,
  sendAgain,
  TABLES,
  takeBack,
  USED_KEY,
  wipe,
} from './outbox-tables';
import type { OutboxRecord } from './state';

/**
 * One database per person and unit, so that nothing is ever sent as somebody else. Opened at the first use. Board and
 * commands lie there sealed: each board under a key of its own, and commands under one that goes when none is left.
 */
export function createIndexedDbOutbox(name: string, keys: KeyStore = deviceKeyStore()): Outbox {
  const rings = {
    board: new KeyRing(`${name}:board`, keys),
    commands: new KeyRing(`${name}:commands`, keys),
  };
  let opened: Promise<Database> | null = null;
  const change = async <T>(work: (tables: Open) => Promise<T>): Promise<T> => {
    opened ??= open(name);
    const transaction = (await opened).transaction(TABLES, 'readwrite');
    const result = await work({
      commands: transaction.objectStore('commands'),
      kept: transaction.objectStore('kept'),
      epoch: transaction.objectStore('epoch'),
    });
    await transaction.done;
    return result;
  };
  const read = async (stored: () => Promise<Stored>): Promise<Kept> =>
    opensAll(rings, await stored(), () => change(readAll));

  return {
    read: () => read(() => change(readAll)),
    join: () =>
      read(() =>
        change(async (tables) => {
          await tables.epoch.put((await joinsIn(tables)) + 1, JOINS);
          return readAll(tables);
        }),
      ),
    add: (command) => addSealed(rings.commands, command, change),
    markSent: (commandIds) => change(({ commands }) => markSent(commands, commandIds)),
    settle: (changes) =>
      change(async ({ commands }) => {
        for (const { commandId, status } of changes)
          await edit(commands, commandId, (one) => ({ ...one, status }));
      }),
    takeBack: (commandId) => change(({ commands }) => takeBack(commands, commandId)),
    dismiss: (commandId) => change(({ commands }) => edit(commands, commandId, () => null)),
    sendAgain: (commandId) => change(({ commands }) => sendAgain(commands, commandId)),
    saveBoard: async (board, included, epoch) => {
      const named = new Set(included);
      await withNewKey(rings.board, board, (sealed) =>
        change((tables) => saveBoard(tables, { board, sealed }, named, epoch)),
      );
      await renewCommandKey(rings.commands, change);
    },
    restart: async (board, epoch) => {
      let now = epoch;
      await withNewKey(rings.board, board, async (sealed) => {
        now = await change((tables) => restart(tables, { board, sealed }, epoch));
        return now === epoch + 1;
      });
      return now;
    },
    wipe: async (what) => {
      const { joins, wiped } = await change((tables) => wipe(tables, what));
      if (wiped) await rings.board.clear();
      await renewCommandKey(rings.commands, change);
      return joins;
    },
    // A database that could not be opened has nothing to close, and its error was told to whoever used it.
    close() {
      opened?.then(
        (database) => database.close(),
        () => undefined,
      );
      opened = null;
    },
  };
}

type Change = <T>(work: (tables: Open) => Promise<T>) => Promise<T>;
type Rings = { readonly board: KeyRing; readonly commands: KeyRing };

/** Another tab may have put a newer board in the place of the one that was read, and thrown its key away: then it is read again. */
const READS = 3;

async function opensAll(
  rings: Rings,
  stored: Stored,
  again: () => Promise<Stored>,
  reads = READS,
): Promise<Kept> {
  const { board, records, epoch } = stored;
  const opened = board === null ? null : await rings.board.open(board.sealed);
  if (board !== null && opened === null && reads > 1)
    return opensAll(rings, await again(), again, reads - 1);
  const commands: OutboxRecord[] = [];
  for (const record of records) {
    const one = await openRecord(rings.commands, record);
    if (one !== null) commands.push(readRecord(one));
  }
  return { board: opened === null ? null : (opened.value as KeptBoard), records: commands, epoch };
}

/** Null when its key is gone, which goes when no command is left: there is nothing that could be shown or sent. */
async function openRecord(ring: KeyRing, record: StoredRecord): Promise<OutboxRecord | null> {
  if ('command' in record) return record;
  const { sealed, ...rest } = record;
  const opened = await ring.open(sealed);
  return opened === null ? null : { ...rest, command: opened.value as OutboxRecord['command'] };
}

/** The key is there before what is sealed with it, and the older ones go after it is: cut off between, nothing is lost. */
async function withNewKey(
  ring: KeyRing,
  board: KeptBoard,
  write: (sealed: Sealed) => Promise<boolean>,
): Promise<void> {
  const key = await ring.add();
  if (await write(await ring.seal(board, key))) await ring.dropBefore(key);
  else await ring.drop(key);
}

/** Sealed before the transaction, which would not wait for it. When another tab has meanwhile renewed the key, once more. */
async function addSealed(ring: KeyRing, command: NewRecord, change: Change): Promise<void> {
  let key = await ring.newest();
  for (;;) {
    const { command: told, ...rest } = unsent(command);
    const sealed = await ring.seal(told, key);
    const oldest = await change(async ({ commands, epoch }) => {
      const first = (await epoch.get(OLDEST_KEY)) ?? 0;
      if (first > key) return first;
      await commands.add({ ...rest, sealed });
      await epoch.put(key, USED_KEY);
      return null;
    });
    if (oldest === null) return;
    key = await ring.newest(oldest);
  }
}

/** Once no command is left, all that ever were are forgotten by their key. */
async function renewCommandKey(ring: KeyRing, change: Change): Promise<void> {
  const isUsedAndEmpty = async ({ commands, epoch }: Open) =>
    ((await epoch.get(USED_KEY)) ?? 0) > 0 && (await commands.count()) === 0;
  if (!(await change(isUsedAndEmpty))) return;
  const key = await ring.add();
  const renewed = await change(async (tables) => {
    if (!(await isUsedAndEmpty(tables))) return false;
    await tables.epoch.put(key, OLDEST_KEY);
    await tables.epoch.put(0, USED_KEY);
    return true;
  });
  // Else a tab has put a command there meanwhile, perhaps under this very key: it stays, and the next time is soon.
  if (renewed) await ring.dropBefore(key);
}

// Written by an earlier version of this app, perhaps. What can no longer be read is shown as a dead letter, not dropped.
function readRecord(record: OutboxRecord): OutboxRecord {
  if (!isToBeSent(record)) return record;
  const parsed = parseCommand(record.command);
  if (parsed.ok) return { ...record, command: parsed.command };
  return { ...record, status: { kind: 'dead', refusal: refusal('E_BAD_OP'), at: record.madeAt } };
}
