/**
 * Why a database is not opened. Each has its own code, the exit code of the process (sysexits: 73 cannot create, 74 input
 * or output, 78 configuration) and a sentence that names the file and what to do. The file itself is left as it is.
 */
export type DatabaseRefusalCode =
  | 'E_DB_CORRUPT'
  | 'E_DB_FOREIGN'
  | 'E_DB_FULL'
  | 'E_DB_MISSING'
  | 'E_DB_NOT_COPIED'
  | 'E_DB_NEWER'
  | 'E_DB_LOCKED'
  | 'E_DB_PATH'
  | 'E_DB_UNSAFE'
  | 'E_SQLITE_OLD';

export class DatabaseRefused extends Error {
  override name = 'DatabaseRefused';
  readonly code: DatabaseRefusalCode;
  readonly exitCode: 73 | 74 | 78;

  constructor(
    code: DatabaseRefusalCode,
    exitCode: 73 | 74 | 78,
    sentence: string,
    cause?: unknown,
  ) {
    super(`${code}: ${sentence}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.exitCode = exitCode;
  }
}

/** In every sentence about a file that is of no more use. */
const RESTORE = 'Restore the newest backup: npm run restore -- latest --move-aside';

export class DatabaseCorrupt extends DatabaseRefused {
  override name = 'DatabaseCorrupt';
  constructor(path: string, found: string, cause?: unknown) {
    super(
      'E_DB_CORRUPT',
      74,
      `${path} is damaged (${found}). Nothing was changed. ${RESTORE}`,
      cause,
    );
  }
}

/** There was one here: what the last writer left beside it says so. */
export class DatabaseMissing extends DatabaseRefused {
  override name = 'DatabaseMissing';
  constructor(path: string) {
    super(
      'E_DB_MISSING',
      74,
      `${path} is gone, and there was one. No new one was made. Put it back, or restore the newest backup: npm run restore -- latest`,
    );
  }
}

export class DatabaseForeign extends DatabaseRefused {
  override name = 'DatabaseForeign';
  constructor(path: string) {
    super(
      'E_DB_FOREIGN',
      74,
      `${path} is the database of another program. Nothing was changed. Set DATA_DIR to a folder of Morgentavla's own. ${RESTORE}`,
    );
  }
}

export class DatabaseNotCopied extends DatabaseRefused {
  override name = 'DatabaseNotCopied';
  constructor(path: string, folder: string, cause: unknown) {
    super(
      'E_DB_NOT_COPIED',
      73,
      `${path} must be brought up to date, and is copied first, which failed. Nothing was changed. Make room in ${folder}, and let this user write there.`,
      cause,
    );
  }
}

export class DatabaseDiskFull extends DatabaseRefused {
  override name = 'DatabaseDiskFull';
  constructor(path: string, cause: unknown) {
    super(
      'E_DB_FULL',
      74,
      `${path} cannot be written to: the disk is full. Make room and start again; nothing is lost.`,
      cause,
    );
  }
}

export class DatabaseNewer extends DatabaseRefused {
  override name = 'DatabaseNewer';
  constructor(path: string) {
    super(
      'E_DB_NEWER',
      78,
      `${path} was written by a newer version. Start that version, or restore a backup from before it: npm run restore -- <file> --move-aside`,
    );
  }
}

export class DatabaseLocked extends DatabaseRefused {
  override name = 'DatabaseLocked';
  constructor(path: string, cause?: unknown) {
    super(
      'E_DB_LOCKED',
      73,
      `${path} is in use by another process. Stop that one first: one process writes to it.`,
      cause,
    );
  }
}

export class DatabasePathUnusable extends DatabaseRefused {
  override name = 'DatabasePathUnusable';
  constructor(path: string, cause: unknown) {
    super(
      'E_DB_PATH',
      73,
      `${path} cannot be opened or made. Does the folder exist, and may this user write there?`,
      cause,
    );
  }
}

export class DatabaseUnsafe extends DatabaseRefused {
  override name = 'DatabaseUnsafe';
  constructor(path: string, setting: string, cause?: unknown) {
    super('E_DB_UNSAFE', 78, `${path} cannot be written safely: ${setting}.`, cause);
  }
}

export class SqliteTooOld extends DatabaseRefused {
  override name = 'SqliteTooOld';
  constructor(found: string, needed: string) {
    super(
      'E_SQLITE_OLD',
      78,
      `SQLite ${found} may damage a file that two connections write to. At least ${needed} is needed.`,
    );
  }
}
