import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { holdForReading } from '@/db/sqlite/connection';
import { backupFolder, databaseFile } from '@/db/sqlite/database-file';
import { systemClock } from '../clock';
import { readEnv } from '../env';
import { backUp } from '../keeping/back-up';
import { BackupRefused } from '../keeping/backup-refused';

import type { BackupTold } from '../keeping/keeping-thread';
import { askServer } from '../ops/ask-server';
import { Hindrance, runCommand } from './hindrance';
import { size } from './size';

/** `npm run backup`: a copy of the database, looked at from end to end, by the running server or without one. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const { dataDir } = readEnv(process.env);
  const to = values.to === undefined ? undefined : resolve(values.to);
  const query: Record<string, string> = to === undefined ? {} : { to };
  const asked = await askServer(dataDir, 'backup', query, new Uint8Array());
  const told =
    asked.kind === 'answered'
      ? (asked.answer as BackupTold)
      : await backUpHere(dataDir, to ?? backupFolder(dataDir));
  if (!told.ok) throw new BackupRefused(told.code, told.sentence);
  const { file, bytes, units, events, deleted } = told.made;
  console.log(
    `${file}: ${size(bytes)}, ${units} units, ${events} events; all of it was looked at.`,
  );
  if (deleted.length > 0) console.log(`Older ones that are gone: ${deleted.join(', ')}.`);
  console.log(
    `The secret is not in it. Keep a copy of ${resolve(dataDir, 'secret')} elsewhere: without it no backup can be restored.`,
  );
  return 0;
}

async function backUpHere(dataDir: string, folder: string): Promise<BackupTold> {
  const file = databaseFile(dataDir);
  if (!existsSync(file))
    throw new Hindrance(
      `There is no installation in ${dataDir}. Set DATA_DIR to the one to back up.`,
    );
  const database = holdForReading(file);
  try {
    const made = await backUp(database, { folder, kind: 'asked', now: systemClock.now() });
    return { ok: true, made };
  } finally {
    database.close();
  }
}

process.exitCode = await runCommand(main);
