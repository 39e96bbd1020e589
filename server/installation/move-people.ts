import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { people } from '@/db/sqlite/people-tables';
import { memberships } from '@/db/sqlite/unit-tables';
import type { Role } from '@/domain/actor';
import type { CommandId, PersonId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { done, no, type Outcome } from '../auth/outcome';
import type { PlannedCommand } from '../auth/owed';
import type { People } from '../auth/people';

type Seated = {
  readonly accountId: string;
  readonly person: PersonId;
  readonly name: string;
  readonly role: Role;
};

export type MovedPeople = {
  /** By the person's id in the unit they come from. */
  readonly persons: ReadonlyMap<PersonId, PersonId>;
  readonly admissions: readonly PlannedCommand[];
};

/**
 * Those of one unit as people of another, with the role that they had. Whoever is there already stays who they are there,
 * with the role of there. Within a transaction.
 */
export function movePeople(
  { database, people: names }: { readonly database: Database; readonly people: People },
  from: UnitId,
  into: UnitId,
  merge: string,
): Outcome<MovedPeople> {
  const there = new Map(seatedIn(database, into).map((one) => [one.accountId, one.person]));
  const persons = new Map<PersonId, PersonId>();
  const admissions: PlannedCommand[] = [];
  for (const one of seatedIn(database, from)) {
    const known = there.get(one.accountId);
    if (known !== undefined) {
      persons.set(one.person, known);
      continue;
    }
    const entered = enterAs(names, into, one);
    if (!entered.ok) return entered;
    persons.set(one.person, entered.value);
    admissions.push({
      commandId: `merge:${merge}:person:${admissions.length}` as string as CommandId,
      command: { type: 'AdmitPerson', person: entered.value, role: one.role },
    });
  }
  return done({ persons, admissions });
}

/** How many of the one are not in the other yet, and how many are. */
export function peopleToMove(
  database: Database,
  from: UnitId,
  into: UnitId,
): { readonly fresh: number; readonly known: number; readonly isTooMany: boolean } {
  const there = seatedIn(database, into);
  const accounts = new Set(there.map((one) => one.accountId));
  const all = seatedIn(database, from);
  const fresh = all.filter((one) => !accounts.has(one.accountId)).length;
  const isTooMany = there.length + fresh > LIMITS.people;
  return { fresh, known: all.length - fresh, isTooMany };
}

function seatedIn({ orm }: Database, unit: UnitId): readonly Seated[] {
  const seat = and(eq(memberships.unitId, people.unitId), eq(memberships.personId, people.id));
  return orm
    .select({
      accountId: people.accountId,
      person: people.id,
      name: people.name,
      role: memberships.role,
    })
    .from(people)
    .innerJoin(memberships, seat)
    .where(eq(people.unitId, unit))
    .all();
}

/** Two who have the same name are told apart by a number, until one of them writes another. */
function enterAs(names: People, into: UnitId, one: Seated): Outcome<PersonId> {
  for (let n = 1; n <= LIMITS.people; n += 1) {
    const entered = names.enter(into, one.accountId, n === 1 ? one.name : numbered(one.name, n));
    if (entered.ok || entered.refusal.code !== 'E_DUPLICATE_NAME') return entered;
  }
  return no('E_DUPLICATE_NAME', { field: 'name' });
}

function numbered(name: string, n: number): string {
  const suffix = ` ${n}`;
  return `${[...name].slice(0, LIMITS.nameGraphemes - suffix.length).join('')}${suffix}`;
}
