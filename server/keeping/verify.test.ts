import { describe, expect, test } from 'vitest';
import { openForReading } from '@/db/sqlite/connection';
import { ELI, newCase } from '../board/testing/service-harness';
import { filledDataDir, type Kept, openKept, order, UNITS } from './testing/kept-unit';
import { type Verdict, verifyDatabase } from './verify';

/** In the full form the log is long enough to be walked in several pages. */
const MORE = process.env.PROOF === 'full' ? 5_000 : 0;

describe('verifying the log', () => {
  test('[KEEP-10] walks every unit, and tells the last number and hash of each', async () => {
    const kept = await filled();
    const verdict = verify(kept);
    const heads = await Promise.all(UNITS.map((unit) => kept.store.head(unit)));
    expect(verdict).toMatchObject({
      ok: true,
      units: UNITS.map((unit, n) => ({ unit, seq: heads[n]!.seq, hash: heads[n]!.hash })),
    });
  });

  test('[KEEP-10] what was forgotten is not missed, whole or one private part at a time', async () => {
    const kept = await filled();
    const before = verify(kept);
    kept.database.connection.exec('update events set priv = null where seq % 3 = 0');
    expect(verify(kept)).toEqual(before);
    kept.database.connection.exec('update events set priv = null');
    expect(verify(kept)).toEqual(before);
  });

  test('[KEEP-11] any one bit that is changed in a public part is found, by unit and number', async () => {
    const kept = await filled();
    for (let n = 0; n < MORE; n++) await order(kept, UNITS[0], `more-${n}`, newCase(), ELI);
    if (MORE > 0) await kept.storeBoards(UNITS[0]);
    const { connection } = kept.database;
    const rows = connection
      .prepare<[], { unit_id: string; seq: number; data: string }>(
        'select unit_id, seq, data from events',
      )
      .all();
    const set = connection.prepare(
      'update events set data = cast(? as text) where unit_id = ? and seq = ?',
    );
    let state = 1;
    for (let n = 0; n < 100; n++) {
      // A generator of its own, so that the same hundred bits are tried each time.
      state = (state * 48_271) % 2_147_483_647;
      const { unit_id, seq, data } = rows[state % rows.length]!;
      const bytes = Buffer.from(data);
      const place = (state >>> 7) % bytes.length;
      bytes[place] = bytes[place]! ^ (1 << ((state >>> 3) % 8));
      set.run(bytes, unit_id, seq);
      expect(verify(kept)).toMatchObject({ ok: false, fault: { what: 'log', unit: unit_id, seq } });
      set.run(Buffer.from(data), unit_id, seq);
    }
    expect(verify(kept).ok).toBe(true);
  });

  test.each([
    ['an event that is missing', 'delete from events where unit_id = ? and seq = 5', 'log', 5],
    [
      'an event of another time',
      'update events set at = at + 1 where unit_id = ? and seq = 7',
      'log',
      7,
    ],
    [
      'an event of another kind',
      "update events set type = 'CaseKept' where unit_id = ? and seq = 8",
      'log',
      8,
    ],
    [
      'a hash that is another',
      "update events set hash = x'00' where unit_id = ? and seq = 9",
      'log',
      9,
    ],
    ['the first event missing', 'delete from events where unit_id = ? and seq = 1', 'log', 1],
  ])('[KEEP-11] %s is found', async (_what, sql, what, seq) => {
    const kept = await filled();
    kept.database.connection.prepare(sql).run(UNITS[1]);
    expect(verify(kept)).toMatchObject({ ok: false, fault: { what, unit: UNITS[1], seq } });
  });

  test.each([
    [
      'past',
      'update snapshots set board = (select board from snapshots where unit_id = ? order by seq limit 1)',
    ],
    [
      'newest',
      'update latest_boards set board = (select board from snapshots where unit_id = ? order by seq limit 1)',
    ],
    [
      'newest that is cut off',
      'update latest_boards set board = substr(board, 1, 40) where unit_id = ?',
    ],
    [
      'past of another log',
      "update snapshots set hash = x'00112233445566778899aabbccddeeff' where unit_id = ?",
    ],
    ['past of no event', 'update snapshots set seq = seq + 1000 where unit_id = ?'],
  ])(
    '[KEEP-12] a stored board that is not what the log comes to is found: %s',
    async (_what, sql) => {
      const kept = await filled();
      kept.database.connection.prepare(sql).run(UNITS[0]);
      expect(verify(kept)).toMatchObject({ ok: false, fault: { what: 'board', unit: UNITS[0] } });
    },
  );

  test('[KEEP-12] a board that another version has stored is passed over', async () => {
    const kept = await filled();
    kept.database.connection.exec("update snapshots set version = 99, board = x'00'");
    expect(verify(kept).ok).toBe(true);
  });

  test('[KEEP-13] what is told of a fault says nothing of what is stored', async () => {
    const kept = await filled();
    kept.database.connection.exec(
      'update events set data = \'{"reference":"kari"}\' where seq = 6',
    );
    const verdict = verify(kept);
    expect(verdict.ok ? '' : verdict.fault.sentence).toBe(
      'In unit unit-a, event 6 is not what was written.',
    );
  });
});

async function filled(): Promise<Kept> {
  return openKept(await filledDataDir());
}

function verify(kept: Kept): Verdict {
  const reading = openForReading(kept.database.path);
  try {
    return verifyDatabase(reading);
  } finally {
    reading.close();
  }
}
