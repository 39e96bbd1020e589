/**
 * What each row of the table must stop and what it must let through, written by hand and not made
 * from the table. Modules are paths from the root, `next/link` and the like are packages.
 */
export type PlantedRow = {
  readonly row: string;
  readonly file: string;
  readonly stops: readonly string[];
  readonly lets: readonly string[];
};

export const PLANTED_ROWS: readonly PlantedRow[] = [
  {
    row: 'domain',
    file: 'domain/cases/planted.ts',
    stops: [
      'server/store/event-store',
      'client/merge',
      'db/tables',
      'messages/nb',
      'node:fs',
      'fs/promises',
      'react',
    ],
    lets: ['domain/board', 'zod'],
  },
  {
    row: 'db',
    file: 'db/sqlite/planted.ts',
    stops: ['server/env', 'client/merge', 'react'],
    lets: ['db/tables', 'drizzle-orm/sqlite-core', 'better-sqlite3'],
  },
  {
    row: 'server/store',
    file: 'server/store/planted.ts',
    stops: ['server/gateway/session', 'server/ops/log', 'server/board-service', 'socket.io'],
    lets: ['domain/board', 'db/tables', 'server/clock', 'node:fs'],
  },
  {
    row: 'server/board-service',
    file: 'server/board-service.ts',
    stops: [
      'server/store/sqlite',
      'server/store/memory',
      'server/gateway/session',
      'db/tables',
      'better-sqlite3',
    ],
    lets: ['domain/board', 'server/store/event-store', 'server/ops/log'],
  },
  {
    row: 'server/workers',
    file: 'server/workers/planted.ts',
    stops: ['server/gateway/session', 'server/auth/session', 'client/merge', 'next'],
    lets: ['server/store/sqlite', 'db/tables', 'server/ops/log'],
  },
  {
    row: 'server/gateway',
    file: 'server/gateway/planted.ts',
    stops: ['server/store/event-store', 'db/tables', 'client/merge', 'server/main', 'better-auth'],
    lets: [
      'domain/protocol',
      'server/board-service',
      'server/auth/session',
      'server/ops/log',
      'socket.io',
    ],
  },
  {
    row: 'server/auth',
    file: 'server/auth/planted.ts',
    stops: [
      'server/board-service',
      'server/store/event-store',
      'server/gateway/session',
      'socket.io',
    ],
    lets: [
      'domain/actor',
      'db/tables',
      'server/ops/log',
      'better-auth/plugins',
      '@better-auth/core',
    ],
  },
  {
    row: 'server/installation',
    file: 'server/installation/planted.ts',
    stops: [
      'server/store/sqlite',
      'server/http/api',
      'server/import/importer',
      'client/merge',
      'next',
    ],
    lets: ['domain/board', 'db/tables', 'server/auth/owed', 'server/ops/log', 'drizzle-orm'],
  },
  {
    row: 'server/ops',
    file: 'server/ops/planted.ts',
    stops: ['server/board-service', 'db/tables', 'client/merge', 'drizzle-orm'],
    lets: ['domain/limits', 'pino', 'prom-client'],
  },
  {
    row: 'server/import',
    file: 'server/import/planted.ts',
    stops: ['server/store/event-store', 'db/tables', 'server/gateway/session', 'pino'],
    lets: ['domain/cases/commands', 'server/board-service', 'csv-parse/sync'],
  },
  {
    row: 'server/keeping',
    file: 'server/keeping/planted.ts',
    stops: [
      'server/board-service',
      'server/gateway/session',
      'server/auth/session',
      'client/merge',
    ],
    lets: ['domain/board', 'server/store/sqlite', 'server/ops/log', 'db/tables', 'server/clock'],
  },
  {
    row: 'server/doctor',
    file: 'server/doctor/planted.ts',
    stops: ['server/board-service', 'server/auth/session', 'client/merge', 'better-sqlite3'],
    lets: ['server/keeping/verify', 'server/env', 'server/ops/log', 'db/tables', 'node:net'],
  },
  {
    row: 'server/commands',
    file: 'server/commands/planted.ts',
    stops: ['server/gateway/session', 'server/http/site', 'client/merge', 'next'],
    lets: [
      'domain/board',
      'server/store/sqlite',
      'server/board-service',
      'server/auth/example',
      'db/tables',
      'server/env',
      'server/ops/log',
    ],
  },
  {
    row: 'server/simulation',
    file: 'server/simulation/planted.ts',
    stops: ['components/ui/button', 'app/page', 'messages/nb', 'next'],
    lets: ['client/merge', 'server/gateway/session', 'domain/board', 'fast-check'],
  },
  {
    row: 'server/main',
    file: 'server/main.ts',
    stops: ['client/merge', 'app/page', 'components/ui/button', 'react'],
    lets: ['server/auth/session', 'server/store/sqlite', 'db/connection', 'next', 'socket.io'],
  },
  {
    row: 'server/services',
    file: 'server/services.ts',
    stops: ['client/merge', 'db/tables', 'app/page', 'pino'],
    lets: [],
  },
  {
    row: 'server',
    file: 'server/planted.ts',
    stops: [
      'server/store/event-store',
      'server/gateway/session',
      'db/tables',
      'client/merge',
      'next',
    ],
    lets: ['domain/limits', 'server/ops/log', 'zod'],
  },
  {
    row: 'client',
    file: 'client/planted.ts',
    stops: [
      'server/store/event-store',
      'db/tables',
      'components/ui/button',
      'messages/nb',
      'node:fs',
      'next',
    ],
    lets: ['domain/board', 'socket.io-client', 'idb', 'uuid', 'react'],
  },
  {
    row: 'components',
    file: 'components/board/planted.tsx',
    stops: ['server/services', 'db/tables', 'app/page', 'node:fs', 'socket.io-client'],
    lets: [
      'domain/board',
      'client/use-board',
      'messages/nb',
      '@navikt/ds-react/Button',
      'next/link',
      'next-intl',
    ],
  },
  {
    row: 'app',
    file: 'app/units/page.tsx',
    stops: [
      'server/board-service',
      'server/store/event-store',
      'server/env',
      'db/tables',
      'better-auth',
    ],
    lets: [
      'domain/board',
      'client/use-board',
      'components/ui/button',
      'messages/nb',
      'server/services',
      'next/headers',
    ],
  },
  {
    row: 'messages',
    file: 'messages/planted.ts',
    stops: ['domain/board', 'components/ui/button', 'next-intl'],
    lets: [],
  },
  {
    row: 'e2e',
    file: 'e2e/actions/planted.ts',
    stops: ['server/main', 'components/ui/button', 'client/merge', 'db/tables', 'zod'],
    lets: ['domain/scenarios/a-monday', 'messages/nb', '@playwright/test', 'ws', 'node:net'],
  },
  {
    row: 'bench',
    file: 'bench/planted.ts',
    stops: [],
    lets: [
      'server/store/sqlite',
      'client/merge',
      'domain/testing/arbitraries',
      'socket.io-client',
      'node:fs',
    ],
  },
  {
    row: 'lint',
    file: 'lint/planted.ts',
    stops: ['domain/board', 'server/env', 'oxlint'],
    lets: ['node:fs', 'vite'],
  },
  {
    row: 'scripts',
    file: 'scripts/planted.mjs',
    stops: ['domain/board', 'server/env', 'lint/import-law', 'vite'],
    lets: ['node:fs'],
  },
];
