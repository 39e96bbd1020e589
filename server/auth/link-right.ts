import { and, eq, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { installation, people } from '@/db/sqlite/people-tables';
import { memberships } from '@/db/sqlite/unit-tables';
import type { PersonId, UnitId } from '@/domain/ids';

/** The account of somebody who is in the unit now. */
export function memberAccount({ orm }: Database, unit: UnitId, person: PersonId): string | null {
  const seat = and(eq(memberships.unitId, people.unitId), eq(memberships.personId, people.id));
  const isIt = and(eq(people.unitId, unit), eq(people.id, person));
  const row = orm
    .select({ accountId: people.accountId })
    .from(people)
    .innerJoin(memberships, seat)
    .where(isIt)
    .get();
  return row?.accountId ?? null;
}

export function leads({ orm }: Database, unit: UnitId, accountId: string): boolean {
  return seatIn({ orm }, unit, accountId)?.role === 'leader';
}

function seatIn({ orm }: Pick<Database, 'orm'>, unit: UnitId, accountId: string) {
  const seat = and(eq(memberships.unitId, people.unitId), eq(memberships.personId, people.id));
  return orm
    .select({ role: memberships.role })
    .from(people)
    .innerJoin(memberships, seat)
    .where(and(eq(people.unitId, unit), eq(people.accountId, accountId)))
    .get();
}

/** Whether a link made in this unit by that account may open this one. */
export function opens(
  database: Database,
  unit: UnitId,
  accountId: string,
  madeBy: string,
): boolean {
  const owner = database.orm.select({ id: installation.ownerId }).from(installation).get()?.id;
  if (accountId === owner || seatIn(database, unit, accountId) === undefined) return false;
  return madeBy === owner || !hasPlaceElsewhere(database, unit, accountId);
}

/** A place in another unit, or one that is on its way: whoever accepted an invitation a moment ago is no member yet. */
function hasPlaceElsewhere({ orm }: Database, unit: UnitId, accountId: string): boolean {
  const elsewhere = and(eq(people.accountId, accountId), ne(people.unitId, unit));
  const seat = and(eq(memberships.unitId, people.unitId), eq(memberships.personId, people.id));
  const found = orm
    .select({ id: people.id })
    .from(people)
    .leftJoin(memberships, seat)
    .where(and(elsewhere, or(isNull(people.leftAt), isNotNull(memberships.personId))))
    .get();
  return found !== undefined;
}
