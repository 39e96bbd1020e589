import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';

import type { Database } from '@/db/sqlite/connection';
import { people, signInLinks } from '@/db/sqlite/people-tables';
import { units } from '@/db/sqlite/unit-tables';
import type { PersonId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { Clock } from '../clock';
import { leads, memberAccount, opens } from './link-right';
import { createLinkTraces, type LinkTraces } from './link-traces';
import { setPassword } from './local-account';
import { done, no, type Outcome } from './outcome';
import { inTransaction } from './transaction';

const CODE_BYTES = 32;

/** What somebody who holds the link sees, and what using it needs. */
export type SignInLink = {
  readonly id: string;
  readonly accountId: string;
  readonly unitName: string;
  /** What the person is called in that unit. */
  readonly name: string;
  readonly createdAt: number;
};

/**
 * Links by which somebody who forgot the password signs in once and chooses another. A leader who holds one could use it,
 * so it opens no more than that leader may do anyway: never the owner's account, and never one that has a place in another
 * unit, unless the owner of the installation made it. That is asked when it is made and again when it is used.
 */
export interface SignInLinks extends LinkTraces {
  /** Voids those made before. E_NOT_FOUND for nobody of the unit, E_LINK_ELSEWHERE for an account that is not the unit's alone. */
  create(
    unit: UnitId,
    person: PersonId,
    madeBy: string,
  ): Outcome<{ readonly code: string; readonly createdAt: number; readonly expiresAt: number }>;
  /** Changes nothing. E_LINK_USED, or E_LINK_EXPIRED for one that ran out, was voided or never was. */
  look(code: string): Outcome<SignInLink>;
  /** Uses it up and sets the password; of several at once one succeeds. Within a transaction. */
  claim(code: string, passwordHash: string): Outcome<SignInLink>;
  /** The person has signed in, or changed the password: nobody needs a link any more. */
  voidAll(accountId: string): void;
  /** They are no longer in the unit. */
  voidOf(unit: UnitId, person: PersonId): void;
}

export function createSignInLinks(database: Database, clock: Clock): SignInLinks {
  const { orm } = database;
  const isOpen = () =>
    and(
      isNull(signInLinks.usedAt),
      isNull(signInLinks.voidedAt),
      gt(signInLinks.expiresAt, clock.now()),
    );
  const voidAll = (accountId: string) => {
    orm
      .update(signInLinks)
      .set({ voidedAt: clock.now() })
      .where(and(eq(signInLinks.accountId, accountId), isOpen()))
      .run();
  };
  const look = (code: string) => lookAt(database, clock.now(), code);
  return {
    ...createLinkTraces(database, clock),
    look,
    voidAll,
    voidOf(unit, person) {
      const isIt = and(eq(people.unitId, unit), eq(people.id, person));
      const left = orm.select({ accountId: people.accountId }).from(people).where(isIt).get();
      if (left === undefined) return;
      const theirs = and(eq(signInLinks.accountId, left.accountId), eq(signInLinks.unitId, unit));
      const voided = { voidedAt: clock.now() };
      orm.update(signInLinks).set(voided).where(and(theirs, isOpen())).run();
    },
    create(unit, person, madeBy) {
      const accountId = memberAccount(database, unit, person);
      if (accountId === null) return no('E_NOT_FOUND');
      if (!opens(database, unit, accountId, madeBy)) return no('E_LINK_ELSEWHERE');
      const code = randomBytes(CODE_BYTES).toString('base64url');
      const now = clock.now();
      const made = { createdAt: now, expiresAt: now + LIMITS.signInLinkMs };
      return inTransaction(database, () => {
        voidAll(accountId);
        orm
          .insert(signInLinks)
          .values({
            ...made,
            id: randomUUID(),
            accountId,
            madeBy,
            unitId: unit,
            codeHash: hashOf(code),
          })
          .run();
        return done({ ...made, code });
      });
    },
    claim(code, passwordHash) {
      const found = look(code);
      if (!found.ok) return found;
      const { id, accountId } = found.value;
      const isIt = and(eq(signInLinks.id, id), isOpen());
      const used = orm.update(signInLinks).set({ usedAt: clock.now() }).where(isIt).run();
      if (used.changes !== 1) return no('E_LINK_USED');
      voidAll(accountId);
      setPassword(database, accountId, passwordHash, clock.now());
      return found;
    },
  };
}

function lookAt(database: Database, now: number, code: string): Outcome<SignInLink> {
  const row = database.orm
    .select({
      link: {
        id: signInLinks.id,
        accountId: signInLinks.accountId,
        unitName: units.name,
        name: people.name,
        createdAt: signInLinks.createdAt,
      },
      row: signInLinks,
    })
    .from(signInLinks)
    .innerJoin(units, eq(units.id, signInLinks.unitId))
    .innerJoin(
      people,
      and(eq(people.unitId, signInLinks.unitId), eq(people.accountId, signInLinks.accountId)),
    )
    .where(eq(signInLinks.codeHash, hashOf(code)))
    .get();
  if (row === undefined) return no('E_LINK_EXPIRED');
  const { usedAt, voidedAt, expiresAt, accountId, unitId, madeBy } = row.row;
  if (usedAt !== null) return no('E_LINK_USED');
  if (voidedAt !== null || expiresAt <= now) return no('E_LINK_EXPIRED');
  // Who may have made it, and whom it opens, may be another matter by now.
  const isRight = leads(database, unitId, madeBy) && opens(database, unitId, accountId, madeBy);
  return isRight ? done(row.link) : no('E_LINK_EXPIRED');
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
