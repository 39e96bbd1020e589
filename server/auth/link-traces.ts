import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { people, signInLinks } from '@/db/sqlite/people-tables';
import { units } from '@/db/sqlite/unit-tables';
import type { PersonId, UnitId } from '@/domain/ids';
import type { Clock } from '../clock';

/** What the leaders of the unit see: that there was one, and never the link. */
export type LinkOfPerson = { readonly person: PersonId; readonly createdAt: number };

/** What the person sees of it afterwards. */
export type LinkNotice = {
  readonly unitName: string;
  readonly createdAt: number;
  readonly usedAt: number | null;
};

/** That there have been links, long after none of them opens anything: what a takeover would leave behind. */
export interface LinkTraces {
  /** The newest of each person of the unit. */
  ofUnit(unit: UnitId): readonly LinkOfPerson[];
  /** Those that the person has not been told of, the newest first. */
  unseen(accountId: string): readonly LinkNotice[];
  markSeen(accountId: string): void;
  /** Says how many. */
  forget(createdBefore: number): number;
}

export function createLinkTraces(database: Database, clock: Clock): LinkTraces {
  const { orm } = database;
  return {
    ofUnit: (unit) => newestOfEach(database, unit),
    unseen: (accountId) =>
      orm
        .select({
          unitName: units.name,
          createdAt: signInLinks.createdAt,
          usedAt: signInLinks.usedAt,
        })
        .from(signInLinks)
        .innerJoin(units, eq(units.id, signInLinks.unitId))
        .where(and(eq(signInLinks.accountId, accountId), isNull(signInLinks.seenAt)))
        .orderBy(desc(signInLinks.createdAt))
        .all(),
    markSeen(accountId) {
      const isNew = and(eq(signInLinks.accountId, accountId), isNull(signInLinks.seenAt));
      orm.update(signInLinks).set({ seenAt: clock.now() }).where(isNew).run();
    },
    forget: (createdBefore) =>
      orm.delete(signInLinks).where(lt(signInLinks.createdAt, createdBefore)).run().changes,
  };
}

function newestOfEach({ orm }: Database, unit: UnitId): readonly LinkOfPerson[] {
  const rows = orm
    .select({ person: people.id, createdAt: signInLinks.createdAt })
    .from(signInLinks)
    .innerJoin(
      people,
      and(eq(people.accountId, signInLinks.accountId), eq(people.unitId, signInLinks.unitId)),
    )
    .where(eq(signInLinks.unitId, unit))
    .orderBy(signInLinks.createdAt)
    .all();
  return [...new Map(rows.map((row) => [row.person, row])).values()];
}
