import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { and, asc, eq, gt, isNotNull, isNull, lt, lte } from 'drizzle-orm';
import { user } from '@/db/sqlite/auth-tables';
import type { Database } from '@/db/sqlite/connection';
import { invitations, people } from '@/db/sqlite/people-tables';
import { memberships, units } from '@/db/sqlite/unit-tables';
import type { Role } from '@/domain/actor';
import type { UnitId } from '@/domain/ids';
import type { Clock } from '../clock';
import { isClosed } from './closed-unit';
import { done, no, type Outcome } from './outcome';

const DAY_MS = 24 * 60 * 60 * 1_000;
export const INVITATION_MS = 7 * DAY_MS;
const CODE_BYTES = 32;
/** A unit that has more links open than people fit into it has lost track of them. */
const MAX_OPEN = 200;

/** What a leader sees of a link that nobody has used. The link itself is shown once, when it is made. */
export type OpenInvitation = {
  readonly id: string;
  readonly role: Role;
  readonly createdAt: number;
  readonly expiresAt: number;
};

/** What somebody who holds the link sees. */
export type Invitation = {
  readonly id: string;
  readonly unit: UnitId;
  readonly slug: string;
  readonly unitName: string;
  readonly role: Role;
  readonly expiresAt: number;
};

/** Links by which one person becomes part of one unit, once. Of the link only a hash is kept. */
export interface Invitations {
  /**
   * `email`: whom it is for, when that is known. E_ALREADY_INVITED when there is an open link for the same one,
   * E_ALREADY_MEMBER when they are in the unit; E_UNIT_CLOSED when nobody comes into it any more.
   */
  create(
    unit: UnitId,
    role: Role,
    email?: string | null,
  ): Outcome<OpenInvitation & { readonly code: string }>;
  open(unit: UnitId): readonly OpenInvitation[];
  withdraw(unit: UnitId, id: string): Outcome<null>;
  /** E_INVITE_USED, or E_INVITE_EXPIRED for one that ran out, was withdrawn or never was. */
  look(code: string): Outcome<Invitation>;
  /** Ends all that are open. */
  end(unit: UnitId): void;
  /** Uses it up; of several at once one succeeds. Within a transaction. */
  claim(code: string): Outcome<Invitation>;
  /** Says how many. */
  forget(expiredBefore: number): number;
}

export function createInvitations(database: Database, clock: Clock, key: Uint8Array): Invitations {
  const { orm } = database;
  const isOpen = () => and(isNull(invitations.claimedAt), gt(invitations.expiresAt, clock.now()));
  // The hash is of the unit, too.
  const isInvited = (emailHash: string) =>
    orm
      .select({ id: invitations.id })
      .from(invitations)
      .where(and(eq(invitations.emailHash, emailHash), isOpen()))
      .get() !== undefined;
  const open = (unit: UnitId) =>
    orm
      .select(SEEN_BY_LEADERS)
      .from(invitations)
      .where(and(eq(invitations.unitId, unit), isOpen()))
      .orderBy(asc(invitations.createdAt))
      .all();
  const look = (code: string): Outcome<Invitation> => {
    const row = orm
      .select({
        invitation: SEEN_BY_GUESTS,
        claimedAt: invitations.claimedAt,
        closedAt: units.closedAt,
      })
      .from(invitations)
      .innerJoin(units, eq(units.id, invitations.unitId))
      .where(eq(invitations.codeHash, hashOf(code)))
      .get();
    if (row === undefined || row.closedAt !== null) return no('E_INVITE_EXPIRED');
    if (row.claimedAt !== null) return no('E_INVITE_USED');
    return row.invitation.expiresAt <= clock.now() ? no('E_INVITE_EXPIRED') : done(row.invitation);
  };
  return {
    open,
    look,
    create(unit, role, email = null) {
      if (isClosed(database, unit)) return no('E_UNIT_CLOSED');
      const emailHash = email === null ? null : hashOfEmail(key, unit, email);
      if (emailHash !== null && isInvited(emailHash)) return no('E_ALREADY_INVITED', EMAIL);
      if (email !== null && isMember(database, unit, email)) return no('E_ALREADY_MEMBER', EMAIL);
      if (open(unit).length >= MAX_OPEN) return no('E_LIMIT', { limit: MAX_OPEN });
      const code = randomBytes(CODE_BYTES).toString('base64url');
      const now = clock.now();
      const made = { id: randomUUID(), role, createdAt: now, expiresAt: now + INVITATION_MS };
      orm
        .insert(invitations)
        .values({ ...made, unitId: unit, codeHash: hashOf(code), emailHash })
        .run();
      return done({ ...made, code });
    },
    withdraw: (unit, id) => (withdraw(database, unit, id) ? done(null) : no('E_NOT_FOUND')),
    end(unit) {
      const ofUnit = and(eq(invitations.unitId, unit), isNull(invitations.claimedAt));
      orm.delete(invitations).where(ofUnit).run();
    },
    claim(code) {
      const found = look(code);
      if (!found.ok) return found;
      const isIt = and(eq(invitations.id, found.value.id), isOpen());
      const claimed = orm
        .update(invitations)
        .set({ claimedAt: clock.now(), emailHash: null })
        .where(isIt)
        .run();
      return claimed.changes === 1 ? found : no('E_INVITE_USED');
    },
    forget: (expiredBefore) => forgetInvitations(database, expiredBefore, clock.now()),
  };
}

function withdraw({ orm }: Database, unit: UnitId, id: string): boolean {
  const isIt = and(
    eq(invitations.unitId, unit),
    eq(invitations.id, id),
    isNull(invitations.claimedAt),
  );
  return orm.delete(invitations).where(isIt).run().changes === 1;
}

/** Whom an invitation was for is known no longer than it can be used. */
/** Deletes those that ran out before, and of all that are over the address they were for. Says how many rows it touched. */
export function forgetInvitations({ orm }: Database, expiredBefore: number, now: number): number {
  const gone = orm.delete(invitations).where(lt(invitations.expiresAt, expiredBefore)).run();
  const isOver = and(isNotNull(invitations.emailHash), lte(invitations.expiresAt, now));
  const emptied = orm.update(invitations).set({ emailHash: null }).where(isOver).run();
  return gone.changes + emptied.changes;
}

const EMAIL = { field: 'email' } as const;

const SEEN_BY_LEADERS = {
  id: invitations.id,
  role: invitations.role,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
};

const SEEN_BY_GUESTS = {
  id: invitations.id,
  unit: invitations.unitId,
  slug: units.slug,
  unitName: units.name,
  role: invitations.role,
  expiresAt: invitations.expiresAt,
};

// An address is short enough to be guessed, so it takes the secret of the installation to try one out.
function hashOfEmail(key: Uint8Array, unit: UnitId, email: string): string {
  return createHmac('sha256', key).update(`invited ${unit} ${email}`).digest('hex');
}

/** Whether an account with this address is in the unit, whatever its role. */
function isMember({ orm }: Database, unit: UnitId, email: string): boolean {
  const seat = and(eq(memberships.unitId, people.unitId), eq(memberships.personId, people.id));
  return (
    orm
      .select({ id: people.id })
      .from(people)
      .innerJoin(memberships, seat)
      .innerJoin(user, eq(user.id, people.accountId))
      .where(and(eq(people.unitId, unit), eq(user.email, email)))
      .get() !== undefined
  );
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
