import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { user } from '@/db/sqlite/auth-tables';
import type { Database } from '@/db/sqlite/connection';
import { installation, people } from '@/db/sqlite/people-tables';
import { units } from '@/db/sqlite/unit-tables';
import type { PersonId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { Hindrance } from './hindrance';

export type ReplayUnit = {
  readonly unit: UnitId;
  /** Who stands for whom in the log. */
  readonly people: ReadonlyMap<string, PersonId>;
  /** The owner of the installation, who can open the unit; null before the first set-up. */
  readonly leader: PersonId | null;
};

/**
 * A unit for a replay, as far as it stands in the tables. Its people are invented: accounts without a password, at an
 * address that cannot exist.
 */
export function addReplayUnit(
  { orm }: Database,
  given: {
    readonly slug: string;
    readonly name: string;
    readonly resources: readonly string[];
    readonly now: number;
  },
): ReplayUnit {
  const { slug, name, resources, now } = given;
  if (resources.length >= LIMITS.people) {
    throw new Hindrance(
      `The log has ${resources.length} people, and a unit at most ${LIMITS.people}. Choose a --group.`,
    );
  }
  return orm.transaction((within) => {
    if (
      within.select({ id: units.id }).from(units).where(eq(units.slug, slug)).get() !== undefined
    ) {
      throw new Hindrance(
        `There is a unit ${slug} already. A replay makes a unit of its own: choose another address.`,
      );
    }
    const unit = randomUUID() as string as UnitId;
    within.insert(units).values({ id: unit, slug, name, createdAt: now }).run();
    const enter = (accountId: string, personName: string, initials: string): PersonId => {
      const id = randomUUID() as string as PersonId;
      within
        .insert(people)
        .values({ id, unitId: unit, accountId, name: personName, initials, createdAt: now })
        .run();
      return id;
    };
    const invented = resources.map((resource, n) => {
      const id = randomUUID();
      const email = `person-${n + 1}@${slug}.invalid`;
      const at = new Date(now);
      const one = {
        id,
        name: `Person ${n + 1}`,
        email,
        emailVerified: false,
        createdAt: at,
        updatedAt: at,
      };
      within.insert(user).values(one).run();
      return [resource, enter(id, one.name, `P${n + 1}`)] as const;
    });
    const owner = within
      .select({ id: user.id, name: user.name })
      .from(installation)
      .innerJoin(user, eq(user.id, installation.ownerId))
      .get();
    const leader =
      owner === undefined
        ? null
        : enter(owner.id, owner.name, owner.name.slice(0, 2).toUpperCase());
    return { unit, people: new Map(invented), leader };
  });
}
