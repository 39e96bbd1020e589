import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandId } from '@/domain/ids';
import { sizeOf } from '@/domain/ordered-map';
import { systemClock } from '../clock';
import { openBoards } from '../commands/open-boards';
import { newInstallation, UNIT } from '../commands/testing/installation';
import { createReconciler } from './reconcile';

const CASES = 1_100;

let installation: Awaited<ReturnType<typeof newInstallation>>;
beforeEach(async () => {
  installation = await newInstallation();
});
afterEach(() => rmSync(installation.dataDir, { recursive: true }));

it.each([
  ['before accepting', 0],
  ['after accepting', CASES],
  ['before part 1', CASES],
  ['after part 1', CASES],
  ['before part 4', CASES],
  ['after part 5', CASES],
] as const)(
  '[REC-16] a process that is killed %s leaves nothing, or all that the next one brings',
  async (when, cases) => {
    await expect(dying(when)).resolves.toBe('SIGKILL');
    const open = openBoards(installation.dataDir, systemClock);
    const { boards, lists } = open;
    const owed = lists.owed();
    await createReconciler({ boards, lists, clock: systemClock }).settle();
    expect(owed).toHaveLength(cases === 0 ? 0 : 1);
    expect(sizeOf((await boards.current(UNIT)).board.cases)).toBe(cases);
    const kept = lists.find(UNIT, 'the-list' as CommandId);
    if (cases === 0) expect(kept).toBeNull();
    else expect(kept).toMatchObject({ isDone: true, report: { added: CASES } });
    const left = open.database.connection.prepare('select count(*) as n from list_parts').get();
    expect(left).toEqual({ n: 0 });
    await open.close();
  },
);

function dying(when: string): Promise<string | null> {
  const file = join(import.meta.dirname, 'testing', 'dying-import.ts');
  const args = ['--import', 'tsx', file, installation.dataDir, String(CASES), when];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)));
}
