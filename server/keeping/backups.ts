import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupKind, BackupName } from '@/db/sqlite/backup-name';
import { backupFolder } from '@/db/sqlite/database-file';
import type { Clock } from '../clock';
import type { Log } from '../ops/log';
import { inThread } from './in-thread';
import type { BackupTold, ThreadOrder } from './keeping-thread';
import { readManifest } from './manifest';
import { backupsIn } from './rotate';

/** The backups of a running server. Each is made by a thread of its own, so that nobody at a board waits for it. */
export interface Backups {
  /** One at a time: who asks meanwhile waits. Rejects only when the thread itself broke. */
  make(kind: BackupKind, folder?: string): Promise<BackupTold>;
  /** Where they lie, unless somebody asked for one elsewhere. */
  readonly folder: string;
  /** Those in the usual folder, newest first. */
  list(): readonly BackupSeen[];
  /** When the newest backup in the usual folder was made, or null. */
  newestAt(): number | null;
  /** Gives up the one under way, which leaves nothing that could be taken for a backup. */
  close(): Promise<void>;
}

export type BackupSeen = {
  readonly file: string;
  /** When it was made, epoch milliseconds. */
  readonly at: number;
  readonly kind: BackupKind;
  readonly bytes: number;
  /** Looked at from end to end when it was made, and what it then was stands in a manifest beside it. */
  readonly verified: boolean;
};

type Options = {
  readonly path: string;
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: Log;
};

export function createBackups({ path, dataDir, clock, log }: Options): Backups {
  const usual = backupFolder(dataDir);
  const closing = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  return {
    make(kind, folder = usual) {
      const told = last.then(async () => {
        const backup = { folder, kind, now: clock.now() };
        return noted(await copied({ does: 'backUp', path, backup }));
      });
      last = told.catch(() => {});
      return told;
    },
    folder: usual,
    list: () => backupsIn(usual).flatMap((backup) => seenOf(usual, backup)),
    newestAt: () => backupsIn(usual).find(({ kind }) => kind !== 'moved-aside')?.at ?? null,
    async close() {
      closing.abort();
      await last;
    },
  };

  async function copied(order: Extract<ThreadOrder, { does: 'backUp' }>): Promise<BackupTold> {
    try {
      return await inThread(order, closing.signal);
    } catch (error) {
      if (!closing.signal.aborted) throw error;
      return { ok: false, code: 'E_BACKUP_STOPPED', sentence: 'The server was stopped meanwhile.' };
    }
  }

  function noted(told: BackupTold): BackupTold {
    if (told.ok) {
      const { bytes, units, events } = told.made;
      log.info({ bytes, units, events, deleted: told.made.deleted.length }, 'backed up');
    } else {
      log.error({ code: told.code, why: told.sentence }, 'no backup was made');
    }
    return told;
  }
}

/** None when it was rotated away just now. */
function seenOf(folder: string, { file, at, kind }: BackupName): BackupSeen[] {
  const path = join(folder, file);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return [];
  const manifest = readManifest(path);
  const verified = manifest !== null && manifest !== 'damaged' && manifest.bytes === size;
  return [{ file, at, kind, bytes: size, verified }];
}
