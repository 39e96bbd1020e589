import { and, between, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { caseFacts, cutoffFacts, dayFacts } from '@/db/sqlite/fact-tables';
import { memberships, units } from '@/db/sqlite/unit-tables';
import { unreachable } from '@/domain/assert';
import type { UnitId } from '@/domain/ids';
import type { DayFact, FactChange } from '@/domain/read-models/fact-changes';
import type { EngineFacts } from '../engine';
import { FACTS_VERSION, type UnitFacts } from '../unit-facts';
import { asInserted, everyColumn } from './prepared';

const { placeholder } = sql;

export function sqliteFacts(database: Database): EngineFacts {
  const statements = prepare(database);
  const { orm } = database;
  return {
    units: () => statements.units.all().map((row) => row.id),
    caseOf: (unitId, sourceKey) => statements.bySource.get({ unitId, sourceKey })?.caseId ?? null,
    closedAt(unitId, caseId) {
      const found = statements.closed.get({ unitId, caseId });
      return found === undefined ? 0 : found.closedAt;
    },
    apply: (unit, change, at) => apply(statements, unit, change, at),
    version: (id) => statements.version.get({ id })?.version ?? FACTS_VERSION,
    all: (unitId) => readAll(database, unitId),
    days: (unitId, from, to) => statements.days.all({ unitId, from, to }).map(figuresOf),
    replace(unit, facts) {
      for (const table of [caseFacts, dayFacts, cutoffFacts])
        orm.delete(table).where(eq(table.unitId, unit)).run();
      for (const fact of facts.cases.values()) statements.setCase.run({ unitId: unit, ...fact });
      for (const figures of facts.days.values()) statements.setDay.run(dayRow(unit, figures));
      for (const [day, seal] of facts.cutoffs)
        statements.setCutoff.run({ unitId: unit, day, ...seal });
      orm.update(units).set({ factsVersion: facts.version }).where(eq(units.id, unit)).run();
    },
  };
}

type Statements = ReturnType<typeof prepare>;

function prepare(database: Database) {
  return {
    ...prepareCases(database),
    ...prepareDays(database),
    ...prepareMembers(database),
    ...prepareUnits(database),
  };
}

function prepareCases({ orm }: Database) {
  const ofUnit = eq(caseFacts.unitId, placeholder('unitId'));
  const set = asInserted(caseFacts);
  return {
    bySource: orm
      .select({ caseId: caseFacts.caseId })
      .from(caseFacts)
      .where(and(ofUnit, eq(caseFacts.sourceKey, placeholder('sourceKey'))))
      .prepare(),
    closed: orm
      .select({ closedAt: caseFacts.closedAt })
      .from(caseFacts)
      .where(and(ofUnit, eq(caseFacts.caseId, placeholder('caseId'))))
      .prepare(),
    setCase: orm
      .insert(caseFacts)
      .values(everyColumn(caseFacts))
      .onConflictDoUpdate({ target: [caseFacts.unitId, caseFacts.caseId], set })
      .prepare(),
    dropCase: orm
      .delete(caseFacts)
      .where(and(ofUnit, eq(caseFacts.caseId, placeholder('caseId'))))
      .prepare(),
  };
}

function prepareDays({ orm }: Database) {
  const { unitId, day } = dayFacts;
  return {
    days: orm
      .select()
      .from(dayFacts)
      .where(
        and(
          eq(unitId, placeholder('unitId')),
          between(day, placeholder('from'), placeholder('to')),
        ),
      )
      .orderBy(day)
      .prepare(),
    setDay: orm
      .insert(dayFacts)
      .values(everyColumn(dayFacts))
      .onConflictDoUpdate({ target: [dayFacts.unitId, dayFacts.day], set: asInserted(dayFacts) })
      .prepare(),
    setCutoff: orm
      .insert(cutoffFacts)
      .values(everyColumn(cutoffFacts))
      .onConflictDoUpdate({
        target: [cutoffFacts.unitId, cutoffFacts.day],
        set: asInserted(cutoffFacts),
      })
      .prepare(),
  };
}

function prepareMembers({ orm }: Database) {
  const { unitId, personId } = memberships;
  return {
    setMember: orm
      .insert(memberships)
      .values(everyColumn(memberships))
      .onConflictDoUpdate({ target: [unitId, personId], set: asInserted(memberships) })
      .prepare(),
    dropMember: orm
      .delete(memberships)
      .where(and(eq(unitId, placeholder('unitId')), eq(personId, placeholder('personId'))))
      .prepare(),
  };
}

function prepareUnits({ orm }: Database) {
  const { id, factsVersion } = units;
  return {
    // A unit that has an address but no log yet has no version either.
    units: orm.select({ id }).from(units).where(gt(factsVersion, 0)).orderBy(id).prepare(),
    version: orm
      .select({ version: factsVersion })
      .from(units)
      .where(eq(id, placeholder('id')))
      .prepare(),
    setClosed: orm
      .update(units)
      .set({ closedAt: sql`${placeholder('at')}`, closedInto: sql`${placeholder('into')}` })
      .where(eq(id, placeholder('id')))
      .prepare(),
    // Whoever makes a unit gives it its address first; without that, as in a test, the id is its address.
    setUnit: orm
      .insert(units)
      .values(everyColumn(units))
      .onConflictDoUpdate({
        target: id,
        set: {
          name: asInserted(units).name,
          factsVersion: sql`max(facts_version, ${FACTS_VERSION})`,
        },
      })
      .prepare(),
  };
}

function apply(statements: Statements, unitId: UnitId, change: FactChange, at: number): void {
  switch (change.table) {
    case 'case':
      if ('gone' in change) statements.dropCase.run({ unitId, caseId: change.gone });
      else statements.setCase.run({ unitId, ...change.set });
      return;
    case 'day':
      statements.setDay.run(dayRow(unitId, change.set));
      return;
    case 'cutoff':
      statements.setCutoff.run({ unitId, day: change.day, ...change.set });
      return;
    case 'member':
      if (change.role === null) statements.dropMember.run({ unitId, personId: change.person });
      else statements.setMember.run({ unitId, personId: change.person, role: change.role });
      return;
    case 'unit':
      statements.setUnit.run({
        id: unitId,
        slug: unitId,
        name: change.name,
        createdAt: at,
        factsVersion: FACTS_VERSION,
        closedAt: null,
        closedInto: null,
      });
      return;
    case 'closed': {
      const { at: closedAt, into } = change.closed ?? { at: null, into: null };
      statements.setClosed.run({ id: unitId, at: closedAt, into });
      return;
    }
    default:
      unreachable(change);
  }
}

function readAll({ orm }: Database, unit: UnitId): UnitFacts {
  const named = orm.select().from(units).where(eq(units.id, unit)).get();
  const cases = orm.select().from(caseFacts).where(eq(caseFacts.unitId, unit)).all();
  const days = orm.select().from(dayFacts).where(eq(dayFacts.unitId, unit)).all();
  const cutoffs = orm.select().from(cutoffFacts).where(eq(cutoffFacts.unitId, unit)).all();
  const members = orm.select().from(memberships).where(eq(memberships.unitId, unit)).all();
  return {
    version: named?.factsVersion ?? FACTS_VERSION,
    name: named?.name ?? null,
    closed:
      named === undefined || named.closedAt === null
        ? null
        : { at: named.closedAt, into: named.closedInto },
    cases: new Map(cases.map(({ unitId: _unit, ...fact }) => [fact.caseId, fact])),
    days: new Map(days.map((row) => [row.day, figuresOf(row)])),
    cutoffs: new Map(cutoffs.map(({ unitId: _unit, day, ...seal }) => [day, seal])),
    members: new Map(members.map((row) => [row.personId, row.role])),
  };
}

function dayRow(unitId: UnitId, figures: DayFact) {
  return {
    unitId,
    ...figures,
    upToDate: figures.upToDate === null ? null : Number(figures.upToDate),
  };
}

function figuresOf({ unitId: _unit, upToDate, ...row }: typeof dayFacts.$inferSelect): DayFact {
  return { ...row, upToDate: upToDate === null ? null : upToDate === 1 };
}
