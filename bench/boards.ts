import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { type Database, openDatabase } from '@/db/sqlite/connection';
import type { Actor } from '@/domain/actor';
import { addDays } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { Command } from '@/domain/command';
import type { CaseTypeId, CommandId, PersonId, ReasonId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { type BoardService, createBoardService } from '@/server/board-service';
import type { Clock } from '@/server/clock';
import { createLog } from '@/server/ops/log';
import { createSqliteStore } from '@/server/store/sqlite/store';
import { createReaderWorker } from '@/server/workers/reader-worker';

/** The boards as the server has them, with the real store on a disk of their own and the reading worker; no sockets. */
export type BenchBoards = {
  readonly boards: BoardService;
  readonly clock: Clock;
  readonly database: Database;
  /** Groups of commands that were committed together, since the beginning. */
  readonly groups: () => number;
};

export async function withBoards<T>(
  clock: Clock,
  run: (boards: BenchBoards) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'morgentavla-bench-'));
  const database = openDatabase(join(folder, 'board.db'));
  const log = createLog();
  let groups = 0;
  const schedule = (write: () => void) =>
    setImmediate(() => {
      groups += 1;
      write();
    });
  const store = createSqliteStore(database, { secret: new Uint8Array(32), schedule });
  const boards = createBoardService({
    store,
    clock,
    log,
    reader: createReaderWorker(database.path, log),
  });
  try {
    return await run({ boards, clock, database, groups: () => groups });
  } finally {
    await boards.close();
    await store.close();
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export type MadeUnit = {
  readonly unit: UnitId;
  readonly people: readonly Actor[];
  readonly caseType: CaseTypeId;
  readonly reason: ReasonId;
};

const SYSTEM: Actor = { kind: 'system' };

/** A unit with so many people and one case type. */
export async function makeUnit(
  boards: BoardService,
  name: string,
  people: number,
): Promise<MadeUnit> {
  const unit = name as UnitId;
  const persons = Array.from({ length: people }, (_, n) => `${name}-${n}` as PersonId);
  await happens(boards, unit, SYSTEM, { type: 'CreateUnit', name });
  for (const [n, person] of persons.entries())
    await happens(boards, unit, SYSTEM, {
      type: 'AdmitPerson',
      person,
      role: n === 0 ? 'leader' : 'member',
    });
  const actors = persons.map(
    (person, n): Actor => ({ kind: 'person', person, role: n === 0 ? 'leader' : 'member' }),
  );
  const [leader = SYSTEM] = actors;
  const type = {
    name: 'Yrkesskade',
    difficulty: 2,
    tracking: 'cards',
    needsApproval: false,
  } as const;
  await happens(boards, unit, leader, { type: 'AddCaseType', ...type });
  const reason = {
    list: 'putBack',
    text: 'Mangler kompetanse',
    party: null,
    reviewDays: null,
  } as const;
  await happens(boards, unit, leader, { type: 'AddReason', ...reason });
  const { setup } = (await boards.current(unit)).board;
  const [madeType] = setup.caseTypes;
  const [madeReason] = setup.reasons;
  if (madeType === undefined || madeReason === undefined) throw new Error('The unit has no lists.');
  return { unit, people: actors, caseType: madeType.id, reason: madeReason.id };
}

/** Ready cases, as an import brings them. */
export async function importCases(
  { boards, clock }: BenchBoards,
  { unit, caseType }: MadeUnit,
  count: number,
): Promise<void> {
  const today = dayOf(clock.now());
  for (let first = 0; first < count; first += LIMITS.casesPerImport) {
    const cases = Array.from(
      { length: Math.min(LIMITS.casesPerImport, count - first) },
      (_, n) => ({
        caseType,
        received: addDays(today, -((first + n) % 250)),
        deadline: null,
        difficulty: null,
        externalId: `FV-${first + n}`,
        registered: true,
      }),
    );
    await happens(boards, unit, SYSTEM, { type: 'ImportCases', cases });
  }
}

/** Gives a command that must happen. */
export async function happens(
  boards: BoardService,
  unit: UnitId,
  actor: Actor,
  command: Command,
): Promise<void> {
  const answer = await boards.submit(unit, v7() as CommandId, command, actor);
  if (!answer.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(answer.refusal)}`);
}
