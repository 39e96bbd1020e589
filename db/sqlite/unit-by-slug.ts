import { eq } from 'drizzle-orm';
import type { UnitId } from '@/domain/ids';
import type { Database } from './connection';
import { units } from './unit-tables';

/** The unit with this address, for whoever runs commands on the machine itself. People come to a unit by their seat in it. */
export function unitBySlug({ orm }: Database, slug: string): UnitId | null {
  return orm.select({ id: units.id }).from(units).where(eq(units.slug, slug)).get()?.id ?? null;
}
