import { createServer, type Server } from 'node:http';
import next from 'next';
import { unitBySlug } from '@/db/sqlite/unit-by-slug';
import { LIMITS } from '@/domain/limits';
import { controlPassword } from './auth/control-password';
import { createKnowExample } from './board/example';
import { systemClock } from './clock';
import { type Env, readEnv } from './env';
import { Gateway } from './gateway/gateway';
import { GATEWAY_LIMITS } from './gateway/limits';
import { createSocketIo } from './gateway/socket-io';
import { createAddressOf } from './http/address';
import { createApi } from './http/api';
import { createFront } from './http/front';
import { openApiOf } from './http/openapi/document';
import type { Route } from './http/route';
import { createRoutes } from './http/routes';
import { siteOf } from './http/site';
import { controlImport } from './import/control-import';
import { createIntake } from './import/intake';
import { createInstallation, type Installation } from './installation/installation';
import { startDayTurns } from './jobs/day-turns';
import { startForgettingAnswers } from './jobs/forget-answers';
import { startForgettingPrivate } from './jobs/forget-private';
import { startNightlyBackup } from './jobs/nightly-backup';
import { repeat } from './jobs/repeat';
import { controlBackup } from './keeping/control-backup';
import { type Kept, openKept } from './kept';
import { buildId } from './ops/build-id';
import { startControl } from './ops/control';
import { databaseWritable } from './ops/database-writable';
import { createHealth, type Health } from './ops/health';
import { createLog } from './ops/log';
import { createMetrics } from './ops/metrics';
import { sayWhyNot } from './ops/start-refused';
import { endWhenBroken, stopOnSignal } from './ops/stop';
import { versionOf } from './ops/version';
import { provideServices } from './services';
import { systemTimers } from './timers';

const SECOND_MS = 1_000;
const HOUR_MS = 60 * 60 * SECOND_MS;

const log = createLog();
const metrics = createMetrics();
const clock = systemClock;
const timers = systemTimers;

/** The server, from top to bottom: each part needs only what stands above it. */
async function start(): Promise<void> {
  const env = readEnv(process.env);
  const kept = openKept(env, { log, metrics, clock });
  const { accounts, boards } = kept;
  await accounts.settle();
  // A backup that was put there by hand knows what should be forgotten by now, and of days that are over.
  await boards.turnDays();
  // Lists that were accepted before a crash.
  await kept.importer.settle();
  await kept.forget();
  const health = createHealth([databaseWritable(kept.database), kept.whole.check], metrics, clock);
  const isExample = createKnowExample(boards);
  const line = openLine(env, kept);
  const installation = openInstallation(env, kept, line);
  // What was begun for several units before a crash.
  await installation.settle();
  const routes = routesOf(kept, installation);
  const document = openApiOf(routes);
  const { access } = accounts;
  const asked = { installation, document, isExample };
  provideServices({ env, access, accounts, boards, health, ...asked });
  const pages = await preparePages(env);
  const front = createDoor(env, kept, { routes, health, pages, line });
  const control = await openControl(env, kept);
  const jobs = startJobs(kept, installation);
  stopOnSignal({
    log,
    process,
    async stop() {
      health.draining();
      // First, since a job may be waiting for a backup, and that takes seconds.
      await Promise.all([kept.backups.close(), kept.whole.close()]);
      await Promise.all(jobs.map((job) => job.stop()));
      line.gateway.close();
      await front.close();
      await line.socketIo.close();
      await control.close();
      await kept.planner.close();
      await pages.app.close();
      await boards.close();
      await kept.store.close();
      kept.database.close();
    },
  });
  await listen(front.server, env);
  health.serving();
  if (!accounts.setup.isDone()) log.info({ code: accounts.setup.code }, 'set-up code');
  log.info({ url: env.publicUrl }, 'ready');
}

async function preparePages({ production, port }: Env) {
  const upgrades = createServer();
  // Whatever is bound: with an address for a name, Next takes its own requests for somebody else's and sends them round.
  const app = next({ dev: !production, hostname: 'localhost', port, httpServer: upgrades });
  await app.prepare();
  return { app, handle: app.getRequestHandler(), upgrades: production ? null : upgrades };
}

type Pages = Awaited<ReturnType<typeof preparePages>>;

/** The sockets, behind a server that never listens: the door hands it what is theirs. */
function openLine(
  { publicUrl, onLoopback, production, trustedProxies }: Env,
  { accounts, boards }: Kept,
) {
  const { origins } = siteOf(publicUrl, onLoopback);
  const socketIo = createSocketIo({ origins, addressOf: createAddressOf(trustedProxies), clock });
  const gateway = new Gateway({
    boards,
    access: accounts.access,
    limits: GATEWAY_LIMITS,
    spread: socketIo.spread,
    clock,
    timers,
    log,
    build: buildId(process.cwd(), production),
    random: Math.random,
    soon: setImmediate,
    elapsed: () => performance.now(),
  });
  const server = createServer();
  socketIo.serve(gateway, server);
  metrics.gauge('sockets_open', 'Sockets that are open now', () => gateway.size);
  return { socketIo, gateway, server };
}

/** The installation as a whole: several units at once, who runs what, and the backups. */
function openInstallation(
  { production }: Env,
  { database, accounts, boards, store, backups }: Kept,
  { gateway }: ReturnType<typeof openLine>,
): Installation {
  return createInstallation({
    database,
    clock,
    log,
    accounts,
    boards,
    sources: store.sources,
    backups,
    screens: () => gateway.screens(),
    version: versionOf(process.cwd()),
    build: buildId(process.cwd(), production),
  });
}

function routesOf(
  { accounts, boards, store, importer, example }: Kept,
  installation: Installation,
): readonly Route[] {
  const bringing = { intake: createIntake(boards, importer), daysOf: store.days, example };
  return createRoutes(accounts, boards, store.readCase, importer, clock, installation, bringing);
}

type Given = {
  readonly routes: readonly Route[];
  readonly health: Health;
  readonly pages: Pages;
  readonly line: ReturnType<typeof openLine>;
};

function createDoor(env: Env, { accounts }: Kept, { routes, health, pages, line }: Given) {
  const site = siteOf(env.publicUrl, env.onLoopback);
  const addressOf = createAddressOf(env.trustedProxies);
  const { access } = accounts;
  const api = createApi({ routes, site, addressOf, access, clock, log, metrics });
  return createFront({
    site,
    development: !env.production,
    health,
    api,
    pages: pages.handle,
    sockets: line.server,
    pageUpgrades: pages.upgrades,
    log,
  });
}

/** For the shell commands of whoever may read the data folder. */
function openControl({ dataDir }: Env, { accounts, database, importer, backups }: Kept) {
  const parts = { importer, unitBySlug: (slug: string) => unitBySlug(database, slug) };
  const actions = {
    import: controlImport.bind(null, parts),
    backup: controlBackup.bind(null, backups),
    'new-password': controlPassword.bind(null, accounts.recovery),
    alive: async () => true,
  };
  return startControl({ dataDir, actions, maxBytes: LIMITS.importFileBytes, log });
}

function startJobs(
  { accounts, boards, store, importer, forget, backups, keptSince }: Kept,
  { settle, closing }: Installation,
) {
  const newestAt = () => backups.newestAt() ?? keptSince;
  const make = () => backups.make('nightly');
  return [
    startNightlyBackup({ newestAt, make, clock, timers, log }),
    startDayTurns(boards, timers, log),
    startForgettingAnswers(store, clock, timers, log),
    startForgettingPrivate(forget, timers, log),
    repeat({
      name: 'sessions',
      everyMs: SECOND_MS,
      run: async () => accounts.endExpired(),
      timers,
      log,
    }),
    repeat({ name: 'owed', everyMs: 10 * SECOND_MS, run: accounts.settle, timers, log }),
    repeat({ name: 'lists', everyMs: 10 * SECOND_MS, run: importer.settle, timers, log }),
    repeat({ name: 'merges', everyMs: 10 * SECOND_MS, run: settle, timers, log }),
    repeat({ name: 'closed-units', everyMs: HOUR_MS, run: closing.windUpOld, timers, log }),
  ];
}

function listen(server: Server, { port, host }: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

endWhenBroken(log, process);
start().catch((error: unknown) => process.exit(sayWhyNot(error, log)));
