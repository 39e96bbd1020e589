import { and, asc, desc, eq } from 'drizzle-orm';
import { session, user } from '@/db/sqlite/auth-tables';
import type { Database } from '@/db/sqlite/connection';
import { installation, people, signInLinks } from '@/db/sqlite/people-tables';
import { memberships, units } from '@/db/sqlite/unit-tables';
import { must } from '@/domain/assert';
import type { OwnAccount, OwnPlace } from '@/domain/own/own-account';

export function ownAccount(
  database: Database,
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
): OwnAccount {
  const { orm } = database;
  const found = orm.select().from(user).where(eq(user.id, accountId)).get();
  const { email, createdAt } = must(found, 'whoever has a session has an account');
  const owner = orm.select({ id: installation.ownerId }).from(installation).get()?.id;
  const sessions = orm
    .select()
    .from(session)
    .where(eq(session.userId, accountId))
    .orderBy(desc(session.createdAt))
    .all();
  return {
    email,
    createdAt: createdAt.getTime(),
    isOwner: owner === accountId,
    sessions: sessions.map((one) => ({
      beginsAt: one.createdAt.getTime(),
      endsAt: one.expiresAt.getTime(),
      isThis: one.id === sessionId,
    })),
    linksForMe: links(database, 'accountId', accountId),
    linksByMe: links(database, 'madeBy', accountId).map(({ unitName, createdAt: at }) => ({
      unitName,
      createdAt: at,
    })),
    places: places(database, accountId),
  };
}

function links({ orm }: Database, whose: 'accountId' | 'madeBy', accountId: string) {
  return orm
    .select({
      unitName: units.name,
      createdAt: signInLinks.createdAt,
      usedAt: signInLinks.usedAt,
    })
    .from(signInLinks)
    .innerJoin(units, eq(units.id, signInLinks.unitId))
    .where(eq(signInLinks[whose], accountId))
    .orderBy(desc(signInLinks.createdAt))
    .all();
}

function places({ orm }: Database, accountId: string): readonly OwnPlace[] {
  const seat = and(eq(memberships.unitId, people.unitId), eq(memberships.personId, people.id));
  return orm
    .select({
      unit: people.unitId,
      slug: units.slug,
      unitName: units.name,
      person: people.id,
      name: people.name,
      initials: people.initials,
      role: memberships.role,
      since: people.createdAt,
      leftAt: people.leftAt,
    })
    .from(people)
    .innerJoin(units, eq(units.id, people.unitId))
    .leftJoin(memberships, seat)
    .where(eq(people.accountId, accountId))
    .orderBy(asc(units.name))
    .all();
}
