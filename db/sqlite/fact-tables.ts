import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '@/domain/calendar';
import type { Difficulty, Party } from '@/domain/cases/case';
import type { CaseId, CaseTypeId, SourceKey, UnitId } from '@/domain/ids';

/**
 * Projections of the log, written in the same transaction as the events they follow from and rebuilt from the log when
 * their version changes (server/store/rebuild-facts.ts). No person stands in any of them.
 */
export const caseFacts = sqliteTable(
  'case_facts',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    caseId: text('case_id').$type<CaseId>().notNull(),
    sourceKey: text('source_key').$type<SourceKey>(),
    caseType: text('case_type').$type<CaseTypeId>().notNull(),
    difficulty: integer('difficulty').$type<Difficulty>(),
    received: text('received').$type<Day>().notNull(),
    deadline: text('deadline').$type<Day>(),
    addedAt: integer('added_at').notNull(),
    registeredAt: integer('registered_at'),
    firstTakenAt: integer('first_taken_at'),
    closedAt: integer('closed_at'),
    outcome: text('outcome', { enum: ['done', 'withdrawn'] }),
    returns: integer('returns').notNull(),
    reopened: integer('reopened').notNull(),
    waitedMs: text('waited_ms', { mode: 'json' })
      .$type<Readonly<Partial<Record<Party, number>>>>()
      .notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.unitId, table.caseId] }),
    // The same case cannot be added twice, whatever the rule believed. Cases without an external id are not compared.
    uniqueIndex('case_facts_source').on(table.unitId, table.sourceKey),
  ],
);

export const dayFacts = sqliteTable(
  'day_facts',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    day: text('day').$type<Day>().notNull(),
    received: integer('received').notNull(),
    registered: integer('registered').notNull(),
    finished: integer('finished').notNull(),
    withdrawn: integer('withdrawn').notNull(),
    reopened: integer('reopened').notNull(),
    stock: integer('stock').notNull(),
    waiting: integer('waiting').notNull(),
    oldest: text('oldest').$type<Day>(),
    workers: integer('workers').notNull(),
    away: integer('away').notNull(),
    /** Hundredths. Zero in rows of an older version, which are made anew before the unit is served. */
    personDays: integer('person_days').notNull().default(0),
    afterDuties: integer('after_duties').notNull().default(0),
    /** 1, 0, or null when the cut-off was never sealed. Not in boolean mode, which makes 0 of null in a prepared insert. */
    upToDate: integer('up_to_date'),
    corrected: integer('corrected', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.day] })],
);

export const cutoffFacts = sqliteTable(
  'cutoff_facts',
  {
    unitId: text('unit_id').$type<UnitId>().notNull(),
    day: text('day').$type<Day>().notNull(),
    at: integer('at').notNull(),
    upToDate: integer('up_to_date', { mode: 'boolean' }).notNull(),
    unregistered: integer('unregistered').notNull(),
    corrected: integer('corrected', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.unitId, table.day] })],
);
