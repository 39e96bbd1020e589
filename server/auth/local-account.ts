import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { account, user } from '@/db/sqlite/auth-tables';
import type { Database } from '@/db/sqlite/connection';
import { assert } from '@/domain/assert';
import { done, no, type Outcome } from './outcome';

export type Credentials = {
  /** In lower case. */
  readonly email: string;
  readonly password: string;
};

export function accountOf({ orm }: Database, email: string): string | null {
  return orm.select({ id: user.id }).from(user).where(eq(user.email, email)).get()?.id ?? null;
}

export function emailOf({ orm }: Database, accountId: string): string | null {
  return (
    orm.select({ email: user.email }).from(user).where(eq(user.id, accountId)).get()?.email ?? null
  );
}

/**
 * Makes an account with a password, in the library's tables, so that it comes about in one transaction with what it is made
 * for. It carries no name: people have names in units. E_LOGIN when the address has an account already.
 */
export function addLocalAccount(
  database: Database,
  email: string,
  passwordHash: string,
  now: number,
): Outcome<string> {
  if (accountOf(database, email) !== null) return no('E_LOGIN');
  const id = randomUUID();
  const at = { createdAt: new Date(now), updatedAt: new Date(now) };
  database.orm
    .insert(user)
    .values({ id, email, name: '', emailVerified: false, ...at })
    .run();
  const credential = {
    id: randomUUID(),
    userId: id,
    accountId: id,
    providerId: 'credential',
    password: passwordHash,
  };
  database.orm
    .insert(account)
    .values({ ...credential, ...at })
    .run();
  return done(id);
}

/** Gives an account another password, as a hash. */
export function setPassword({ orm }: Database, accountId: string, hash: string, now: number): void {
  const isTheirs = and(eq(account.userId, accountId), eq(account.providerId, 'credential'));
  const changed = orm
    .update(account)
    .set({ password: hash, updatedAt: new Date(now) })
    .where(isTheirs)
    .run();
  assert(changed.changes === 1, 'an account signs in with a password');
}
