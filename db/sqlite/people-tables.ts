import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Role } from '@/domain/actor';
import type { Day } from '@/domain/calendar';
import type { CommandId, PersonId, UnitId } from '@/domain/ids';
import { user } from './auth-tables';
import { units } from './unit-tables';

/** An account as a person of one unit: the only place where a name and a person's id stand together. */
export const people = sqliteTable(
  'people',
  {
    id: text('id').$type<PersonId>().primaryKey(),
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => units.id),
    accountId: text('account_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    initials: text('initials').notNull(),
    createdAt: integer('created_at').notNull(),
    /** When they left the unit. The name stays a while, for the cards they touched, and is then deleted. */
    leftAt: integer('left_at'),
  },
  (table) => [
    uniqueIndex('people_unit_account').on(table.unitId, table.accountId),
    index('people_account').on(table.accountId),
    index('people_left').on(table.leftAt),
  ],
);

/** A link by which one person becomes part of one unit. The link itself is not here, only a hash of it. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: text('id').primaryKey(),
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => units.id),
    role: text('role', { enum: ['leader', 'member', 'reader'] })
      .$type<Role>()
      .notNull(),
    codeHash: text('code_hash').notNull().unique(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    claimedAt: integer('claimed_at'),
    /** A keyed hash of whom it is for, as long as it is open: so that nobody is invited twice. */
    emailHash: text('email_hash'),
  },
  (table) => [
    index('invitations_unit').on(table.unitId),
    index('invitations_expires').on(table.expiresAt),
  ],
);

/**
 * A link by which the person of one account signs in once and chooses a new password. Of the link only a hash is here. The
 * row outlives it for a while, so that the person and the leaders of the unit see that there was one.
 */
export const signInLinks = sqliteTable(
  'sign_in_links',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    /** The account of the leader: the link is worth no more than the right of whoever made it. */
    madeBy: text('made_by')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => units.id),
    codeHash: text('code_hash').notNull().unique(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
    /** A newer one was made, the person signed in, or changed the password. */
    voidedAt: integer('voided_at'),
    /** When the person, having signed in, was told of it. */
    seenAt: integer('seen_at'),
  },
  (table) => [
    index('sign_in_links_account').on(table.accountId),
    index('sign_in_links_maker').on(table.madeBy),
    index('sign_in_links_unit').on(table.unitId),
  ],
);

/**
 * Commands that the board must still be given, because what they follow from is already written: the first steps of a new
 * unit, and the admission of whoever accepted an invitation. A row goes when its command is answered.
 */
export const owedCommands = sqliteTable(
  'owed_commands',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => units.id),
    commandId: text('command_id').$type<CommandId>().notNull(),
    /** JSON. */
    command: text('command').notNull(),
  },
  (table) => [uniqueIndex('owed_commands_unit').on(table.unitId, table.commandId)],
);

/**
 * One unit becoming part of another. `closing`: nobody changes the one any more, and what has to be moved is not known yet;
 * `moving`: it is known, and owed to both; then it has ended, and the row stays to say so.
 */
export const merges = sqliteTable(
  'merges',
  {
    id: text('id').primaryKey(),
    fromUnit: text('from_unit')
      .$type<UnitId>()
      .notNull()
      .references(() => units.id),
    intoUnit: text('into_unit')
      .$type<UnitId>()
      .notNull()
      .references(() => units.id),
    step: text('step', { enum: ['closing', 'moving', 'ended'] }).notNull(),
    startedAt: integer('started_at').notNull(),
  },
  (table) => [uniqueIndex('merges_from').on(table.fromUnit)],
);

/** One row, or none before the first set-up. */
export const installation = sqliteTable('installation', {
  id: integer('id').primaryKey(),
  ownerId: text('owner_id')
    .notNull()
    .references(() => user.id),
  language: text('language', { enum: ['nb', 'nn', 'en'] }).notNull(),
  createdAt: integer('created_at').notNull(),
});

/**
 * A key of a unit for the programs that bring it cases and counts. The key itself is not here, only a hash of it, and no
 * person either: neither who made it nor who holds it. A key that is revoked has no row.
 */
export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    unitId: text('unit_id')
      .$type<UnitId>()
      .notNull()
      .references(() => units.id),
    name: text('name').notNull(),
    keyHash: text('key_hash').notNull().unique(),
    /** Days and no more: when in the day a program ran is nobody's concern. */
    madeOn: text('made_on').$type<Day>().notNull(),
    usedOn: text('used_on').$type<Day>(),
  },
  (table) => [index('api_keys_unit').on(table.unitId)],
);
