import { defineConfig } from 'drizzle-kit';

/** For `npx drizzle-kit generate`. The product migrates by itself at the start and needs no drizzle-kit. */
export default defineConfig({
  dialect: 'sqlite',
  schema: ['./db/sqlite/*-tables.ts'],
  out: './db/sqlite/migrations',
});
