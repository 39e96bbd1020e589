/**
 * One row of the table "who may import whom". A path names a module or a folder with all in it,
 * from the root and without an extension: `server/store` is that folder, `server/env` that file.
 */
export type Row = {
  /** Whose imports it is about. Of several rows that name a file, the longest path counts. */
  readonly from: readonly string[];
  readonly may: readonly string[];
  /** May be named in a type, and leaves nothing in the code that runs. */
  readonly mayTypesOf?: readonly string[];
  /** Taken out of `may` again. */
  readonly butNot?: readonly string[];
  /** `node:*` is all of Node's own modules, `@navikt/*` all of a scope, `*` any package. */
  readonly packages: readonly string[];
  /** The paths and packages that the row's tests and test helpers may import besides. */
  readonly inTests?: readonly string[];
};

const ANYTHING = [
  'app',
  'bench',
  'client',
  'components',
  'db',
  'domain',
  'e2e',
  'messages',
  'server',
];
const DATABASE = ['drizzle-orm', 'better-sqlite3'];
/** Ports that the whole server is handed: they decide nothing. */
const SERVER_PORTS = ['server/clock', 'server/timers'];
const SERVER_INSIDE = ['domain', 'db', 'server'];

/** All that is not allowed here is forbidden, in whatever form it is imported. */
export const IMPORT_TABLE: readonly Row[] = [
  {
    from: ['domain'],
    may: ['domain'],
    packages: ['zod', '@navikt/fnrvalidator'],
  },
  {
    from: ['db'],
    may: ['db'],
    mayTypesOf: ['domain'],
    packages: [...DATABASE, 'node:*'],
    inTests: ['domain'],
  },
  {
    from: ['server/store'],
    may: ['server/store', ...SERVER_PORTS, 'domain', 'db'],
    packages: [...DATABASE, 'zod', 'node:*'],
    inTests: ['server/simulation'],
  },
  {
    // The service knows the port of the store and none of its engines, and the door of its worker.
    from: ['server/board-service', 'server/board', 'server/jobs'],
    may: [
      'server/board-service',
      'server/board',
      'server/jobs',
      'server/workers',
      'server/store',
      'server/ops',
      ...SERVER_PORTS,
      'domain',
    ],
    butNot: ['server/store/sqlite', 'server/store/memory'],
    packages: ['zod', 'node:*'],
    inTests: ['server/store', 'server/simulation', 'db'],
  },
  {
    // A worker is a thread of its own, so it puts itself together as main.ts does.
    from: ['server/workers'],
    may: [
      'server/workers',
      'server/store',
      'server/import',
      'server/ops',
      ...SERVER_PORTS,
      'domain',
      'db',
    ],
    packages: [...DATABASE, 'zod', 'node:*'],
    inTests: ['server'],
  },
  {
    from: ['server/gateway', 'server/http'],
    may: [
      'server/gateway',
      'server/http',
      'server/board-service',
      'server/auth',
      'server/installation',
      'server/ops',
      ...SERVER_PORTS,
      'domain',
    ],
    packages: ['socket.io', 'proxy-addr', 'zod', 'node:*'],
    inTests: [
      ...SERVER_INSIDE,
      'client',
      'socket.io-client',
      'ws',
      'ajv',
      'ajv-formats',
      '@seriousme/openapi-schema-validator',
    ],
  },
  {
    from: ['server/auth'],
    may: ['server/auth', 'server/ops', ...SERVER_PORTS, 'domain', 'db'],
    packages: [...DATABASE, 'better-auth', '@better-auth/*', 'better-call', 'zod', 'node:*'],
    inTests: SERVER_INSIDE,
  },
  {
    // What the owner does with several units at once: by the boards' own commands, and the tables beside them.
    from: ['server/installation'],
    may: ['server/installation', 'server/auth', 'server/ops', ...SERVER_PORTS, 'domain', 'db'],
    mayTypesOf: ['server/board-service', 'server/gateway', 'server/keeping'],
    packages: [...DATABASE, 'zod', 'node:*'],
    inTests: SERVER_INSIDE,
  },
  {
    from: ['server/ops'],
    may: ['server/ops', ...SERVER_PORTS, 'domain'],
    packages: ['pino', 'prom-client', 'zod', 'node:*'],
    inTests: SERVER_INSIDE,
  },
  {
    from: ['server/import'],
    may: ['server/import', 'server/board-service', ...SERVER_PORTS, 'domain'],
    packages: ['csv-parse', 'zod', 'node:*'],
    inTests: SERVER_INSIDE,
  },
  {
    // Copies of the database, and what they are checked by: of its own, since it works on files of any age.
    from: ['server/keeping'],
    may: ['server/keeping', 'server/store', 'server/ops', ...SERVER_PORTS, 'domain', 'db'],
    packages: [...DATABASE, 'zod', 'node:*'],
    inTests: SERVER_INSIDE,
  },
  {
    // Looks at everything from outside and changes nothing.
    from: ['server/doctor'],
    may: [
      'server/doctor',
      'server/keeping',
      'server/store',
      'server/env',
      'server/ops',
      ...SERVER_PORTS,
      'domain',
      'db',
    ],
    packages: ['node:*'],
    inTests: [...SERVER_INSIDE, ...DATABASE],
  },
  {
    // What is called from a shell: each file is the composition root of one command.
    from: ['server/commands'],
    may: [
      'server/commands',
      // A restored database forgets people too, before it takes the place of the other.
      'server/auth/forget-people',
      'server/import',
      'server/keeping',
      'server/doctor',
      'server/jobs',
      'server/store',
      'server/auth',
      'server/board-service',
      'server/env',
      'server/ops',
      ...SERVER_PORTS,
      'domain',
      'db',
    ],
    packages: [...DATABASE, 'csv-parse', 'uuid', 'zod', 'node:*'],
    inTests: SERVER_INSIDE,
  },
  {
    // The fake wire: real clients and the real core in one process, for tests alone.
    from: ['server/simulation'],
    may: [...SERVER_INSIDE, 'client'],
    packages: [...DATABASE, 'fake-indexeddb', 'fast-check', 'uuid', 'zod', 'node:*'],
  },
  {
    // What is kept is opened beside it, since it is half of what there is to open.
    from: ['server/main', 'server/kept'],
    may: SERVER_INSIDE,
    packages: [...DATABASE, 'next', 'socket.io', 'pino', 'zod', 'node:*'],
  },
  {
    // The door to the finished services: it names their types and makes none of them.
    from: ['server/services'],
    may: [],
    mayTypesOf: ['domain', 'server'],
    packages: [],
  },
  {
    // The files that lie directly in server/, such as the environment.
    from: ['server'],
    may: ['server/env', 'server/ops', ...SERVER_PORTS, 'domain'],
    packages: ['zod', 'node:*'],
    inTests: SERVER_INSIDE,
  },
  {
    from: ['client'],
    may: ['client', 'domain'],
    packages: ['socket.io-client', 'idb', 'uuid', 'react', 'zod'],
    inTests: ['server/simulation', 'fake-indexeddb', 'react-dom', 'socket.io'],
  },
  {
    from: ['components'],
    may: ['components', 'client', 'domain', 'messages'],
    packages: ['@navikt/*', '@leeoniya/ufuzzy', 'react', 'react-dom', 'next', 'next-intl'],
  },
  {
    from: ['app'],
    may: ['app', 'components', 'client', 'domain', 'messages', 'server/services'],
    packages: [
      '@navikt/*',
      '@fontsource-variable/*',
      'react',
      'react-dom',
      'next',
      'next-intl',
      'zod',
    ],
  },
  {
    from: ['messages'],
    may: [],
    packages: [],
  },
  {
    // A person at a browser knows no code: only the words on the screen and what they stand for.
    from: ['e2e'],
    may: ['e2e', 'domain/scenarios', 'messages'],
    mayTypesOf: ['domain'],
    packages: [
      '@playwright/test',
      '@axe-core/playwright',
      'socket.io-client',
      'uuid',
      'ws',
      'node:*',
    ],
  },
  {
    from: ['bench'],
    may: ANYTHING,
    packages: ['*'],
  },
  {
    from: ['lint'],
    may: ['lint'],
    packages: ['node:*', 'vite', 'vitest', '@formatjs/icu-messageformat-parser'],
  },
  {
    // Runs before anything is installed, so it has nothing but Node.
    from: ['scripts'],
    may: ['scripts', 'dist/server'],
    packages: ['node:*'],
  },
];

/** What a script may load once the packages are there, by `import()` alone. */
export const LOADED_LATE_BY_SCRIPTS: readonly string[] = ['esbuild', '@playwright/test'];

/** What any test and test helper may import, whatever its row. */
export const TEST_PACKAGES: readonly string[] = ['vitest', 'fast-check', 'node:*'];

/** Test files, the suites that engines share and what each engine gives them, and test helpers. */
export const TEST_CODE =
  /\.(test|contract)$|\/harness$|\/(testing|contract)\/|^server\/simulation\//;
