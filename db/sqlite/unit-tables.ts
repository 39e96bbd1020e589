import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role } from '@/domain/actor';
import type { PersonId, UnitId } from '@/domain/ids';

/** The units of the installation. The name follows the log; the address (`slug`) is given when the unit is made. */
export const units = sqliteTable('units', {
  id: text('id').$type<UnitId>().primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  createdAt: integer('created_at').notNull(),
  /** Of the projections: an older one is rebuilt before the unit is served. */
  factsVersion: integer('facts_version').notNull().default(0),
  /** Both follow the log: null while the unit is open, and the name of the unit that its work went to. */
  closedAt: integer('closed_at'),
  closedInto: text('closed_into'),
});

/** Who may do what in a unit. Follows the log, in the same transaction, and is read anew for each command. */
export const memberships = sqliteTable(
  'memberships',
  {
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => units.id),
    personId: text('person_id').$type<PersonId>().notNull(),
    role: text('role', { enum: ['leader', 'member', 'reader'] })
      .$type<Role>()
      .notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.personId] }),
    index('memberships_person').on(table.personId),
  ],
);
