import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { owedCommands, people } from '@/db/sqlite/people-tables';
import { memberships } from '@/db/sqlite/unit-tables';
import type { CommandId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { Clock } from '../clock';
import type { Identity } from './identity';
import type { Invitations } from './invitations';
import { accountOf, addLocalAccount, type Credentials } from './local-account';
import { done, no, type Outcome } from './outcome';
import type { Owed } from './owed';
import { refusePassword } from './password-rules';
import type { People } from './people';
import type { SignIn, Visitor } from './sign-in';
import { inTransaction } from './transaction';

export type Acceptance = {
  readonly code: string;
  readonly name: string;
  /** Of an account that is there already, or to make one with. Null for whoever is signed in. */
  readonly credentials: Credentials | null;
};

export type Joined = { readonly slug: string; readonly cookies: readonly string[] };

/** How an invitation becomes a person of a unit. */
export interface Joining {
  accept(acceptance: Acceptance, visitor: Visitor): Promise<Outcome<Joined>>;
}

type Parts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly signIn: SignIn;
  readonly invitations: Invitations;
  readonly people: People;
  readonly owed: Owed;
  readonly onJoined: (unit: UnitId) => void;
};

export function createJoining(parts: Parts): Joining {
  return {
    async accept(acceptance, visitor) {
      // Asked before a password is hashed: whoever has no invitation must not keep the processor busy.
      const invited = parts.invitations.look(acceptance.code);
      if (!invited.ok) return invited;
      const came = await account(parts, acceptance, visitor);
      if (!came.ok) return came;
      const { cookies } = came.value;
      const who = came.value.account;
      if ('id' in who && isMember(parts.database, invited.value.unit, who.id)) {
        // The link stays for somebody who needs it.
        return done({ slug: invited.value.slug, cookies: cookies ?? [] });
      }
      const joined = inTransaction(parts.database, () => join(parts, acceptance, who));
      if (!joined.ok) return joined;
      parts.onJoined(invited.value.unit);
      await parts.owed.settle(invited.value.unit);
      if (cookies !== null || acceptance.credentials === null)
        return done({ slug: invited.value.slug, cookies: cookies ?? [] });
      const signedIn = await parts.signIn.in(acceptance.credentials, visitor);
      return signedIn.ok
        ? done({ slug: invited.value.slug, cookies: signedIn.value.cookies })
        : signedIn;
    },
  };
}

/** The account that accepts: there already, or still to be made in the transaction that uses the invitation up. */
type Came = {
  readonly account:
    | { readonly id: string }
    | { readonly email: string; readonly passwordHash: string };
  /** Null when it still has to sign in. */
  readonly cookies: readonly string[] | null;
};

async function account(
  parts: Parts,
  { credentials, name }: Acceptance,
  visitor: Visitor,
): Promise<Outcome<Came>> {
  if (credentials === null) {
    return visitor.session === null
      ? no('E_LOGIN')
      : done({ account: { id: visitor.session.accountId }, cookies: null });
  }
  const { email, password } = credentials;
  // Before it is looked up whether the address has an account, so that the answer does not tell.
  const weak = refusePassword(password, [name, email]);
  if (weak !== null) return { ok: false, refusal: weak };
  if (accountOf(parts.database, email) === null) {
    return done({
      account: { email, passwordHash: await parts.identity.hash(password) },
      cookies: null,
    });
  }
  const signedIn = await parts.signIn.in(credentials, visitor);
  return signedIn.ok
    ? done({ account: { id: signedIn.value.accountId }, cookies: signedIn.value.cookies })
    : signedIn;
}

function join(parts: Parts, { code, name }: Acceptance, who: Came['account']): Outcome<null> {
  const claimed = parts.invitations.claim(code);
  if (!claimed.ok) return claimed;
  const { id, unit, role } = claimed.value;
  const accountId =
    'id' in who
      ? done(who.id)
      : addLocalAccount(parts.database, who.email, who.passwordHash, parts.clock.now());
  if (!accountId.ok) return accountId;
  if (seats(parts.database, unit) >= LIMITS.people) return no('E_LIMIT', { limit: LIMITS.people });
  const person = parts.people.enter(unit, accountId.value, name);
  if (!person.ok) return person;
  parts.owed.add(unit, [
    {
      commandId: `invite:${id}` as string as CommandId,
      command: { type: 'AdmitPerson', person: person.value, role },
    },
  ]);
  return done(null);
}

function isMember({ orm }: Database, unit: UnitId, accountId: string): boolean {
  const isTheirs = and(eq(people.unitId, unit), eq(people.accountId, accountId));
  const seat = and(eq(memberships.unitId, people.unitId), eq(memberships.personId, people.id));
  return (
    orm
      .select({ id: people.id })
      .from(people)
      .innerJoin(memberships, seat)
      .where(isTheirs)
      .get() !== undefined
  );
}

/** Members, and those whose admission is on its way. */
function seats({ orm }: Database, unit: UnitId): number {
  const count = { n: sql<number>`count(*)` };
  const members = orm.select(count).from(memberships).where(eq(memberships.unitId, unit)).get();
  const admissions = and(
    eq(owedCommands.unitId, unit),
    sql`json_extract(${owedCommands.command}, '$.type') = 'AdmitPerson'`,
  );
  const coming = orm.select(count).from(owedCommands).where(admissions).get();
  return (members?.n ?? 0) + (coming?.n ?? 0);
}
