import type { Database } from '@/db/sqlite/connection';
import type { Facts } from '@/domain/decision';
import type { UnitId } from '@/domain/ids';
import type { Accounts } from '../auth/accounts';
import type { BoardService } from '../board-service';
import type { Clock } from '../clock';
import type { Log } from '../ops/log';

/** What the page of the owner is put together from. */
export type Parts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly accounts: Pick<
    Accounts,
    'access' | 'invitations' | 'people' | 'owed' | 'setup' | 'peopleChanged'
  >;
  readonly boards: Pick<BoardService, 'submit' | 'current'>;
  /** Which external ids the log of a unit knows. */
  readonly sources: (unit: UnitId, externalIds: readonly string[]) => Promise<Facts['sources']>;
};
