import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { people } from '@/db/sqlite/people-tables';
import type { PersonId, UnitId } from '@/domain/ids';
import type { PersonName } from '@/domain/protocol';
import { checkPersonName, sameName } from '@/domain/text/confusable';
import type { Clock } from '../clock';
import { initialsOf } from './initials';
import { done, no, type Outcome } from './outcome';

/** Who stands behind the person ids of a unit. Whether they belong to it is told by the board, not here. */
export interface People {
  /** Those of the unit, and those who left it so lately that cards still name them. */
  ofUnit(unit: UnitId): readonly PersonName[];
  /** Makes an account a person of the unit, or the same person again. Within a transaction. */
  enter(unit: UnitId, accountId: string, name: string): Outcome<PersonId>;
  rename(unit: UnitId, person: PersonId, name: string): Outcome<null>;
  /** Notes who is no longer in the unit. What the board says is the truth, whenever it is asked. */
  noteLeavers(unit?: UnitId): void;
  /** Deletes the names of those who left before an instant. Says in which units there were any. */
  forget(leftBefore: number): readonly UnitId[];
}

export function createPeople({ orm }: Database, clock: Clock): People {
  // Prepared once: hundreds of screens ask for it at once after a restart.
  const prepared = orm
    .select({
      person: people.id,
      name: people.name,
      initials: people.initials,
      accountId: people.accountId,
    })
    .from(people)
    .where(eq(people.unitId, sql.placeholder('unit')))
    .orderBy(asc(people.createdAt), asc(people.id))
    .prepare();
  const ofUnit = (unit: UnitId) => prepared.all({ unit });

  return {
    ofUnit: (unit) =>
      ofUnit(unit).map(({ person, name, initials }) => ({ person, name, initials })),
    enter(unit, accountId, name) {
      const others = ofUnit(unit).filter((one) => one.accountId !== accountId);
      const named = checkName(name, others);
      if (!named.ok) return named;
      const fresh = {
        name: named.value,
        initials: initialsAmong(named.value, others),
        leftAt: null,
      };
      const row = orm
        .insert(people)
        .values({
          id: randomUUID() as string as PersonId,
          unitId: unit,
          accountId,
          createdAt: clock.now(),
          ...fresh,
        })
        .onConflictDoUpdate({ target: [people.unitId, people.accountId], set: fresh })
        .returning({ id: people.id })
        .get();
      return done(row.id);
    },
    rename(unit, person, name) {
      const others = ofUnit(unit).filter((one) => one.person !== person);
      const named = checkName(name, others);
      if (!named.ok) return named;
      const fresh = { name: named.value, initials: initialsAmong(named.value, others) };
      orm
        .update(people)
        .set(fresh)
        .where(and(eq(people.unitId, unit), eq(people.id, person)))
        .run();
      return done(null);
    },
    noteLeavers(unit) {
      const inUnit = unit === undefined ? undefined : eq(people.unitId, unit);
      orm
        .update(people)
        .set({ leftAt: clock.now() })
        .where(and(inUnit, isNull(people.leftAt), HAS_LEFT))
        .run();
    },
    forget(leftBefore) {
      const gone = orm
        .delete(people)
        .where(lt(people.leftAt, leftBefore))
        .returning({ unit: people.unitId })
        .all();
      return [...new Set(gone.map(({ unit }) => unit))];
    },
  };
}

// Whoever accepted an invitation a moment ago is not a member yet, but the unit still owes the admission.
const HAS_LEFT = and(
  sql`not exists (select 1 from memberships m where m.unit_id = ${people.unitId} and m.person_id = ${people.id})`,
  sql`not exists (select 1 from owed_commands o where o.unit_id = ${people.unitId})`,
);

type Other = { readonly name: string; readonly initials: string };

function checkName(name: string, others: readonly Other[]): Outcome<string> {
  const checked = checkPersonName(name);
  if (!checked.ok)
    return no(checked.code, {
      field: 'name',
      ...('limit' in checked ? { limit: checked.limit } : {}),
    });
  // Cases are handed over by name: two who cannot be told apart would get each other's.
  if (others.some((other) => sameName(other.name, checked.name)))
    return no('E_DUPLICATE_NAME', { field: 'name' });
  return done(checked.name);
}

function initialsAmong(name: string, others: readonly Other[]): string {
  return initialsOf(name, new Set(others.map((other) => other.initials)));
}
