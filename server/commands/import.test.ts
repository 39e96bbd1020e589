import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unitBySlug } from '@/db/sqlite/unit-by-slug';
import { column } from '@/domain/cases/order';
import { LIMITS } from '@/domain/limits';
import { systemClock } from '../clock';
import { controlImport } from '../import/control-import';
import { createImporter } from '../import/importer';
import type { ListReport } from '../import/list';
import { createPlanner } from '../import/planner';
import { startControl } from '../ops/control';
import { createSqliteKeptLists } from '../store/sqlite/kept-lists';
import { openBoards } from './open-boards';
import { newInstallation, openInstallation, SLUG, UNIT } from './testing/installation';

const FILE = 'sak;type;mottatt\nS-1;Klage;2026-01-05\nS-2;klage;06.01.2026\n';
const MAP = 'reference=sak,type=type,received=mottatt';

let installation: Awaited<ReturnType<typeof newInstallation>>;
let given: readonly string[];
beforeEach(async () => {
  installation = await newInstallation();
  given = ['--unit', SLUG, '--file', installation.write('saker.csv', FILE), '--map', MAP];
});
afterEach(() => rmSync(installation.dataDir, { recursive: true }));

describe('npm run import', () => {
  it('[IMP-24] opens the database itself when no server runs', async () => {
    await expect(installation.run('import', ...given)).resolves.toMatchObject({
      code: 0,
      said:
        '2 cases added, 0 known before, 0 rows refused, 0 rows about a case told before.\n' +
        '0 changed, 0 gone from the case system, 0 back again, 0 waiting with new post; passed over: 0 of an older version, 0 closed.\n',
    });
    const open = openInstallation(installation.dataDir);
    const cards = column((await open.boards.current(UNIT)).board, 'ready');
    await open.close();
    expect(cards.map((card) => card.priv.externalId)).toEqual(['S-1', 'S-2']);
  });

  it('[IMP-24] leaves it to the server when one runs, whose database it cannot open', async () => {
    const { dataDir } = installation;
    const { database, boards, close } = openInstallation(dataDir);
    const importer = createImporter({
      boards,
      planner: createPlanner(),
      lists: createSqliteKeptLists<ListReport>(database, new Uint8Array(32), systemClock),
      clock: systemClock,
    });
    const parts = { importer, unitBySlug: (slug: string) => unitBySlug(database, slug) };
    const actions = { import: controlImport.bind(null, parts) };
    const log = { info() {}, warn() {}, error() {} };
    const control = await startControl({
      dataDir,
      actions,
      maxBytes: LIMITS.importFileBytes,
      log,
    });
    const ran = await installation.run('import', ...given);
    const cards = column((await boards.current(UNIT)).board, 'ready');
    expect(() => openBoards(dataDir, systemClock)).toThrow('E_DB_LOCKED');
    await control.close();
    await close();
    expect(ran).toMatchObject({ code: 0, said: expect.stringContaining('2 cases added') });
    expect(cards).toHaveLength(2);
  });

  it('[IMP-24] says in a sentence that there is no such unit', async () => {
    const [, , ...rest] = given;
    const ran = await installation.run('import', '--unit', 'nav-vest', ...rest);
    expect(ran).toMatchObject({ code: 1, said: expect.stringContaining('E_NOT_FOUND (unit)') });
  });
});
