import { describe, expect, it } from 'vitest';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import type { ClientCommand } from '@/domain/command';
import type { CommandId } from '@/domain/ids';
import { refusal } from '@/domain/refusal';
import type { KeptBoard, Outbox } from './outbox';

/** What every engine of the outbox promises. `open` gives another tab's outbox on the same device each time. */
export function outboxContract(engine: string, device: () => () => Outbox): void {
  describe(`outbox: ${engine}`, () => {
    it('[SYN-20] keeps commands in the order in which they were made, across tabs and over a reload', async () => {
      const open = device();
      const [one, other] = [open(), open()];
      await one.add(made('a'));
      await other.add(made('b'));
      await one.add(made('c'));
      expect((await open().read()).records).toEqual([
        { ...made('a'), status: { kind: 'unsent' } },
        { ...made('b'), status: { kind: 'unsent' } },
        { ...made('c'), status: { kind: 'unsent' } },
      ]);
    });

    it('[SYN-21] a command that was sent cannot be taken back, and one taken back cannot be sent', async () => {
      const outbox = device()();
      await outbox.add(made('a'));
      await outbox.add(made('b'));
      expect(await outbox.markSent([id('a')])).toEqual([id('a')]);
      expect(await outbox.takeBack(id('a'))).toBe(false);
      expect(await outbox.takeBack(id('b'))).toBe(true);
      expect(await outbox.takeBack(id('b'))).toBe(false);
      expect(await outbox.markSent([id('a'), id('b'), id('unknown')])).toEqual([id('a')]);
      expect(await statuses(outbox)).toEqual({ a: 'sent', b: 'takenBack' });
    });

    it('[SYN-22] an answered command is kept until the kept board includes its seq', async () => {
      const outbox = device()();
      await outbox.add(made('a'));
      await outbox.add(made('b'));
      await outbox.settle([
        { commandId: id('a'), status: { kind: 'answered', seq: 5 } },
        { commandId: id('b'), status: { kind: 'answered', seq: 6 } },
      ]);
      await outbox.saveBoard(board(4), [], 0);
      expect(await statuses(outbox)).toEqual({ a: 'answered', b: 'answered' });
      await outbox.saveBoard(board(5), [], 0);
      expect(await statuses(outbox)).toEqual({ b: 'answered' });
      expect((await outbox.read()).board).toEqual(board(5));
    });

    it('[SYN-22] a command whose event the kept board has is forgotten with it, answered or not', async () => {
      const outbox = device()();
      await outbox.add(made('a'));
      await outbox.add(made('b'));
      await outbox.markSent([id('a')]);
      await outbox.saveBoard(board(5), [id('a')], 0);
      expect(await statuses(outbox)).toEqual({ b: 'unsent' });
    });

    it('[SYN-23] an older board never replaces a newer one', async () => {
      const open = device();
      await open().saveBoard(board(9), [], 0);
      const behind = open();
      await behind.add(made('a'));
      await behind.saveBoard(board(8), [id('a')], 0);
      expect((await open().read()).board?.seq).toBe(9);
      expect(await statuses(open())).toEqual({ a: 'unsent' });
    });

    it('[SYN-24] a log that diverged has every answered command sent again, once, and locks out boards of the old log', async () => {
      const open = device();
      const [one, other] = [open(), open()];
      await one.add(made('a'));
      await one.add(made('b'));
      await one.settle([{ commandId: id('a'), status: { kind: 'answered', seq: 7 } }]);
      await one.markSent([id('b')]);
      await one.saveBoard(board(6), [], 0);
      expect(await one.restart(board(3), 0)).toBe(1);
      expect(await statuses(one)).toEqual({ a: 'sent', b: 'sent' });
      await one.settle([{ commandId: id('a'), status: { kind: 'answered', seq: 4 } }]);
      await other.saveBoard(board(8), [id('a'), id('b')], 0);
      expect(await other.restart(board(3), 0)).toBe(1);
      expect(await statuses(one)).toEqual({ a: 'answered', b: 'sent' });
      const kept = await one.read();
      expect([kept.board?.seq, kept.epoch]).toEqual([3, 1]);
    });

    it('[SYN-25] what was returned stays with all that was typed until it is dismissed, or goes last in line again', async () => {
      const outbox = device()();
      const no = refusal('E_TAKEN');
      await outbox.add(made('a'));
      await outbox.add(made('b'));
      await outbox.add(made('c'));
      await outbox.settle([
        { commandId: id('a'), status: { kind: 'refused', refusal: no, at: 1 } },
        { commandId: id('b'), status: { kind: 'dead', refusal: no, at: 2 } },
      ]);
      expect((await outbox.read()).records[0]).toEqual({
        ...made('a'),
        status: { kind: 'refused', refusal: no, at: 1 },
      });
      await outbox.dismiss(id('a'));
      await outbox.sendAgain(id('b'));
      expect((await outbox.read()).records.map((one) => one.commandId)).toEqual([id('c'), id('b')]);
      expect(await statuses(outbox)).toEqual({ b: 'sent', c: 'unsent' });
    });

    it('[SYN-14] a tab that lost its access wipes what is written after it, until one has joined with a new access', async () => {
      const open = device();
      const [lost, unaware, back] = [open(), open(), open()];
      await unaware.join();
      const again = await lost.wipe({ keepCommands: false });
      await unaware.add(made('a'));
      await lost.wipe({ keepCommands: false, again });
      expect((await back.join()).records).toEqual([]);
      await back.add(made('b'));
      await lost.wipe({ keepCommands: false, again });
      expect(await statuses(open())).toEqual({ b: 'unsent' });
      // That access is lost too, and what was made under it stays until its person signs in again.
      await back.wipe({ keepCommands: true });
      await lost.wipe({ keepCommands: false, again });
      expect(await statuses(open())).toEqual({ b: 'unsent' });
    });

    it('[S10] lost access leaves nothing on the device; a sign-in that ran out leaves what I made', async () => {
      const open = device();
      await open().add(made('a'));
      await open().saveBoard(board(2), [], 0);
      await open().wipe({ keepCommands: true });
      expect(await statuses(open())).toEqual({ a: 'unsent' });
      expect((await open().read()).board).toBeNull();
      await open().saveBoard(board(2), [], 1);
      await open().wipe({ keepCommands: false });
      await open().saveBoard(board(2), [], 1);
      expect(await open().read()).toEqual({ board: null, records: [], epoch: 2 });
    });
  });
}

const FINISH: ClientCommand = { type: 'TakeNext' };

function id(name: string): CommandId {
  return name as CommandId;
}

function made(name: string) {
  return { commandId: id(name), command: FINISH, madeAt: 1_000 };
}

function board(seq: number): KeptBoard {
  return {
    seq,
    hash: `h${seq}`,
    board: encodeBoard({ ...emptyBoard, seq }),
    people: [],
    freshAt: seq,
  };
}

async function statuses(outbox: Outbox): Promise<Record<string, string>> {
  const { records } = await outbox.read();
  return Object.fromEntries(records.map((one) => [one.commandId, one.status.kind]));
}
