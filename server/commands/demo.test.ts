import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unitBySlug } from '@/db/sqlite/unit-by-slug';
import { newInstallation, openInstallation, runIn } from './testing/installation';

let dataDir: string;
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'demo-')), 'data');
});
afterEach(() => rmSync(join(dataDir, '..'), { recursive: true }));

/** Five weeks are played, and on a busy machine each minute of them takes its time. */
const HANG_MS = 180_000;
const ACCOUNT = /^\S+@fjordvik\.example \S{19} (owner|leader|member|reader)$/;

describe('npm run demo', () => {
  it(
    '[DEM-9] makes a unit in a folder that is not there yet, and tells each account on a line of its own',
    async () => {
      const ran = await runIn(dataDir, 'demo');
      expect(ran.code).toBe(0);
      const lines = ran.out.trim().split('\n');
      expect(lines).toHaveLength(11);
      for (const line of lines) expect(line).toMatch(ACCOUNT);

      const open = openInstallation(dataDir);
      const unit = unitBySlug(open.database, 'sykepenger-fjordvik');
      if (unit === null) throw new Error('no unit was made');
      const { board } = await open.boards.current(unit);
      expect(board.members).toHaveLength(11);
      await open.close();
      const again = await runIn(dataDir, 'demo');
      expect(again).toMatchObject({ code: 1, out: '', said: expect.stringContaining('already') });
    },
    HANG_MS,
  );

  it('[DEM-10] refuses where somebody has an installation or a server runs', async () => {
    const installation = await newInstallation();
    const held = openInstallation(installation.dataDir);
    const whileRunning = await runIn(installation.dataDir, 'demo');
    expect(whileRunning.code).not.toBe(0);
    expect(whileRunning.said).toContain('E_DB_LOCKED');
    await held.close();
    rmSync(installation.dataDir, { recursive: true });
  });
});
