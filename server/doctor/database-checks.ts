import { existsSync, statSync } from 'node:fs';
import { type Database, knownMigrations, openForReading } from '@/db/sqlite/connection';
import { databaseFile } from '@/db/sqlite/database-file';
import { inspect } from '@/db/sqlite/inspect';
import { lockForWriting } from '@/db/sqlite/lock';
import { verifyPragmas } from '@/db/sqlite/pragmas';
import { DatabaseLocked, DatabaseRefused } from '@/db/sqlite/refused';
import { compareWithSeal, hasNewestBeside, sealFile } from '@/db/sqlite/seal';
import { sqliteCode } from '@/db/sqlite/sqlite-code';
import { installationOf } from '../keeping/back-up';
import { keyFor, readSecret, secretFile } from '../ops/secret';
import { checkValue } from '../store/keyed-hash';
import { type Check, type Finding, fault, warning } from './finding';
import type { World } from './world';

const LARGE_WAL_BYTES = 256 * 1024 * 1024;
const SKEW_MS = 5 * 60 * 1_000;
const RESTORE =
  'Stop the server and restore the newest backup: npm run restore -- latest --move-aside';

/** Looks at a database that can be opened; one that cannot is told by the check that inspects it. */
function inDatabase(look: (database: Database, world: World) => Finding | null): Check {
  return (world) => {
    const path = world.env === null ? '' : databaseFile(world.env.dataDir);
    if (!existsSync(path)) return null;
    let database: Database | null = null;
    try {
      database = openForReading(path);
      return look(database, world);
    } catch (error) {
      if (sqliteCode(error) === null && !(error instanceof DatabaseRefused)) throw error;
      return null;
    } finally {
      database?.close();
    }
  };
}

export const DATABASE_CHECKS: readonly Check[] = [
  ({ env }) => {
    const path = env === null ? '' : databaseFile(env.dataDir);
    return existsSync(sealFile(path)) && !existsSync(path)
      ? fault(
          'database-missing',
          `${path} is gone, and there was one.`,
          'Put it back, or restore the newest backup: npm run restore -- latest',
        )
      : null;
  },
  ({ env, serverRuns }) => {
    const path = env === null ? '' : databaseFile(env.dataDir);
    if (!existsSync(path)) return null;
    try {
      const newestBeside = hasNewestBeside(path);
      inspect(path, knownMigrations());
      if (!serverRuns) compareWithSeal(path, newestBeside);
      return null;
    } catch (error) {
      const code =
        error instanceof DatabaseRefused
          ? error.code.toLowerCase().replace(/_/g, '-')
          : 'e-db-path';
      return fault(
        code.slice('e-'.length),
        error instanceof DatabaseRefused ? error.message : `${path} cannot be read.`,
        RESTORE,
      );
    }
  },
  ({ env, serverRuns }) => {
    const path = env === null ? '' : databaseFile(env.dataDir);
    if (serverRuns || !existsSync(path)) return null;
    try {
      lockForWriting(path).release();
      return null;
    } catch (error) {
      return error instanceof DatabaseLocked
        ? fault(
            'database-in-use',
            `${path} is in use by a process that does not answer here.`,
            'Find it (fuser -v on the file), and stop it: a second server or container on the same folder, or a command that hangs.',
          )
        : null;
    }
  },
  inDatabase(({ connection, path }) =>
    connection.pragma('journal_mode', { simple: true }) === 'wal'
      ? null
      : warning(
          'database-not-wal',
          `${path} does not write ahead, so it was put there by hand or restored and not started since.`,
          'Start the server, which sets it.',
        ),
  ),
  inDatabase(({ connection, path }) => {
    try {
      verifyPragmas(connection, path);
      return null;
    } catch (error) {
      return fault(
        'database-unsafe',
        error instanceof Error ? error.message : '',
        'Run npm ci, so that the driver is the one that belongs to this version.',
      );
    }
  }),
  inDatabase(({ connection, path }) =>
    connection.prepare('pragma foreign_key_check').get() === undefined
      ? null
      : fault(
          'database-loose-rows',
          `${path} has rows whose other half is missing, so another program has written to it.`,
          RESTORE,
        ),
  ),
  inDatabase(({ path }) =>
    (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > LARGE_WAL_BYTES
      ? warning(
          'database-wal-large',
          `${path}-wal is large: something has been reading for long.`,
          'Stop programs that read the file, and start the server again.',
        )
      : null,
  ),
  inDatabase((database, { env }) => {
    const installation = installationOf(database);
    if (env === null || installation === null || !existsSync(secretFile(env.dataDir))) return null;
    const secret = readSecret(env.dataDir);
    return secret === null || installation === checkValue(keyFor(secret, 'store'))
      ? null
      : fault(
          'secret-other',
          `${secretFile(env.dataDir)} belongs to another database.`,
          'Put the copy of the secret back that belongs to this one.',
        );
  }),
  inDatabase(({ connection }, { now }) => {
    const newest =
      connection.prepare<[], number | null>('select max(at) from answers').pluck().get() ?? 0;
    return newest > now + SKEW_MS
      ? fault(
          'clock-behind-log',
          `The log goes on to ${new Date(newest).toISOString()}, which is later than the clock says.`,
          'Set the clock; until it has caught up, everything gets the instant of the last event.',
        )
      : null;
  }),
];
