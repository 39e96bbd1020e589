import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import { evolveAll, stripBoard } from '@/domain/evolve';
import type { CaseId, CommandId } from '@/domain/ids';
import { boardIn } from '../board/body-board';
import {
  ELI,
  GURO,
  INJURY,
  MORNING,
  newCase,
  SYSTEM,
  UNIT,
} from '../board/testing/service-harness';
import { createBoardService } from '../board-service';
import { fromFile } from '../store/board-file';
import { factsFromLog } from '../store/rebuild-facts';
import { sqliteHarness } from '../store/sqlite/harness';
import { createSqliteStore } from '../store/sqlite/store';
import { unzip } from '../store/zip';
import { createReaderWorker, WorkerGone } from './reader-worker';

const LOG = { info: () => {}, warn: () => {}, error: () => {} };

describe('the reading worker', () => {
  test('[RDR-1] makes the boards of now and of then, from its own connection, like anybody who folds the log', async () => {
    const { store, boards, clock } = await unitWithWorker();
    const half = (await boards.current(UNIT)).board;
    clock.ms += 60_000;
    await boards.submit(
      UNIT,
      'take' as CommandId,
      { type: 'TakeCase', caseId: 'case-3' as CaseId },
      ELI,
    );
    const { board: now, hash } = await boards.current(UNIT);
    const events = await store.read(UNIT, { from: 1 });
    expect(evolveAll(emptyBoard, events)).toEqual(now);

    expect(await boards.boardAt(UNIT, MORNING)).toEqual(stripBoard(half));
    expect(await boards.boardAt(UNIT, MORNING + 60_000)).toEqual(stripBoard(now));
    expect(await boards.boardAt(UNIT, MORNING - 1)).toEqual(emptyBoard);
    const snapshot = await boards.snapshot(UNIT);
    expect(snapshot).toMatchObject({ seq: now.seq, hash, etag: `"${now.seq}-${hash}"` });
    expect(JSON.parse(unzip(snapshot.body))).toEqual({
      seq: now.seq,
      hash,
      board: encodeBoard(now),
    });
  });

  test('[RDR-2] makes the files that are stored, and the projections', async () => {
    const { reader, store, boards } = await unitWithWorker();
    const { board, hash } = await boards.current(UNIT);
    expect(fromFile(await reader.latestFile(UNIT))).toEqual({ board, hash });
    const past = await reader.pastFile(UNIT, 6);
    expect(past).toMatchObject({ seq: 6, hash: await store.hashAt(UNIT, 6) });
    expect(fromFile(past)?.board).toEqual(
      evolveAll(
        emptyBoard,
        await store
          .read(UNIT, { from: 1, to: 6 })
          .then((events) => events.map((event) => ({ ...event, priv: null }))),
      ),
    );
    expect(await reader.facts(UNIT)).toEqual(await factsFromLog(store, UNIT));
  });

  test('[RDR-3] that died is missed by those who waited, and the next question starts another', async () => {
    const { reader, boards } = await unitWithWorker();
    const { board } = await boards.current(UNIT);
    const waiting = reader.past(UNIT, MORNING);
    await Promise.all([reader.close(), expect(waiting).rejects.toBeInstanceOf(WorkerGone)]);
    expect(boardIn(await reader.past(UNIT, MORNING))).toEqual(stripBoard(board));
  });

  test('[RDR-4] tells what it could not do', async () => {
    const reader = createReaderWorker('/nowhere/board.db', LOG);
    onTestFinished(reader.close);
    await expect(reader.live(UNIT)).rejects.toBeInstanceOf(WorkerGone);
  });
});

async function unitWithWorker() {
  const on = sqliteHarness();
  const store = createSqliteStore(on.database(), { secret: new Uint8Array(32) });
  const reader = createReaderWorker(on.path, LOG);
  const clock = { ms: MORNING, now: () => clock.ms };
  const boards = createBoardService({ store, clock, log: LOG, reader });
  onTestFinished(async () => {
    await boards.close();
    on.remove();
  });
  await boards.submit(
    UNIT,
    'create' as CommandId,
    { type: 'CreateUnit', name: 'Fjordvik' },
    SYSTEM,
  );
  for (const [person, role] of [
    ['guro', 'leader'],
    ['eli', 'member'],
  ] as const) {
    await boards.submit(
      UNIT,
      `admit-${person}` as CommandId,
      { type: 'AdmitPerson', person: person as never, role },
      SYSTEM,
    );
  }
  const type = {
    name: 'Yrkesskade',
    difficulty: 1,
    tracking: 'cards',
    needsApproval: false,
  } as const;
  await boards.submit(UNIT, INJURY as string as CommandId, { type: 'AddCaseType', ...type }, GURO);
  for (let n = 0; n < 8; n++)
    await boards.submit(UNIT, `case-${n}` as CommandId, newCase({ externalId: `SAK-${n}` }), ELI);
  return { store, reader, boards, clock };
}
