import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { databaseFile } from '@/db/sqlite/database-file';
import { lockForWriting } from '@/db/sqlite/lock';
import { newestBackup } from '../keeping/restore';
import { examine } from './examine';
import { OLDEST_NODE } from './machine-checks';
import { DISK, healthy, NOW, withEnvironment } from './testing/healthy';
import type { World } from './world';

/** A user of the machine who owns nothing on it. */
const STRANGER = 65_534;
const DAY_MS = 24 * 60 * 60 * 1_000;

type Planted = World & { readonly dataDir: string };
/** What is planted, by the id under which it is found. Returns the world when more than files have changed. */
type Plant = (world: Planted) => World | undefined;

const IN_THE_ENVIRONMENT: Record<string, Plant> = {
  'env-port': (world) => withEnvironment(world, { PORT: '70000' }),
  'env-host': (world) => withEnvironment(world, { HOST: 'http://0.0.0.0' }),
  'env-data-dir': (world) => withEnvironment(world, { DATA_DIR: 'a\0b' }),
  'env-public-url': (world) =>
    withEnvironment(world, { PUBLIC_URL: 'https://tavla.example.no/board' }),
  'env-misspelt': (world) =>
    withEnvironment(world, { PUBLIC_URL: undefined, ORIGIN: 'https://tavla.example.no' }),
  'env-public-url-loopback': (world) =>
    withEnvironment(world, { HOST: '0.0.0.0', PUBLIC_URL: undefined }),
  'env-trusted-proxies': (world) => withEnvironment(world, { TRUSTED_PROXIES: '*' }),
  'env-no-trusted-proxy': (world) => withEnvironment(world, { TRUSTED_PROXIES: undefined }),
  'env-data-dir-default': (world) => withEnvironment(world, { DATA_DIR: undefined }),
};

const IN_THE_MACHINE: Record<string, Plant> = {
  'node-old': (world) => ({ ...world, node: '22.17.1' }),
  'sqlite-old': (world) => ({ ...world, sqlite: '3.51.2' }),
  'zone-missing': (world) => ({
    ...world,
    zoneName: () => {
      throw new RangeError('Invalid time zone specified: Europe/Oslo');
    },
  }),
  'language-missing': (world) => ({
    ...world,
    zoneName: (zone, _language, at) => world.zoneName(zone, 'en-GB', at),
  }),
  'clock-past': (world) => ({ ...world, now: Date.UTC(1970, 0, 1) }),
};

const IN_THE_FOLDER: Record<string, Plant> = {
  'folder-none': (world) => withEnvironment(world, { DATA_DIR: join(world.dataDir, 'secret') }),
  'folder-missing': (world) => withEnvironment(world, { DATA_DIR: join(world.dataDir, 'nowhere') }),
  'folder-network': (world) => ({ ...world, disk: () => ({ ...DISK, type: 0x6969 }) }),
  'folder-open': ({ dataDir }) => done(chmodSync(dataDir, 0o755)),
  'folder-owner': (world) => ({ ...world, uid: 4_242 }),
  'disk-low': (world) => ({ ...world, disk: () => ({ ...DISK, bavail: 4e6 }) }),
  'inodes-low': (world) => ({ ...world, disk: () => ({ ...DISK, ffree: 100 }) }),
  'secret-missing': ({ dataDir }) => done(rmSync(join(dataDir, 'secret'))),
  'secret-none': ({ dataDir }) => done(writeFileSync(join(dataDir, 'secret'), 'changeme')),
  'secret-open': ({ dataDir }) => done(chmodSync(join(dataDir, 'secret'), 0o644)),
  'secret-other': ({ dataDir }) =>
    done(writeFileSync(join(dataDir, 'secret'), Buffer.alloc(32, 7).toString('base64url'))),
  'database-open': ({ dataDir }) => done(chmodSync(databaseFile(dataDir), 0o640)),
  'control-open': ({ dataDir }) =>
    done(writeFileSync(join(dataDir, 'control.json'), '{}', { mode: 0o644 })),
  'control-left': ({ dataDir }) =>
    done(writeFileSync(join(dataDir, 'control.json'), '{}', { mode: 0o600 })),
  'clock-behind-files': ({ dataDir }) =>
    done(utimesSync(join(dataDir, 'secret'), (NOW + DAY_MS) / 1_000, (NOW + DAY_MS) / 1_000)),
};

const IN_THE_DATABASE: Record<string, Plant> = {
  'database-missing': ({ dataDir }) => done(rmSync(databaseFile(dataDir))),
  'db-corrupt': ({ dataDir }) => done(truncateSync(databaseFile(dataDir), 50_000)),
  'db-foreign': ({ dataDir }) => {
    rmSync(databaseFile(dataDir));
    return edit(dataDir, 'create table t (x)');
  },
  'db-newer': ({ dataDir }) =>
    edit(dataDir, "insert into __drizzle_migrations (hash, created_at) values ('later', 9e12)"),
  'database-in-use': ({ dataDir }) =>
    done(onTestFinished(lockForWriting(databaseFile(dataDir)).release)),
  'database-not-wal': ({ dataDir }) => edit(dataDir, 'pragma journal_mode = DELETE'),
  'database-loose-rows': ({ dataDir }) =>
    edit(
      dataDir,
      "pragma foreign_keys = off; insert into memberships values ('gone', 'eli', 'member')",
    ),
  'database-wal-large': ({ dataDir }) => {
    // Of holes: what the file says is its size.
    writeFileSync(`${databaseFile(dataDir)}-wal`, '');
    return done(truncateSync(`${databaseFile(dataDir)}-wal`, 300 * 1024 * 1024));
  },
  'clock-behind-log': (world) => ({ ...world, now: Date.UTC(2026, 9, 1) }),
};

const IN_THE_BACKUPS: Record<string, Plant> = {
  'backup-none': ({ dataDir }) => done(rmSync(join(dataDir, 'backups'), { recursive: true })),
  'backup-old': (world) => ({ ...world, now: NOW + 3 * DAY_MS }),
  'backup-unverified': ({ dataDir }) => done(rmSync(`${newestBackup(dataDir)}.json`)),
  'backup-damaged': ({ dataDir }) => done(truncateSync(newestBackup(dataDir), 50_000)),
  'backup-open': ({ dataDir }) => done(chmodSync(join(dataDir, 'backups'), 0o755)),
};

describe('npm run doctor', () => {
  test('[DOC-1] finds nothing in an installation that is in order, but that its backups lie on the same disk', async () => {
    const { checks, findings } = await examine(await healthy());
    expect(findings.map(({ id }) => id)).toEqual(['backup-same-disk']);
    expect(checks).toBeGreaterThanOrEqual(40);
  });

  test.each(
    [IN_THE_ENVIRONMENT, IN_THE_MACHINE, IN_THE_FOLDER, IN_THE_DATABASE, IN_THE_BACKUPS].flatMap(
      (planted) => Object.entries(planted),
    ),
  )('[DOC-2] finds %s, and says in a sentence what to do', async (id, plant) => {
    const world = await healthy();
    const { findings } = await examine(plant(world) ?? world);
    const found = findings.find((finding) => finding.id === id);
    expect([id, found?.what, found?.fix]).toEqual([
      id,
      expect.stringMatching(/\S/),
      expect.stringMatching(/^[A-Z][^\n]*$/),
    ]);
  });

  test('[DOC-2] finds a folder that its user may not write in, and tells all of it in a shell', async () => {
    const { dataDir } = await healthy();
    const isRoot = process.getuid?.() === 0;
    // Root may do everything, so it looks as somebody else would.
    if (isRoot)
      for (const file of ['.', ...readdirSync(dataDir)])
        chownSync(join(dataDir, file), STRANGER, -1);
    chmodSync(dataDir, 0o500);
    const { stdout, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'server/commands/doctor.ts'],
      {
        ...(isRoot ? { uid: STRANGER } : {}),
        env: { ...process.env, DATA_DIR: dataDir, PORT: '1' },
        encoding: 'utf8',
      },
    );
    chmodSync(dataDir, 0o700);
    expect(stdout).toContain(`✗ This user may not write in ${dataDir}.\n  → Give the folder to`);
    expect(stdout).toMatch(/\n\d+ things were looked at: \d+ faults, \d+ warnings\.\n$/);
    expect(status).toBe(1);
  });

  test('[DOC-3] looks at the address that people open as they do, through whatever stands before it', async () => {
    const world = await healthy();
    const at = (serve: Parameters<typeof front>[0], upgrades = true) =>
      front(serve, upgrades).then((url) =>
        found(withEnvironment({ ...world, serverRuns: true }, { PUBLIC_URL: url })),
      );
    const ours = (path: string) =>
      path === '/isalive' ? ([200, 'alive\n'] as const) : ([200, '{}'] as const);
    expect(await at(ours)).toEqual([]);
    expect(await at(ours, false)).toEqual(['proxy-no-upgrade']);
    expect(await at(() => [200, 'Welcome to nginx'])).toEqual(['public-url-other']);
    expect(await at((path) => (path === '/isalive' ? ours(path) : [400, '{}']))).toEqual([
      'proxy-host',
    ]);
    const silent = withEnvironment(
      { ...world, serverRuns: true },
      { PUBLIC_URL: 'http://localhost:1' },
    );
    expect(await found(silent)).toEqual(['public-url-silent', 'proxy-no-upgrade']);
    const expired: typeof fetch = () =>
      Promise.reject(
        new TypeError('fetch failed', {
          cause: Object.assign(new Error(), { code: 'CERT_HAS_EXPIRED' }),
        }),
      );
    expect(await found({ ...silent, fetch: expired })).toContain('public-url-certificate');
    const public_ = withEnvironment(
      { ...world, serverRuns: true, fetch: async () => new Response('alive') },
      {},
    );
    expect(await found(public_)).toContain('metrics-open');
  });

  test('[DOC-3] finds that something else has the port', async () => {
    const url = new URL(await front(() => [200, '']));
    const world = withEnvironment(await healthy(), { PORT: url.port });
    expect(await found(world)).toEqual(['port-taken']);
  });

  test('[DOC-4] changes nothing', async () => {
    const world = await healthy();
    chmodSync(join(world.dataDir, 'secret'), 0o644);
    const before = readFileSync(databaseFile(world.dataDir));
    await examine(world);
    expect(readFileSync(databaseFile(world.dataDir)).equals(before)).toBe(true);
    expect(await found(world)).toEqual(['secret-open']);
  });

  test('[DOC-5] knows which Node is needed', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(engines.node).toBe(`>=${OLDEST_NODE.join('.')}`);
  });
});

async function found(world: World): Promise<string[]> {
  const { findings } = await examine(world);
  return findings.map(({ id }) => id).filter((id) => id !== 'backup-same-disk');
}

/** Something that answers where the server should, as a reverse proxy does. */
async function front(
  serve: (path: string) => readonly [number, string],
  upgrades = true,
): Promise<string> {
  const server: Server = createServer((request, response) => {
    const [status, body] = serve(request.url ?? '');
    response.writeHead(status, { connection: 'close' }).end(body);
  });
  server.on('upgrade', (_request, socket) => {
    const line = upgrades ? '101 Switching Protocols' : '404 Not Found';
    socket.end(`HTTP/1.1 ${line}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function edit(dataDir: string, sql: string): undefined {
  const database = new Sqlite(databaseFile(dataDir));
  database.exec(sql);
  database.close();
}

function done(_changed: unknown): undefined {}
