import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import type { CommandId, PersonId } from '@/domain/ids';
import { KeyRing, type Sealed } from './key-ring';
import type { KeyStore } from './key-store';
import type { KeptBoard } from './outbox';
import { createIndexedDbOutbox } from './outbox-indexed-db';

let devices = 0;

function newDevice() {
  devices += 1;
  const name = `sealed-${devices}`;
  const files = new Map<string, string>();
  const keys: KeyStore = {
    read: async (ring) => files.get(ring) ?? null,
    write: async (ring, text) => void files.set(ring, text),
    remove: async (ring) => void files.delete(ring),
  };
  return { name, files, keys, open: (given = keys) => createIndexedDbOutbox(name, given) };
}

type Device = ReturnType<typeof newDevice>;

async function raw({ name }: Device) {
  const database = await openDB(name);
  const [board] = (await database.getAll('kept')) as { readonly sealed: Sealed }[];
  const commands = (await database.getAll('commands')) as { readonly sealed: Sealed }[];
  database.close();
  return { board, commands };
}

function boardOf(seq: number, name: string): KeptBoard {
  const person = 'eli' as PersonId;
  const board = encodeBoard({ ...emptyBoard, seq });
  return { seq, hash: `h${seq}`, board, people: [{ person, name, initials: 'X' }], freshAt: 5 };
}

const note = (id: string, text: string) => ({
  commandId: id as CommandId,
  command: { type: 'WriteNote', caseId: 'c' as never, note: text, replaces: null } as const,
  madeAt: 1,
});

describe('what a device keeps', () => {
  test('[PRI-51] lies there sealed: no name and no text of a command can be read in its tables', async () => {
    const device = newDevice();
    const outbox = device.open();
    await outbox.saveBoard(boardOf(1, 'Plantet Navn'), [], 0);
    await outbox.add(note('a', 'plantet notat'));
    const { board, commands } = await raw(device);
    const bytes = [board, ...commands].map((one) =>
      Buffer.from(one!.sealed.bytes).toString('latin1'),
    );
    const told = JSON.stringify([board, commands]) + bytes.join();
    expect(told).not.toMatch(/[Pp]lantet/);
    const kept = await device.open().read();
    expect(kept.board?.people).toMatchObject([{ name: 'Plantet Navn' }]);
    expect(kept.records).toMatchObject([{ command: { note: 'plantet notat' } }]);
  });

  test('[PRI-52] each board has a key of its own, and the one before goes with its key', async () => {
    const device = newDevice();
    const outbox = device.open();
    await outbox.saveBoard(boardOf(1, 'Plantet Navn'), [], 0);
    const before = (await raw(device)).board!.sealed;
    await outbox.saveBoard(boardOf(2, 'Noen andre'), [], 0);
    const ring = new KeyRing(`${device.name}:board`, device.keys);
    expect(await ring.open(before)).toBeNull();
    expect(await ring.open((await raw(device)).board!.sealed)).not.toBeNull();
    expect(JSON.parse(device.files.get(`${device.name}:board`) ?? '')).toHaveLength(1);
  });

  test('[PRI-52] a board that is wiped goes with its key', async () => {
    const device = newDevice();
    const outbox = device.open();
    await outbox.saveBoard(boardOf(1, 'Plantet Navn'), [], 0);
    const before = (await raw(device)).board!.sealed;
    await outbox.wipe({ keepCommands: true });
    expect(await new KeyRing(`${device.name}:board`, device.keys).open(before)).toBeNull();
  });

  test('[PRI-53] commands go with their key when none of them is left, and what waits stays', async () => {
    const device = newDevice();
    const outbox = device.open();
    await outbox.add(note('a', 'først'));
    await outbox.add(note('b', 'så'));
    const [first] = (await raw(device)).commands;
    const ring = () => new KeyRing(`${device.name}:commands`, device.keys);
    await outbox.saveBoard(boardOf(1, 'x'), ['a' as CommandId], 0);
    expect(await ring().open(first!.sealed)).not.toBeNull();
    expect((await outbox.read()).records).toMatchObject([{ command: { note: 'så' } }]);
    await outbox.saveBoard(boardOf(2, 'x'), ['b' as CommandId], 0);
    expect(await ring().open(first!.sealed)).toBeNull();
    await outbox.add(note('c', 'etter'));
    expect((await device.open().read()).records).toMatchObject([{ command: { note: 'etter' } }]);
  });

  test('[PRI-53] a tab that does not know of the new key seals once more', async () => {
    const device = newDevice();
    const [one, other] = [device.open(), device.open()];
    await other.add(note('a', 'av den andre'));
    await one.saveBoard(boardOf(1, 'x'), ['a' as CommandId], 0);
    await other.add(note('b', 'med gammel nøkkel'));
    expect((await one.read()).records).toMatchObject([{ command: { note: 'med gammel nøkkel' } }]);
  });

  test('[PRI-53] a command that comes while the key is renewed is there afterwards, whichever key it took', async () => {
    const device = newDevice();
    const other = device.open();
    let came: Promise<void> | null = null;
    const slow: KeyStore = {
      ...device.keys,
      write: async (ring, text) => {
        await device.keys.write(ring, text);
        // The new key is there, and the other tab takes it before this one has looked whether all are gone.
        if (ring.endsWith(':commands') && came === null) came = other.add(note('b', 'imens'));
      },
    };
    const one = device.open(slow);
    await other.add(note('a', 'først'));
    await one.saveBoard(boardOf(1, 'x'), ['a' as CommandId], 0);
    await came;
    expect(came).not.toBeNull();
    for (const seq of [2, 3]) await one.saveBoard(boardOf(seq, 'x'), [], 0);
    expect((await device.open().read()).records).toMatchObject([{ command: { note: 'imens' } }]);
  });

  test('[PRI-54] cut off at any step, what was kept can be read', async () => {
    for (let allowed = 0; allowed < 6; allowed += 1) {
      const device = newDevice();
      const whole = device.open();
      await whole.saveBoard(boardOf(1, 'Før'), [], 0);
      await whole.add(note('a', 'venter'));
      let writes = 0;
      const cut: KeyStore = {
        ...device.keys,
        write: async (ring, text) => {
          writes += 1;
          if (writes > allowed) throw new Error('cut off');
          await device.keys.write(ring, text);
        },
      };
      const saved = device.open(cut).saveBoard(boardOf(2, 'Etter'), ['a' as CommandId], 0);
      await saved.catch(() => undefined);
      const kept = await device.open().read();
      expect(['Før', 'Etter']).toContain(kept.board?.people[0]?.name);
      if (kept.board?.seq === 1)
        expect(kept.records).toMatchObject([{ command: { note: 'venter' } }]);
    }
  });

  test('[PRI-54] a clock that was set back, and keys that are gone, stop nobody from keeping a command', async () => {
    const device = newDevice();
    const outbox = device.open();
    await outbox.add(note('a', 'x'));
    await outbox.saveBoard(boardOf(1, 'x'), ['a' as CommandId], 0);
    const database = await openDB(device.name);
    await database.put('epoch', Date.now() + 1_000_000_000, 'oldestKey');
    database.close();
    device.files.clear();
    await device.open().add(note('b', 'senere'));
    expect((await device.open().read()).records).toMatchObject([{ command: { note: 'senere' } }]);
  });

  test('[PRI-55] tabs that keep boards at the same time leave one that can be read', async () => {
    const device = newDevice();
    const tabs = Array.from({ length: 5 }, () => device.open());
    await Promise.all(tabs.map((tab, n) => tab.saveBoard(boardOf(7, `Fane ${n}`), [], 0)));
    expect((await device.open().read()).board).toMatchObject({ seq: 7 });
  });
});
