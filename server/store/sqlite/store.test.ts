import { describe, expect, onTestFinished, test } from 'vitest';
import { LIMITS } from '@/domain/limits';
import { NO_HEAD } from '../chain';
import { appendAll, taken, UNIT, written } from '../contract/harness';
import { EVENT_STORE_RULES } from '../event-store.contract';
import { type SqliteHarness, sqliteHarness } from './harness';
import { createSqliteStore } from './store';

describe('the SQLite engine', () => {
  test.each(EVENT_STORE_RULES)('$title', ({ check }) => check(harness()));
});

describe('the SQLite engine alone', () => {
  test('[STO-6] one letter changed in the file is found by its number', async () => {
    const on = harness();
    const store = on.open();
    const ids = Array.from({ length: LIMITS.eventsPerPage + 10 }, (_, n) => `c${n}`);
    appendAll(store, ids);
    on.flush();
    expect(await store.verify(UNIT)).toBeNull();
    const change = on
      .database()
      .connection.prepare("update events set data = replace(data, '24', '25') where seq = ?");
    change.run(LIMITS.eventsPerPage + 3);
    expect(await store.verify(UNIT)).toBe(LIMITS.eventsPerPage + 3);
    change.run(7);
    expect(await store.verify(UNIT)).toBe(7);
  });

  test('[STO-6] a row that is missing, or moved in time, is found; a private part that was forgotten is not missed', async () => {
    const on = harness();
    const store = on.open();
    appendAll(store, ['a', 'b', 'c', 'd']);
    on.flush();
    const { connection } = on.database();
    connection.exec('update events set priv = null where seq < 3');
    expect(await store.verify(UNIT)).toBeNull();
    connection.exec('update events set at = at - 1 where seq = 4');
    expect(await store.verify(UNIT)).toBe(4);
    connection.exec('delete from events where seq = 2');
    expect(await store.verify(UNIT)).toBe(3);
  });

  test('[STO-9] a file that belongs to another secret is refused, and its log is left alone', async () => {
    const on = harness();
    await written(on.open(), on, taken(NO_HEAD, 'a'));
    const secret = Uint8Array.from({ length: 32 }, () => 7);
    expect(() => createSqliteStore(on.database(), { secret })).toThrow('E_DB_UNSAFE');
    expect((await on.open().head(UNIT)).seq).toBe(1);
  });

  test('[DB-10] what is cleared is gone from the file, not only from the tables', async () => {
    const on = harness();
    const store = on.open();
    await written(store, on, taken(NO_HEAD, 'a'));
    const { connection } = on.database();
    connection.exec('update events set priv = null');
    connection.pragma('wal_checkpoint(TRUNCATE)');
    expect(on.bytes().includes(Buffer.from('alice'))).toBe(false);
    expect(on.bytes().includes(Buffer.from('case-1'))).toBe(true);
  });
});

function harness(): SqliteHarness {
  const made = sqliteHarness();
  onTestFinished(made.remove);
  return made;
}
