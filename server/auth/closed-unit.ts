import { eq } from 'drizzle-orm';
import type { Database } from '@/db/sqlite/connection';
import { units } from '@/db/sqlite/unit-tables';
import type { UnitId } from '@/domain/ids';

/** Whether a unit is closed: nothing that lets anybody in is made for it then. */
export function isClosed({ orm }: Database, unit: UnitId): boolean {
  const row = orm.select({ at: units.closedAt }).from(units).where(eq(units.id, unit)).get();
  return row !== undefined && row.at !== null;
}
