/** Why a backup was made, or how else an old database came to be kept. Each kind is counted by itself. */
export const BACKUP_KINDS = ['nightly', 'asked', 'before-migration', 'moved-aside'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

export type BackupName = {
  readonly file: string;
  /** When it was made, epoch milliseconds, to the second. */
  readonly at: number;
  readonly kind: BackupKind;
};

/** `morgentavla-20261130T010000Z-nightly.db`: in the order of time when sorted, and the same in every zone. */
export function backupName(at: number, kind: BackupKind): BackupName {
  const second = Math.floor(at / 1_000) * 1_000;
  const stamp = new Date(second).toISOString().replace(/[-:]|\.\d{3}/g, '');
  return { file: `morgentavla-${stamp}-${kind}.db`, at: second, kind };
}

/** Null for any file that is not named by us: those are left alone, whatever folder they lie in. */
export function readBackupName(file: string): BackupName | null {
  const found = NAME.exec(file);
  const kind = BACKUP_KINDS.find((one) => one === found?.[2]);
  if (found === null || kind === undefined) return null;
  const at = Date.parse((found[1] ?? '').replace(STAMP, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(at) ? null : { file, at, kind };
}

const NAME = /^morgentavla-(\d{8}T\d{6}Z)-([a-z-]+)\.db$/;
const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
