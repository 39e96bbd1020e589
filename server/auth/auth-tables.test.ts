import { getAuthTables } from '@better-auth/core/db';
import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as tables from '@/db/sqlite/auth-tables';

test('[ACC-45] the tables of the identity library have the columns that its installed version asks for', () => {
  const wanted = getAuthTables({ emailAndPassword: { enabled: true } });
  const wantedColumns = Object.fromEntries(
    Object.entries(wanted).map(([name, table]) => [
      name,
      Object.fromEntries([
        ['id', true],
        ...Object.entries(table.fields).map(([field, { required }]) => [field, required !== false]),
      ]),
    ]),
  );
  const ours = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      Object.fromEntries(
        Object.entries(getTableColumns(table)).map(([field, column]) => [field, column.notNull]),
      ),
    ]),
  );
  expect(ours).toEqual(wantedColumns);
});
