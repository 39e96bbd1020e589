import { describe, expect, onTestFinished, test } from 'vitest';
import type { CommandId, PersonId, UnitId } from '@/domain/ids';
import { sqliteHarness } from './harness';
import { createSqliteKeptLists } from './kept-lists';

const UNIT = 'unit' as UnitId;
const ID = 'list' as CommandId;
const NOW = 1_000;
const SECRET = new Uint8Array(32);

function open(on = harness()) {
  return {
    on,
    lists: createSqliteKeptLists<{ added: number }>(on.database(), SECRET, { now: () => NOW }),
  };
}

const accepted = {
  unit: UNIT,
  commandId: ID,
  by: 'eli' as PersonId,
  at: 500,
  digest: 'd',
  report: { added: 0 },
  parts: Array.from({ length: 20 }, (_, n) => `{"part":"S-secret-${n}"}`),
};

describe('the lists that boards are still to be given', () => {
  test('[REC-16] are kept whole, in their order, until the board has them', async () => {
    const { on, lists } = open();
    await lists.accept(accepted);
    await lists.accept({ ...accepted, commandId: 'sooner' as CommandId, at: 400, parts: ['{}'] });
    const { lists: again } = open(on);
    expect(again.owed().map(({ commandId }) => commandId)).toEqual(['sooner', 'list']);
    expect(again.find(UNIT, ID)).toEqual({
      digest: 'd',
      by: 'eli',
      parts: 20,
      report: { added: 0 },
      isDone: false,
    });
    expect(again.part(UNIT, ID, 19)).toBe(accepted.parts[19]);
    expect([again.newest(UNIT, 'd'), again.newest('other' as UnitId, 'd')]).toEqual([500, null]);
  });

  test('[REC-24] are not accepted when the disk is full, and nothing of them is given later', async () => {
    const { on, lists } = open();
    on.breakDisk();
    const parts = Array.from({ length: 40 }, () => 'x'.repeat(50_000));
    await expect(lists.accept({ ...accepted, parts })).resolves.toBe(false);
    expect([lists.find(UNIT, ID), lists.owed()]).toEqual([null, []]);
    on.repair();
    await expect(lists.accept({ ...accepted, parts })).resolves.toBe(true);
    expect(lists.find(UNIT, ID)).toMatchObject({ parts: 40 });
  });

  test('[REC-16] that were begun and never accepted are cleared at the next start', () => {
    const { on } = open();
    const { connection } = on.database();
    connection.exec(`insert into list_parts values ('unit', 'list', 0, '{}')`);
    open(on);
    expect(connection.prepare('select * from list_parts').all()).toEqual([]);
  });

  test('[REC-22] leave nothing of their contents or of who gave them in the file', async () => {
    const { on, lists } = open();
    await lists.accept(accepted);
    lists.done(UNIT, ID, { added: 20 });
    expect(lists.find(UNIT, ID)).toMatchObject({ by: null, isDone: true, report: { added: 20 } });
    expect(lists.owed()).toEqual([]);
    const { connection } = on.database();
    connection.pragma('wal_checkpoint(TRUNCATE)');
    expect(connection.serialize().includes('S-secret')).toBe(false);
  });

  test('[REC-17] are told apart by their contents and their unit, by a keyed hash', () => {
    const { lists } = open();
    const digests = [
      lists.digest(UNIT, ['ab', 'c']),
      lists.digest(UNIT, ['a', 'bc']),
      lists.digest('other' as UnitId, ['ab', 'c']),
    ];
    expect(new Set(digests).size).toBe(3);
    expect(lists.digest(UNIT, ['ab', 'c'])).toBe(digests[0]);
  });
});

function harness() {
  const on = sqliteHarness();
  onTestFinished(() => on.remove());
  return on;
}
