import { expect, test } from 'vitest';
import { openForReading } from '@/db/sqlite/connection';
import { encodeBoard } from '@/domain/board-json';
import type { CommandId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';
import { ELI, newCase } from '../board/testing/service-harness';
import { databaseWritable } from '../ops/database-writable';
import { filledDataDir, type Kept, openKept, UNITS } from './testing/kept-unit';
import { verifyDatabase } from './verify';

const POINTS = 40;
const STORAGE = { ok: false, refusal: { code: 'E_STORAGE', retry: true } };
const [UNIT] = UNITS;

test(`[KEEP-40] a disk that is full, at ${POINTS} places: said, nothing acknowledged is lost, reads go on, and it recovers alone`, async () => {
  const dataDir = await filledDataDir();
  const kept = openKept(dataDir);
  const { connection } = kept.database;
  const isWritable = databaseWritable(kept.database);
  const acknowledged: CommandId[] = [];
  let orders = 0;
  for (let point = 0; point < POINTS; point++) {
    const pages = Number(connection.pragma('page_count', { simple: true }));
    // At another place in the tree each time: after what fits into this many more pages.
    connection.pragma(`max_page_count = ${pages + (point % 3)}`);
    let refused: CommandId | null = null;
    while (refused === null) {
      orders += 1;
      const id = `order-${orders}` as CommandId;
      const answer = await give(kept, id);
      if (answer.ok) acknowledged.push(id);
      else refused = id;
      if (!answer.ok) expect(answer).toMatchObject(STORAGE);
    }
    expect(isWritable()).toBe('storage');
    const { board } = await kept.boards.current(UNIT);
    expect(board.seq).toBe((await kept.store.head(UNIT)).seq);
    expect(await kept.store.read(UNIT, { from: board.seq })).toHaveLength(1);
    expect(await kept.store.answer(UNIT, refused)).toBeNull();

    connection.pragma('max_page_count = 1000000');
    expect(isWritable()).toBeNull();
    expect((await give(kept, refused)).ok).toBe(true);
    acknowledged.push(refused);
  }
  const { board } = await kept.boards.current(UNIT);
  await kept.close();

  const again = openKept(dataDir);
  expect(encodeBoard((await again.boards.current(UNIT)).board)).toEqual(encodeBoard(board));
  for (const id of acknowledged) expect(await again.store.answer(UNIT, id)).not.toBeNull();
  const reading = openForReading(again.database.path);
  expect(verifyDatabase(reading).ok).toBe(true);
  reading.close();
});

test('[KEEP-40] little room is said before the first change is refused', async () => {
  const kept = openKept(await filledDataDir());
  const free = { bytes: 1024 ** 3 };
  const isWritable = databaseWritable(kept.database, () => free.bytes);
  expect(isWritable()).toBeNull();
  free.bytes = 1024 ** 2;
  expect(isWritable()).toBe('storage');
  free.bytes = 1024 ** 3;
  expect(isWritable()).toBeNull();
});

/** A case with an id as long as they may be, so that a full page is never far. */
function give({ boards }: Kept, id: CommandId): Promise<Answer> {
  return boards.submit(UNIT, id, newCase({ externalId: `FAG-${id}-`.padEnd(60, 'x') }), ELI);
}
