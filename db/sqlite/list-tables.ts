import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CommandId, PersonId, UnitId } from '@/domain/ids';

/**
 * Lists of the case system that were accepted as a whole. A row is written after the last of its parts, and with it the list
 * is accepted; what it came to stays, so that the same list again gets the same answer.
 */
export const acceptedLists = sqliteTable(
  'accepted_lists',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    commandId: text('command_id').$type<CommandId>().notNull(),
    at: integer('at').notNull(),
    /** Whoever gave it; null once the board has it. */
    by: text('by').$type<PersonId>(),
    /** A keyed hash of its contents. */
    digest: text('digest').notNull(),
    parts: integer('parts').notNull(),
    /** JSON, numbers only. */
    report: text('report').notNull(),
    doneAt: integer('done_at'),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.commandId] }),
    index('accepted_lists_digest').on(table.unitId, table.digest),
  ],
);

/** Commands that the board is still to be given of them. Cleared when it has them all. */
export const listParts = sqliteTable(
  'list_parts',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    commandId: text('command_id').$type<CommandId>().notNull(),
    place: integer('place').notNull(),
    /** JSON. */
    command: text('command').notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.commandId, table.place] })],
);
