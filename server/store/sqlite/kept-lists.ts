import { createHmac } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { and, asc, eq, isNull, max } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { acceptedLists, listParts } from '@/db/sqlite/list-tables';
import type { CommandId, PersonId, UnitId } from '@/domain/ids';
import type { Secret } from '../keyed-hash';

type Accepted<Report> = {
  readonly unit: UnitId;
  readonly commandId: CommandId;
  readonly by: PersonId | null;
  readonly at: number;
  readonly digest: string;
  readonly report: Report;
  readonly parts: readonly string[];
};

/** Written at a time: some 300 kB, so that whoever else waits for this thread gets a turn. */
const PARTS_PER_TURN = 8;
const DIGEST_BYTES = 16;

/** Lists that the boards are still to be given, in the same file as the boards. Clears what was begun and never accepted. */
export function createSqliteKeptLists<Report>(
  database: Database,
  secret: Secret,
  clock: { now(): number },
) {
  database.connection
    .prepare(
      'delete from list_parts where (unit_id, command_id) not in (select unit_id, command_id from accepted_lists)',
    )
    .run();
  return { ...reading<Report>(database, secret), ...writing<Report>(database, clock) };
}

function reading<Report>({ orm }: Database, secret: Secret) {
  return {
    find(unit: UnitId, commandId: CommandId) {
      const found = orm.select().from(acceptedLists).where(isList(unit, commandId)).get();
      if (found === undefined) return null;
      const { digest, by, parts, doneAt } = found;
      // Written by `accept` and `done` alone.
      const report = JSON.parse(found.report) as Report;
      return { digest, by, parts, report, isDone: doneAt !== null };
    },
    newest(unit: UnitId, digest: string) {
      const found = orm
        .select({ at: max(acceptedLists.at) })
        .from(acceptedLists)
        .where(and(eq(acceptedLists.unitId, unit), eq(acceptedLists.digest, digest)))
        .get();
      return found?.at ?? null;
    },
    digest(unit: UnitId, parts: Iterable<string>) {
      const hmac = createHmac('sha256', secret).update(`list\n${unit}`);
      for (const part of parts) hmac.update(`\n${part.length}:`).update(part);
      return hmac.digest().toString('base64url', 0, DIGEST_BYTES);
    },
    part(unit: UnitId, commandId: CommandId, place: number) {
      const found = orm
        .select({ command: listParts.command })
        .from(listParts)
        .where(and(isPart(unit, commandId), eq(listParts.place, place)))
        .get();
      return found?.command ?? null;
    },
    owed() {
      const { unitId: unit, commandId, at } = acceptedLists;
      return orm
        .select({ unit, commandId })
        .from(acceptedLists)
        .where(isNull(acceptedLists.doneAt))
        .orderBy(asc(at))
        .all();
    },
  };
}

function writing<Report>({ orm, connection }: Database, clock: { now(): number }) {
  const insert = connection.prepare<[UnitId, CommandId, number, string]>(
    'insert or replace into list_parts (unit_id, command_id, place, command) values (?, ?, ?, ?)',
  );
  return {
    async accept(list: Accepted<Report>) {
      const { unit: unitId, commandId, by, at, digest, parts } = list;
      for (let first = 0; first < parts.length; first += PARTS_PER_TURN) {
        const some = parts.slice(first, first + PARTS_PER_TURN);
        const write = () => {
          for (const [n, command] of some.entries())
            insert.run(unitId, commandId, first + n, command);
        };
        if (!fits(() => connection.transaction(write).immediate())) return false;
        await new Promise((resolve) => setImmediate(resolve));
      }
      const report = JSON.stringify(list.report);
      const row = { unitId, commandId, at, by, digest, parts: parts.length, report, doneAt: null };
      return fits(() => orm.insert(acceptedLists).values(row).run());
    },
    done(unit: UnitId, commandId: CommandId, report: Report) {
      const set = { by: null, report: JSON.stringify(report), doneAt: clock.now() };
      const write = () => {
        orm.delete(listParts).where(isPart(unit, commandId)).run();
        orm.update(acceptedLists).set(set).where(isList(unit, commandId)).run();
      };
      fits(() => connection.transaction(write).immediate());
    },
  };
}

// A full disk is foreseen, and nothing of what was tried is left then. Anything else is a broken promise.
function fits(write: () => unknown): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && PASSES.some((code) => error.code.startsWith(code)))
      return false;
    throw error;
  }
}

const PASSES = ['SQLITE_FULL', 'SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_IOERR'];

function isList(unit: UnitId, commandId: CommandId) {
  return and(eq(acceptedLists.unitId, unit), eq(acceptedLists.commandId, commandId));
}

function isPart(unit: UnitId, commandId: CommandId) {
  return and(eq(listParts.unitId, unit), eq(listParts.commandId, commandId));
}
