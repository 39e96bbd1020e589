import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openForReading } from '@/db/sqlite/connection';
import { databaseFile } from '@/db/sqlite/database-file';
import { readEnv } from '../env';
import { verifyDatabase } from '../keeping/verify';
import { Hindrance, runCommand } from './hindrance';

/**
 * `npm run verify-log`: whether every event is there and is what was written, and every stored board what the log comes
 * to. Only reads, so it may be run beside the server.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { file: { type: 'string' } } });
  const file =
    values.file === undefined ? databaseFile(readEnv(process.env).dataDir) : resolve(values.file);
  if (!existsSync(file)) throw new Hindrance(`There is no database ${file}.`);
  const began = performance.now();
  const database = openForReading(file);
  try {
    const verdict = verifyDatabase(database);
    if (!verdict.ok) throw new Hindrance(`${verdict.fault.sentence} ${WHAT_TO_DO}`);
    const events = verdict.units.reduce((sum, { seq }) => sum + seq, 0);
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    console.log(
      `${events} events in ${verdict.units.length} units are what was written (${seconds} s).`,
    );
    return 0;
  } finally {
    database.close();
  }
}

const WHAT_TO_DO =
  'Stop the server, keep the damaged file, and restore the newest backup: npm run restore -- latest --move-aside';

process.exitCode = await runCommand(main);
