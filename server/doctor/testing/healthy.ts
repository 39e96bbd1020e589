import { chmodSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from '@/db/sqlite/connection';
import { databaseFile } from '@/db/sqlite/database-file';
import { backUp } from '../../keeping/back-up';
import { filledDataDir } from '../../keeping/testing/kept-unit';
import { environment, lookAround, type World } from '../world';

export const NOW = Date.now();

/** An installation in which nothing is wrong but that its backups lie on the same disk, and the world around it. */
export async function healthy(): Promise<World & { readonly dataDir: string }> {
  const dataDir = await filledDataDir();
  chmodSync(dataDir, 0o700);
  const from = openForReading(databaseFile(dataDir));
  await backUp(from, { folder: join(dataDir, 'backups'), kind: 'nightly', now: NOW });
  from.close();
  // Made long ago, so that backups are due.
  utimesSync(join(dataDir, 'secret'), 0, 0);
  const source = {
    DATA_DIR: dataDir,
    PORT: '1',
    PUBLIC_URL: 'https://tavla.example.no',
    TRUSTED_PROXIES: '127.0.0.1',
  };
  const world = await lookAround(source);
  return { ...world, dataDir, disk: () => DISK, now: NOW };
}

export const DISK = {
  type: 0xef53,
  bsize: 4_096,
  blocks: 1e8,
  bavail: 5e7,
  files: 1e7,
  ffree: 9e6,
};

/** The same with other variables. */
export function withEnvironment(world: World, source: World['source']): World {
  const all = { ...world.source, ...source };
  return { ...world, source: all, ...environment(all) };
}
