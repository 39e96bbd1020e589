import { join } from 'node:path';

/** The one file of an installation, in its data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'morgentavla.db');
}

/** Where its copies lie, unless somebody asks for one elsewhere. */
export function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}
