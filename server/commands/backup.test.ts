import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../clock';
import { createBackups } from '../keeping/backups';
import { controlBackup } from '../keeping/control-backup';
import { backupsIn } from '../keeping/rotate';
import { startControl } from '../ops/control';
import { newInstallation, openInstallation, UNIT } from './testing/installation';

const SILENT = { info() {}, warn() {}, error() {} };

let installation: Awaited<ReturnType<typeof newInstallation>>;
beforeEach(async () => {
  installation = await newInstallation();
});
afterEach(() => rmSync(installation.dataDir, { recursive: true }));

describe('npm run backup', () => {
  it('[KEEP-5] holds the file itself when no server runs, and is refused while another holds it', async () => {
    const { dataDir, run } = installation;
    const to = join(dataDir, 'elsewhere');
    const ran = await run('backup', '--to', to);
    const [made] = backupsIn(to);
    expect(ran).toMatchObject({
      code: 0,
      said: expect.stringContaining(join(to, made?.file ?? 'none')),
    });
    expect(ran.said).toMatch(/1 units, 2 events; all of it was looked at/);
    const open = openInstallation(dataDir);
    const refused = await run('backup');
    await open.close();
    expect(refused).toMatchObject({ code: 73, said: expect.stringContaining('E_DB_LOCKED') });
  });

  it('[KEEP-5] asks the server when one runs, and tells by code why there is none', async () => {
    const { dataDir, run } = installation;
    const { database, close } = openInstallation(dataDir);
    const clock = systemClock;
    const backups = createBackups({ path: database.path, dataDir, clock, log: SILENT });
    const actions = { backup: controlBackup.bind(null, backups) };
    const control = await startControl({ dataDir, actions, maxBytes: 1, log: SILENT });
    const ran = await run('backup');
    database.connection
      .prepare("update events set data = '{}' where unit_id = ? and seq = 2")
      .run(UNIT);
    const refused = await run('backup');
    await control.close();
    await close();
    expect(ran).toMatchObject({ code: 0, said: expect.stringContaining(join(dataDir, 'backups')) });
    expect(refused).toMatchObject({ code: 74, said: expect.stringContaining('E_BACKUP_DAMAGED') });
    expect(backupsIn(join(dataDir, 'backups'))).toHaveLength(1);
  });
});

describe('npm run verify-log', () => {
  it('[KEEP-10] says how much it looked at, beside a running server too', async () => {
    const open = openInstallation(installation.dataDir);
    const ran = await installation.run('verify-log');
    await open.close();
    expect(ran).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^2 events in 1 units are what was written/),
    });
  });

  it('[KEEP-11] names the first place that is wrong, and the command that helps', async () => {
    const open = openInstallation(installation.dataDir);
    open.database.connection
      .prepare("update events set data = '{}' where unit_id = ? and seq = 2")
      .run(UNIT);
    await open.close();
    const ran = await installation.run('verify-log');
    expect(ran.code).toBe(1);
    expect(ran.said).toContain(`In unit ${UNIT}, event 2 is not what was written.`);
    expect(ran.said).toContain('npm run restore -- latest');
    expect(existsSync(join(installation.dataDir, 'backups'))).toBe(false);
  });
});
