import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CaseId, CommandId, UnitId } from '@/domain/ids';

/**
 * The log. Rows are only ever added; of an event only `priv` may be cleared, and of an answer the fingerprint.
 *
 * Made WITHOUT ROWID by hand in the migration, which drizzle cannot say: all access is by unit and number, so the rows
 * of a unit lie together in one tree, and an append writes one page where a table with an index of its own writes two.
 */
export const events = sqliteTable(
  'events',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    seq: integer('seq').notNull(),
    at: integer('at').notNull(),
    commandId: text('command_id').$type<CommandId>().notNull(),
    type: text('type').notNull(),
    v: integer('v').notNull(),
    /** JSON, byte for byte what the hash was taken of. */
    data: text('data').notNull(),
    /** JSON with persons and free text; null when it is forgotten or was never there. */
    priv: text('priv'),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.seq] })],
);

/** What each command was told. No person stands here, and the fingerprint that could betray one is cleared in time. */
export const answers = sqliteTable(
  'answers',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    commandId: text('command_id').$type<CommandId>().notNull(),
    fingerprint: text('fingerprint'),
    kind: text('kind', { enum: ['events', 'quiet', 'refusal'] }).notNull(),
    seq: integer('seq').notNull(),
    /** JSON, for a refusal alone. */
    refusal: text('refusal'),
    at: integer('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.commandId] }),
    // Finds what is to be forgotten, and holds nothing older than that.
    index('answers_to_forget').on(table.at).where(sql`fingerprint is not null`),
  ],
);

/**
 * Which events name a case: its own history without reading the log. Things of the short lists, which have their kind before
 * the id, are found here too, so that they can be forgotten.
 */
export const eventCases = sqliteTable(
  'event_cases',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    caseId: text('case_id').$type<CaseId>().notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.caseId, table.seq] })],
);

/** Past boards without private fields, as compressed JSON: where a look at the past begins to fold. */
export const snapshots = sqliteTable(
  'snapshots',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    seq: integer('seq').notNull(),
    /** Of the board's shape: one with another version is not read. */
    version: integer('version').notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
    board: blob('board', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.seq] })],
);

/** The newest board of a unit with its private fields: one row a unit, overwritten. */
export const latestBoards = sqliteTable('latest_boards', {
  unitId: text('unit_id').$type<UnitId>().primaryKey(),
  seq: integer('seq').notNull(),
  version: integer('version').notNull(),
  hash: blob('hash', { mode: 'buffer' }).notNull(),
  board: blob('board', { mode: 'buffer' }).notNull(),
});

/** What is true of this installation: the check value of its secret, and the like. */
export const installationFacts = sqliteTable('installation_facts', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
