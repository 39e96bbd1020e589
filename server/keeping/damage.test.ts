import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/db/sqlite/connection';
import { databaseFile } from '@/db/sqlite/database-file';
import { DatabaseRefused } from '@/db/sqlite/refused';
import { ELI, newCase } from '../board/testing/service-harness';
import { contents, damage, PERMISSIONS, type Template } from './testing/damages';
import { filledDataDir, newDataDir, openKept, order, UNITS } from './testing/kept-unit';
import { lookWhenUnknown } from './whole';

/** A user of the machine who owns nothing on it. */
const STRANGER = 65_534;
const SEEDS = process.env.PROOF === 'full' ? 200 : 60;

const made: Template = { closed: folder(), crashed: folder() };
let filled: Promise<void> | null = null;
afterAll(() => {
  for (const one of Object.values(made)) rmSync(one, { recursive: true });
});

describe('a database that was harmed while no server ran', () => {
  test(`[KEEP-30] is not served, and is left as it is: ${SEEDS} seeds`, async () => {
    const template = await newTemplate();
    const served: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const dataDir = newDataDir();
      const what = damage(seed, template, dataDir);
      const before = contents(dataDir);
      const refused = refusalOf(dataDir);
      if (refused === null) served.push(`seed ${seed}: ${what}`);
      else
        expect([what, refused.exitCode, refused.message.includes(databaseFile(dataDir))]).toEqual([
          what,
          expect.toSatisfy((code: number) => [73, 74, 78].includes(code)),
          true,
        ]);
      expect([what, contents(dataDir) === before]).toEqual([what, true]);
    }
    expect(served).toEqual([]);
  });

  test('[KEEP-30] that was harmed in nothing is served', async () => {
    const template = await newTemplate();
    for (const from of [template.closed, template.crashed]) {
      const dataDir = newDataDir();
      cpSync(from, dataDir, { recursive: true });
      expect(refusalOf(dataDir)).toBeNull();
    }
  });

  test.each(PERMISSIONS.map((one, n) => [n, one] as const))(
    '[KEEP-31] that this user may not use is refused by code and file (%i)',
    async (_n, harm) => {
      const template = await newTemplate();
      const dataDir = newDataDir();
      cpSync(template.closed, dataDir, { recursive: true });
      for (const file of ['.', ...readdirSync(dataDir)])
        chownSync(join(dataDir, file), ownUser(), -1);
      harm(dataDir, () => 0);
      const { stdout, status } = openAsStranger(databaseFile(dataDir));
      chmodSync(dataDir, 0o700);
      expect(JSON.parse(stdout)).toMatchObject({
        code: 'E_DB_PATH',
        exitCode: 73,
        message: expect.stringContaining(dataDir),
      });
      expect(status).toBe(0);
    },
  );

  test('[KEEP-32] after a crash it is looked at beside the work, and what is found makes the server not ready', async () => {
    const template = await newTemplate();
    const dataDir = newDataDir();
    cpSync(template.crashed, dataDir, { recursive: true });
    const sound = openKept(dataDir);
    expect(sound.database.isKnownWhole).toBe(false);
    const whole = lookWhenUnknown({ ...sound.database, log: SILENT });
    await whole.looked;
    expect([whole.check(), whole.faults()]).toEqual([null, 0]);
    sound.database.connection.exec("update events set data = '{}' where seq = 20");
    const errors: unknown[] = [];
    const log = { ...SILENT, error: (fields: unknown) => void errors.push(fields) };
    const damaged = lookWhenUnknown({ path: sound.database.path, isKnownWhole: false, log });
    await damaged.looked;
    expect([damaged.check(), damaged.faults()]).toEqual(['damaged', 1]);
    expect(errors).toMatchObject([
      { code: 'E_DB_CORRUPT', seq: 20, why: expect.stringContaining('npm run restore') },
    ]);
    const known = lookWhenUnknown({ path: '/nowhere', isKnownWhole: true, log });
    await known.looked;
    expect(known.check()).toBeNull();
  });
});

const SILENT = { info() {}, warn() {}, error() {} };

/** One that was closed, and one whose server was killed with changes that are not in the file yet. */
async function newTemplate(): Promise<Template> {
  filled ??= fillTemplate();
  await filled;
  return made;
}

async function fillTemplate(): Promise<void> {
  const { closed, crashed } = made;
  cpSync(await filledDataDir(), closed, { recursive: true });
  copyFileSync(databaseFile(closed), join(closed, 'older.db'));
  const kept = openKept(closed);
  await order(kept, UNITS[0], 'newest', newCase(), ELI);
  for (const file of readdirSync(closed))
    if (!file.endsWith('.lock') && !file.endsWith('-shm'))
      copyFileSync(join(closed, file), join(crashed, file));
  await kept.close();
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'morgentavla-'));
}

function refusalOf(dataDir: string): DatabaseRefused | null {
  try {
    openDatabase(databaseFile(dataDir)).close();
    return null;
  } catch (error) {
    if (error instanceof DatabaseRefused) return error;
    throw error;
  }
}

function ownUser(): number {
  const own = process.getuid?.() ?? 0;
  return own === 0 ? STRANGER : own;
}

/** Root may do everything, so it does this as somebody else. */
function openAsStranger(path: string) {
  const user = process.getuid?.() === 0 ? { uid: STRANGER } : {};
  return spawnSync(process.execPath, ['--import', 'tsx', '--eval', OPEN, path], {
    ...user,
    encoding: 'utf8',
  });
}

const OPEN = `
  import { openDatabase } from './db/sqlite/connection.ts';
  try {
    openDatabase(process.argv[1]).close();
    console.log('null');
  } catch ({ code, exitCode, message }) {
    console.log(JSON.stringify({ code, exitCode, message }));
  }
`;
