import { type Database, knownMigrations } from '@/db/sqlite/connection';
import { appliedMigrations, damageIn } from '@/db/sqlite/inspect';
import { sqliteCode } from '@/db/sqlite/sqlite-code';
import type { UnitId } from '@/domain/ids';
import { type Fault, fileFault } from './fault';
import { type UnitVerified, verifyUnit } from './verify-unit';

/** All is well with a database, or the first thing that is not. */
export type Verdict =
  | {
      readonly ok: true;
      readonly migrations: readonly string[];
      readonly units: readonly UnitVerified[];
    }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Looks at all of a database through a connection that cannot write, at one instant: the file, its tables, and the log of
 * every unit. Takes as long as it takes: not for the thread that answers people.
 */
export function verifyDatabase(database: Database): Verdict {
  const { connection } = database;
  try {
    connection.exec('begin');
    try {
      return verdictOn(database);
    } finally {
      connection.exec('rollback');
    }
  } catch (error) {
    const code = sqliteCode(error);
    if (code === null) throw error;
    return failed(code === 'SQLITE_NOTADB' ? foreign(database.path) : broken(database.path, code));
  }
}

function verdictOn(database: Database): Verdict {
  const { connection, path } = database;
  const damage = damageIn(connection, 'integrity_check');
  if (damage !== null) return failed(broken(path, damage));
  const migrations = appliedMigrations(connection);
  const fault = schemaFault(path, migrations);
  if (fault !== null) return failed(fault);
  const loose = connection.prepare('pragma foreign_key_check').get();
  if (loose !== undefined) return failed(broken(path, 'rows whose other half is missing'));
  const units: UnitVerified[] = [];
  for (const unit of unitsIn(database)) {
    const found = verifyUnit(database, unit);
    if ('sentence' in found) return failed(found);
    units.push(found);
  }
  return { ok: true, migrations, units };
}

function schemaFault(path: string, applied: readonly string[]): Fault | null {
  const known = knownMigrations();
  if (applied[0] === undefined || applied[0] !== known[0]) return foreign(path);
  return applied.every((hash) => known.includes(hash))
    ? null
    : fileFault('newer', `${path} was written by a newer version.`);
}

function foreign(path: string): Fault {
  return fileFault('foreign', `${path} is no database of Morgentavla.`);
}

function broken(path: string, found: string): Fault {
  return fileFault('file', `${path} is damaged (${found}).`);
}

/** Every unit that has anything: a log, or a stored board whose log is missing. */
function unitsIn({ connection }: Database): UnitId[] {
  const units = new Set<UnitId>();
  for (const table of ['events', 'snapshots', 'latest_boards']) {
    // From one unit to the next along the key: asking for all different ones would read a million rows.
    const next = connection
      .prepare<[string], UnitId | null>(`select min(unit_id) from ${table} where unit_id > ?`)
      .pluck();
    for (let unit = next.get(''); unit != null; unit = next.get(unit)) units.add(unit);
  }
  return [...units].sort();
}

function failed(fault: Fault): Verdict {
  return { ok: false, fault };
}
