import { asc, eq, ne } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { merges } from '@/db/sqlite/people-tables';
import { units } from '@/db/sqlite/unit-tables';
import type { UnitId } from '@/domain/ids';

export type UnitRow = Pick<
  typeof units.$inferSelect,
  'id' | 'slug' | 'name' | 'createdAt' | 'closedAt' | 'closedInto'
>;

export function allUnits({ orm }: Database): readonly UnitRow[] {
  return orm.select().from(units).orderBy(asc(units.name), asc(units.slug)).all();
}

export function unitBySlug({ orm }: Database, slug: string): UnitRow | null {
  return orm.select().from(units).where(eq(units.slug, slug)).get() ?? null;
}

export type MergeRow = typeof merges.$inferSelect;

/** Those that have begun and are not over. */
export function mergesUnderWay({ orm }: Database): readonly MergeRow[] {
  return orm.select().from(merges).where(ne(merges.step, 'ended')).all();
}

/** The merge under way that a unit takes part in, from either side. */
export function mergeOf(database: Database, unit: UnitId): MergeRow | null {
  return (
    mergesUnderWay(database).find((one) => one.fromUnit === unit || one.intoUnit === unit) ?? null
  );
}
