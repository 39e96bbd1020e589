/** Why there is no new backup, or why one is not restored. The sentence names the file and what to do. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
  readonly code: BackupRefusalCode;
  readonly exitCode: 73 | 74 | 78;
  /** The message without its code. */
  readonly sentence: string;

  constructor(code: BackupRefusalCode, sentence: string, cause?: unknown) {
    super(`${code}: ${sentence}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.sentence = sentence;
    this.exitCode = EXIT_CODES[code];
  }
}

/** As of sysexits: 73 cannot create, 74 input or output, 78 configuration. */
const EXIT_CODES = {
  E_BACKUP_ROOM: 73,
  E_BACKUP_PATH: 73,
  E_BACKUP_STOPPED: 73,
  E_BACKUP_DAMAGED: 74,
  E_RESTORE_DAMAGED: 74,
  E_RESTORE_FOREIGN: 74,
  E_RESTORE_NEWER: 78,
  E_RESTORE_SECRET: 78,
  E_RESTORE_TARGET: 73,
  E_RESTORE_PATH: 73,
} as const;

export type BackupRefusalCode = keyof typeof EXIT_CODES;
