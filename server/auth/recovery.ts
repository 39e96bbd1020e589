import type { Database } from '@/db/sqlite/connection';
import type { Clock } from '../clock';
import type { Identity } from './identity';
import { accountOf, setPassword } from './local-account';
import { makePassword } from './made-password';
import { done } from './outcome';
import type { Sessions } from './sessions';
import type { SignInLinks } from './sign-in-links';
import { inTransaction } from './transaction';

/** The way back for whoever nobody else can make a link for: the owner. It takes being at the machine. */
export interface Recovery {
  /**
   * Another password for an account, which ends its sessions and its links. The password is in this answer and nowhere else;
   * null for an address that has no account.
   */
  newPassword(email: string): Promise<string | null>;
}

type Parts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly sessions: Sessions;
  readonly links: SignInLinks;
  readonly ended: (sessionId: string) => void;
};

export function createRecovery({
  database,
  clock,
  identity,
  sessions,
  links,
  ended,
}: Parts): Recovery {
  return {
    async newPassword(email) {
      const accountId = accountOf(database, email.toLowerCase());
      if (accountId === null) return null;
      const password = makePassword();
      const hash = await identity.hash(password);
      let over: readonly string[] = [];
      inTransaction(database, () => {
        setPassword(database, accountId, hash, clock.now());
        links.voidAll(accountId);
        over = sessions.takeAll(accountId);
        return done(null);
      });
      for (const id of over) ended(id);
      return password;
    },
  };
}
