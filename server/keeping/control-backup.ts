import { isAbsolute } from 'node:path';
import type { Backups } from './backups';
import type { BackupTold } from './keeping-thread';

/** A backup that is asked for at the machine itself. Where to stands in the address, as an absolute path, or is left out. */
export async function controlBackup(
  backups: Pick<Backups, 'make'>,
  query: URLSearchParams,
): Promise<BackupTold> {
  const folder = query.get('to') ?? undefined;
  if (folder !== undefined && !isAbsolute(folder))
    return {
      ok: false,
      code: 'E_BACKUP_PATH',
      sentence: 'The folder must be given as an absolute path.',
    };
  return backups.make('asked', folder);
}
