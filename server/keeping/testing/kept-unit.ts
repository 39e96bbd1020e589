import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { openDatabase } from '@/db/sqlite/connection';
import { databaseFile } from '@/db/sqlite/database-file';
import type { Actor } from '@/domain/actor';
import type { Command } from '@/domain/command';
import type { CaseId, CommandId, PersonId, UnitId } from '@/domain/ids';
import {
  BJORN,
  ELI,
  GURO,
  INJURY,
  MORNING,
  newCase,
  SYSTEM,
} from '../../board/testing/service-harness';
import { createBoardService } from '../../board-service';
import { keyFor, loadSecret } from '../../ops/secret';
import { createSqliteStore } from '../../store/sqlite/store';
import { createBoardReader } from '../../workers/board-reader';

export const UNITS: readonly [UnitId, UnitId] = ['unit-a' as UnitId, 'unit-b' as UnitId];
const SILENT = { info() {}, warn() {}, error() {} };

/** A data folder of its own that is gone after the test. */
export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'morgentavla-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let template: Promise<string> | null = null;
afterAll(async () => rmSync((await template) ?? '', { recursive: true, force: true }));

/** A closed installation with two units of its own for the test: filled once for each file of tests, then copied. */
export async function filledDataDir(): Promise<string> {
  template ??= newTemplate();
  const dataDir = newDataDir();
  cpSync(await template, dataDir, { recursive: true });
  return dataDir;
}

async function newTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'morgentavla-'));
  const kept = openKept(folder);
  await fill(kept);
  await kept.close();
  return folder;
}

/** An installation in a data folder, its database open for writing. */
export function openKept(dataDir: string, clock = { ms: MORNING, now: () => clock.ms }) {
  const database = openDatabase(databaseFile(dataDir));
  const store = createSqliteStore(database, { secret: keyFor(loadSecret(dataDir), 'store') });
  const boards = createBoardService({ store, clock, log: SILENT });
  const reader = createBoardReader(store);
  let closed = false;
  const kept = {
    database,
    store,
    boards,
    clock,
    /** Stores boards as the server does after two thousand events. */
    async storeBoards(unit: UnitId) {
      const { seq } = await store.head(unit);
      await store.saveSnapshot(unit, await reader.pastFile(unit, Math.floor(seq / 2)), 'past');
      await store.saveSnapshot(unit, await reader.pastFile(unit, seq), 'past');
      await store.saveSnapshot(unit, await reader.latestFile(unit), 'latest');
    },
    async close() {
      if (closed) return;
      closed = true;
      await boards.close();
      await store.close();
      database.close();
    },
  };
  onTestFinished(kept.close);
  return kept;
}

export type Kept = ReturnType<typeof openKept>;

/** Two units in which a few people have worked, with notes, reasons and ids from a case system. */
export async function fill(kept: Kept, cases = 12): Promise<void> {
  for (const unit of UNITS) {
    const give = (id: string, command: Command, actor: Actor = ELI) =>
      order(kept, unit, id, command, actor);
    await give('create', { type: 'CreateUnit', name: `Enhet ${unit}` }, SYSTEM);
    for (const [person, role] of [
      ['guro', 'leader'],
      ['eli', 'member'],
      ['bjorn', 'member'],
    ] as const)
      await give(person, { type: 'AdmitPerson', person: person as PersonId, role }, SYSTEM);
    const type = { name: 'Klage', difficulty: 1, tracking: 'cards', needsApproval: false } as const;
    await give(INJURY, { type: 'AddCaseType', ...type }, GURO);
    for (let n = 0; n < cases; n++) {
      const caseId = `sak-${n}` as CaseId;
      await give(caseId, newCase({ externalId: `FAG-${unit}-${n}` }));
      await give(`note-${n}`, { type: 'WriteNote', caseId, note: `ringt om ${n}`, replaces: null });
      if (n % 3 === 0) await give(`take-${n}`, { type: 'TakeCase', caseId }, BJORN);
      if (n % 6 === 0) await give(`done-${n}`, { type: 'FinishCase', caseId }, BJORN);
      kept.clock.ms += 1_000;
    }
    await kept.storeBoards(unit);
  }
}

/** Gives a command that must happen. */
export async function order(
  { boards }: Pick<Kept, 'boards'>,
  unit: UnitId,
  id: string,
  command: Command,
  actor: Actor,
): Promise<void> {
  const answer = await boards.submit(unit, id as CommandId, command, actor);
  if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal.code}`);
}
