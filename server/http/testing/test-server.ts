import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Database } from '@/db/sqlite/connection';
import type { Accounts } from '../../auth/accounts';
import {
  openTestAccounts,
  recordingLog,
  type TestClock,
  testClock,
  testFolder,
} from '../../auth/testing/test-accounts';
import type { BoardService } from '../../board-service';
import { Gateway } from '../../gateway/gateway';
import { GATEWAY_LIMITS } from '../../gateway/limits';
import { createSocketIo } from '../../gateway/socket-io';
import { createImporter } from '../../import/importer';
import { createIntake } from '../../import/intake';
import type { ListReport } from '../../import/list';
import { createPlanner } from '../../import/planner';
import { createInstallation } from '../../installation/installation';
import { createBackups } from '../../keeping/backups';
import { createHealth, type Health } from '../../ops/health';
import type { Log } from '../../ops/log';
import { createMetrics } from '../../ops/metrics';
import { createSqliteKeptLists } from '../../store/sqlite/kept-lists';
import { systemTimers } from '../../timers';
import { createAddressOf } from '../address';
import { createApi } from '../api';
import { createFront, type Front } from '../front';
import type { Route } from '../route';
import { createRoutes } from '../routes';
import { type Site, siteOf } from '../site';
import { Visitor } from './visitor';

export type TestServer = {
  readonly origin: string;
  readonly accounts: Accounts;
  readonly boards: BoardService;
  readonly database: Database;
  readonly routes: readonly Route[];
  readonly health: Health;
  readonly front: Front;
  readonly gateway: Gateway;
  /** What was logged, line by line. */
  readonly logged: readonly string[];
  readonly clock: TestClock;
  visitor(): Visitor;
  close(): Promise<void>;
};

export type TestServerOptions = {
  /** An https address stands for a server behind a proxy. */
  readonly publicUrl?: string;
  /** An old one, for a second start on the same data. */
  readonly folder?: string;
  readonly headWithinMs?: number;
  readonly trustedProxies?: readonly string[];
};

/**
 * The server as main.ts puts it together, with a real database in a folder of its own and a real line to it. Pages are
 * left out: what stands in for them answers with what it was given.
 */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.folder ?? testFolder();
  const port = await freePort();
  const publicUrl = options.publicUrl ?? `http://localhost:${port}`;
  const site = siteOf(publicUrl, options.publicUrl === undefined);
  const { log, logged } = recordingLog();
  const clock = testClock();
  const kept = openTestAccounts(folder, publicUrl, clock, log);
  const { accounts, boards, database } = kept;
  const importer = createImporter({
    boards,
    planner: createPlanner(),
    lists: createSqliteKeptLists<ListReport>(database, new Uint8Array(32), clock),
    clock,
  });
  const metrics = createMetrics();
  const health = createHealth([], metrics, clock);
  const line = openLine(kept, site, clock, log);
  const installation = createInstallation({
    ...{ database, clock, log, accounts, boards },
    sources: kept.store.sources,
    backups: createBackups({ path: database.path, dataDir: folder, clock, log }),
    screens: () => line.gateway.screens(),
    ...{ version: '0.0.0', build: 'test' },
  });
  const routes = createRoutes(
    accounts,
    boards,
    kept.store.readCase,
    importer,
    clock,
    installation,
    {
      intake: createIntake(boards, importer),
      daysOf: kept.store.days,
      example: kept.example,
    },
  );
  const addressOf = createAddressOf(options.trustedProxies ?? []);
  const { access } = accounts;
  const api = createApi({ routes, site, addressOf, access, clock, log, metrics });
  const front = createFront({
    site,
    development: false,
    health,
    api,
    pages: async (request, response) =>
      void response.end(JSON.stringify({ url: request.url, headers: request.headers })),
    sockets: line.server,
    pageUpgrades: null,
    log,
    ...(options.headWithinMs !== undefined && { headWithinMs: options.headWithinMs }),
  });
  await new Promise<void>((resolve) => front.server.listen(port, '127.0.0.1', resolve));
  health.serving();
  return {
    origin: site.origin,
    accounts,
    boards,
    database,
    routes,
    health,
    front,
    gateway: line.gateway,
    logged,
    clock,
    visitor: () => new Visitor(publicUrl, port),
    async close() {
      line.gateway.close();
      await front.close();
      await line.socketIo.close();
      await kept.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true });
    },
  };
}

function openLine(
  { boards, accounts }: ReturnType<typeof openTestAccounts>,
  { origins }: Site,
  clock: TestClock,
  log: Log,
) {
  const socketIo = createSocketIo({ origins, addressOf: createAddressOf([]), clock });
  const gateway = new Gateway({
    boards,
    access: accounts.access,
    limits: GATEWAY_LIMITS,
    spread: socketIo.spread,
    clock,
    timers: systemTimers,
    log,
    build: 'test',
    random: Math.random,
    soon: setImmediate,
    elapsed: () => performance.now(),
  });
  const server = createServer();
  socketIo.serve(gateway, server);
  return { socketIo, gateway, server };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
