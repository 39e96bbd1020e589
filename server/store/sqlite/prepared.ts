import { getTableColumns, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

type Column<T extends SQLiteTable> = keyof T['$inferInsert'] & string;

/** A placeholder for every column, named like it, for a prepared insert. */
export function everyColumn<T extends SQLiteTable>(table: T): Record<Column<T>, Placeholder> {
  const pairs = Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]);
  return Object.fromEntries(pairs) as Record<Column<T>, Placeholder>;
}

/** For `on conflict do update`: every column becomes what was to be inserted. */
export function asInserted<T extends SQLiteTable>(table: T): Record<Column<T>, SQL> {
  const pairs = Object.entries(getTableColumns(table)).map(([name, column]) => [
    name,
    sql.raw(`excluded."${column.name}"`),
  ]);
  return Object.fromEntries(pairs) as Record<Column<T>, SQL>;
}
