import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@/db/sqlite/connection';
import { databaseFile } from '@/db/sqlite/database-file';
import { units } from '@/db/sqlite/unit-tables';
import type { Command } from '@/domain/command';
import type { CommandId, UnitId } from '@/domain/ids';
import { createBoardService } from '../../board-service';
import { systemClock } from '../../clock';
import { keyFor, loadSecret } from '../../ops/secret';
import { createSqliteStore } from '../../store/sqlite/store';

export const UNIT = 'unit-1' as UnitId;
export const SLUG = 'nav-ost';
const SILENT = { info() {}, warn() {}, error() {} };

/** A data folder with one unit in it, whose database is closed again, and a folder beside it for files. */
export async function newInstallation() {
  const dataDir = mkdtempSync(join(tmpdir(), 'installation-'));
  const open = openInstallation(dataDir);
  open.database.orm
    .insert(units)
    .values({ id: UNIT, slug: SLUG, name: 'Nav Øst', createdAt: 0 })
    .run();
  await open.give({ type: 'CreateUnit', name: 'Nav Øst' });
  await open.give({
    type: 'AddCaseType',
    name: 'Klage',
    difficulty: 2,
    tracking: 'cards',
    needsApproval: false,
  });
  await open.close();
  return {
    dataDir,
    write(name: string, text: string) {
      const path = join(dataDir, name);
      writeFileSync(path, text);
      return path;
    },
    run: (command: ShellCommand, ...args: readonly string[]) => runIn(dataDir, command, ...args),
  };
}

export function openInstallation(dataDir: string) {
  const database = openDatabase(databaseFile(dataDir));
  const store = createSqliteStore(database, { secret: keyFor(loadSecret(dataDir), 'store') });
  const boards = createBoardService({ store, clock: systemClock, log: SILENT });
  return {
    database,
    store,
    boards,
    async give(command: Command) {
      const answer = await boards.submit(UNIT, randomUUID() as string as CommandId, command, {
        kind: 'system',
      });
      if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal.code}`);
    },
    async close() {
      await boards.close();
      await store.close();
      database.close();
    },
  };
}

export type Ran = {
  readonly code: number | null;
  readonly said: string;
  /** Of what was said, what went to standard output. */
  readonly out: string;
};

export function runIn(
  dataDir: string,
  command: ShellCommand,
  ...args: readonly string[]
): Promise<Ran> {
  const file = join(import.meta.dirname, '..', `${command}.ts`);
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { ...process.env, DATA_DIR: dataDir },
  });
  let said = '';
  let out = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    out += chunk;
  });
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said, out })));
}

type ShellCommand =
  | 'demo'
  | 'import'
  | 'new-password'
  | 'replay'
  | 'backup'
  | 'restore'
  | 'verify-log';
