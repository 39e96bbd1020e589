import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { latestBoards, snapshots } from '@/db/sqlite/log-tables';
import type { EngineBoards } from '../engine';
import type { BoardFile } from '../event-store';

const { placeholder } = sql;

export function sqliteBoards(database: Database): EngineBoards {
  const { orm } = database;
  const pastSeqs = orm
    .select({ seq: snapshots.seq })
    .from(snapshots)
    .where(
      and(eq(snapshots.unitId, placeholder('unit')), eq(snapshots.version, placeholder('version'))),
    )
    .orderBy(asc(snapshots.seq))
    .prepare();
  return {
    ...sqliteReadingBoards(database),
    pastSeqs: (unit, version) => pastSeqs.all({ unit, version }).map((row) => row.seq),
    save(unit, board, kind) {
      const row = {
        seq: board.seq,
        version: board.version,
        hash: Buffer.from(board.hash, 'hex'),
        board: Buffer.from(board.bytes),
      };
      if (kind === 'latest') {
        orm
          .insert(latestBoards)
          .values({ unitId: unit, ...row })
          .onConflictDoUpdate({ target: latestBoards.unitId, set: row })
          .run();
      } else {
        const target = [snapshots.unitId, snapshots.seq];
        orm
          .insert(snapshots)
          .values({ unitId: unit, ...row })
          .onConflictDoUpdate({ target, set: row })
          .run();
      }
    },
  };
}

export function sqliteReadingBoards({ orm }: Database): Pick<EngineBoards, 'latest' | 'past'> {
  const latest = orm
    .select()
    .from(latestBoards)
    .where(
      and(
        eq(latestBoards.unitId, placeholder('unit')),
        eq(latestBoards.version, placeholder('version')),
      ),
    )
    .prepare();
  const past = orm
    .select()
    .from(snapshots)
    .where(
      and(
        eq(snapshots.unitId, placeholder('unit')),
        lte(snapshots.seq, placeholder('atMost')),
        eq(snapshots.version, placeholder('version')),
      ),
    )
    .orderBy(desc(snapshots.seq))
    .limit(1)
    .prepare();
  return {
    latest: (unit, version) => fileOf(latest.get({ unit, version })),
    past: (unit, atMost, version) => fileOf(past.get({ unit, atMost, version })),
  };
}

function fileOf(row: typeof snapshots.$inferSelect | undefined): BoardFile | null {
  if (row === undefined) return null;
  return { seq: row.seq, version: row.version, hash: row.hash.toString('hex'), bytes: row.board };
}
