import type { Role } from '@/domain/actor';
import type { PersonId } from '@/domain/ids';

/** What the page of the installation is drawn from: the server's own answer. Instants are epoch milliseconds. */
export type UnitSeen = {
  readonly slug: string;
  readonly name: string;
  readonly number: string | null;
  readonly open: number;
  readonly people: number;
  readonly leaders: readonly string[];
  readonly since: number;
  readonly closed: {
    readonly at: number;
    readonly into: string | null;
    readonly reopenUntil: number | null;
  } | null;
  readonly merging: boolean;
};

export type ScreensSeen = {
  readonly slug: string;
  readonly name: string;
  readonly build: string;
  readonly screens: number;
};

export type BackupSeen = {
  readonly file: string;
  readonly at: number;
  readonly kind: 'nightly' | 'asked' | 'before-migration' | 'moved-aside';
  readonly bytes: number;
  readonly verified: boolean;
};

export type InstallationSeen = {
  readonly units: readonly UnitSeen[];
  readonly server: { readonly version: string; readonly build: string; readonly protocol: number };
  readonly screens: readonly ScreensSeen[];
  readonly backups: { readonly folder: string; readonly list: readonly BackupSeen[] };
};

/** Somebody who could lead a unit. */
export type Candidate = { readonly person: PersonId; readonly name: string; readonly role: Role };

/** The address of something about a unit. */
export function ofUnit(slug: string, what: string): string {
  return `/api/installation/units/${encodeURIComponent(slug)}/${what}`;
}
