import { PROTOCOL } from '@/domain/protocol';
import { addUnit, type NewUnit, type UnitPlan } from '../auth/new-unit';
import { done, type Outcome } from '../auth/outcome';
import { inTransaction } from '../auth/transaction';
import type { Screens } from '../gateway/gateway';
import type { BackupSeen, Backups } from '../keeping/backups';
import { type Closing, createClosing } from './closing';
import { type InvitedList, inviteAll } from './inviting';
import { createLeading, type Leading } from './leading';
import { createMerging, type Merging } from './merging';
import { type ScreensSeen, screensSeen, type UnitSeen, unitsSeen } from './overview';
import type { Parts } from './parts';

/** All that the page of the owner shows. */
export type InstallationSeen = {
  /** The server's clock. */
  readonly now: number;
  readonly units: readonly UnitSeen[];
  readonly server: { readonly version: string; readonly build: string; readonly protocol: number };
  readonly screens: readonly ScreensSeen[];
  readonly backups: { readonly folder: string; readonly list: readonly BackupSeen[] };
};

/** The installation as a whole, for its owner alone. Whoever asks has been found to be that before. */
export interface Installation {
  seen(): Promise<InstallationSeen>;
  /** A unit that the owner is not in; its first leader comes by the link. */
  open(plan: UnitPlan): Promise<Outcome<NewUnit & { readonly path: string }>>;
  readonly leading: Leading;
  readonly closing: Closing;
  readonly merging: Merging;
  inviteAll(text: string): Promise<Outcome<InvitedList>>;
  backUp(): ReturnType<Backups['make']>;
  /** Goes on with what was begun and is not done. At the start, and every few seconds. */
  settle(): Promise<void>;
}

export type InstallationParts = Parts & {
  readonly backups: Pick<Backups, 'make' | 'list' | 'folder'>;
  readonly screens: () => readonly Screens[];
  readonly version: string;
  readonly build: string;
};

export function createInstallation(parts: InstallationParts): Installation {
  const { database, clock, accounts, backups, screens, version, build } = parts;
  const { people, owed } = accounts;
  const leading = createLeading(parts);
  const merging = createMerging(parts);
  return {
    leading,
    merging,
    closing: createClosing(parts),
    async seen() {
      return {
        now: clock.now(),
        units: await unitsSeen(parts),
        server: { version, build, protocol: PROTOCOL },
        screens: screensSeen(parts, screens()),
        backups: { folder: backups.folder, list: backups.list() },
      };
    },
    async open(plan) {
      const made = inTransaction(database, () => {
        const unit = addUnit({ database, clock, people, owed }, plan, null);
        if (!unit.ok) return unit;
        const invited = leading.invite(unit.value.slug, null);
        return invited.ok ? done({ ...unit.value, path: invited.value.path }) : invited;
      });
      if (made.ok) await owed.settle(made.value.unit);
      return made;
    },
    inviteAll: (text) => inviteAll(parts, text),
    backUp: () => backups.make('asked'),
    settle: () => merging.goOn(),
  };
}
