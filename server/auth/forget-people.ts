import { and, lt, sql } from 'drizzle-orm';
import { user } from '@/db/sqlite/auth-tables';
import type { Database } from '@/db/sqlite/connection';
import type { UnitId } from '@/domain/ids';
import type { Clock } from '../clock';
import { forgetInvitations } from './invitations';
import { createPeople } from './people';
import { createSignInLinks } from './sign-in-links';

/** How long a name outlives its place in the unit, an invitation its last day, an account its last unit, and what is known of a sign-in link its making. */
export const KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

/** What was forgotten: in which units there were names, and whether there was anything at all. */
export type Forgotten = { readonly units: readonly UnitId[]; readonly any: boolean };

/** Deletes who is known for longer than that, in a database that is served or that is about to take the place of one. */
export function forgetPeople(database: Database, clock: Clock): Forgotten {
  const before = clock.now() - KEPT_MS;
  const people = createPeople(database, clock);
  people.noteLeavers();
  const units = people.forget(before);
  const others = [
    forgetInvitations(database, before, clock.now()),
    createSignInLinks(database, clock).forget(before),
    forgetAccounts(database, before),
  ];
  return { units, any: units.length > 0 || others.some((rows) => rows > 0) };
}

/** Accounts that belong to no unit, and did not come into being just now. */
function forgetAccounts({ orm }: Database, before: number): number {
  const belongsNowhere = and(
    sql`not exists (select 1 from people p where p.account_id = ${user.id})`,
    sql`not exists (select 1 from installation i where i.owner_id = ${user.id})`,
  );
  return orm
    .delete(user)
    .where(and(lt(user.createdAt, new Date(before)), belongsNowhere))
    .run().changes;
}
