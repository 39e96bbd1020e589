import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { user } from '@/db/sqlite/auth-tables';
import { type Database, openForReading } from '@/db/sqlite/connection';
import { people } from '@/db/sqlite/people-tables';
import { emptyBoard } from '@/domain/board';
import { encodeBoard } from '@/domain/board-json';
import { column } from '@/domain/cases/order';
import type { Command } from '@/domain/command';
import { evolveAll } from '@/domain/evolve';
import type { CaseId, PersonId, ReasonId } from '@/domain/ids';
import { forgetPeople } from '../auth/forget-people';
import { BJORN, ELI, GURO, newCase } from '../board/testing/service-harness';
import { forgetAgain } from '../commands/forget-again';
import { createForgetting } from '../jobs/forget-private';
import { canonicalJson } from '../store/keyed-hash';
import { storeLatest } from '../store/store-latest';
import { backUp } from './back-up';
import { restore } from './restore';
import { bytesOf, forget, noted, pass } from './testing/forgetting';
import { filledDataDir, type Kept, openKept, order, UNITS } from './testing/kept-unit';
import { verifyDatabase } from './verify';

const DAY_MS = 24 * 60 * 60 * 1_000;
const CASES = 34;
const [UNIT] = UNITS;

let dataDir: string;
let kept: Kept;
beforeEach(async () => {
  dataDir = await filledDataDir();
  kept = openKept(dataDir);
});

describe('forgetting', () => {
  test('[KEEP-60] who finished, approved or counted is forgotten as the day turns, and no sooner', async () => {
    await plant(CASES);
    await forget(kept);
    const finishers = async () =>
      (await kept.store.read(UNIT, { from: 1 })).filter(({ type }) => type === 'CaseFinished');
    const before = await finishers();
    expect(before.filter(({ priv }) => priv !== null).length).toBeGreaterThan(5);
    await pass(kept, 1);
    expect((await finishers()).filter(({ priv }) => priv !== null)).toEqual([]);
    expect(await finishers()).toHaveLength(before.length);
  });

  test('[KEEP-61] what was told of a case is forgotten thirty days after it closed, and not while it is open', async () => {
    const open = await plant(CASES);
    await pass(kept, 29);
    expect(inFile().filter((word) => word.includes('lukket'))).not.toEqual([]);
    await pass(kept, 3);
    const { board } = await kept.boards.current(UNIT);
    expect(column(board, 'waiting').map(({ id }) => id)).toEqual(open);
    for (const card of column(board, 'waiting'))
      expect(card.priv).toMatchObject({
        note: expect.stringContaining('åpen notat'),
        externalId: expect.any(String),
      });
    const told = (await kept.store.read(UNIT, { from: 1, limit: 10_000 })).filter(
      ({ priv }) => priv !== null,
    );
    const others = told.filter(
      (event) => 'caseId' in event.data && event.data.caseId.startsWith('lukket'),
    );
    expect(others).toEqual([]);
  });

  test('[KEEP-61] one that was opened again is forgotten thirty days after it closed the second time', async () => {
    await plant(CASES);
    const again = { caseId: 'lukket-2' as CaseId };
    await pass(kept, 10);
    await give('reopen', { type: 'ReopenCase', ...again });
    await give('take-again', { type: 'TakeCase', ...again });
    await give('note-again', {
      type: 'WriteNote',
      ...again,
      note: 'andre gang lukket',
      replaces: noteOf(2),
    });
    await pass(kept, 25);
    await give('take-once-more', { type: 'TakeCase', ...again });
    await give('finish-again', { type: 'FinishCase', ...again });
    await pass(kept, 29);
    expect(noted(kept)).toContain('andre gang');
    await pass(kept, 3);
    expect(noted(kept)).not.toContain('andre gang');
  });

  test('[KEEP-62] who was away is forgotten after five working days, and how many stays', async () => {
    await give('away', { type: 'MarkAway', person: 'bjorn' as never }, GURO);
    const away = async () =>
      (await kept.store.read(UNIT, { from: 1 })).find(({ type }) => type === 'PresenceChanged');
    await pass(kept, 7);
    expect((await away())?.priv).toMatchObject({ person: 'bjorn' });
    await pass(kept, 1);
    expect(await away()).toMatchObject({ priv: null, data: { sums: { away: 1 } } });
  });

  test('[KEEP-63] the live board is what its log comes to, before and after, and the log holds', async () => {
    await plant(CASES);
    for (const days of [0, 1, 4, 10, 20, 31]) {
      await pass(kept, days);
      const { board } = await kept.boards.current(UNIT);
      const folded = evolveAll(emptyBoard, await kept.store.read(UNIT, { from: 1, limit: 10_000 }));
      expect(canonicalJson(encodeBoard(folded))).toBe(canonicalJson(encodeBoard(board)));
      const reading = openForReading(kept.database.path);
      expect(verifyDatabase(reading)).toMatchObject({ ok: true });
      reading.close();
    }
    expect(await kept.store.forgetPrivate(UNIT, kept.clock.ms)).toBe(0);
  });

  test('[KEEP-64] of a hundred notes, ids and reasons none is left in the file, beside it, in a stored board or in a restored backup', async () => {
    await plant(CASES);
    const from = openForReading(kept.database.path);
    const folder = join(dataDir, 'backups');
    const backup = await backUp(from, { folder, kind: 'asked', now: kept.clock.ms });
    from.close();
    expect(inFile().filter((word) => word.includes('lukket')).length).toBeGreaterThanOrEqual(100);
    await pass(kept, 32);
    expect(inFile().filter((word) => word.includes('lukket'))).toEqual([]);
    expect(noted(kept)).not.toContain('lukket notat');
    expect(inFile().filter((word) => word.includes('åpen')).length).toBeGreaterThan(0);
    const now = kept.clock.ms;
    await kept.close();

    const again = (database: Database) => forgetAgain(database, dataDir, { now: () => now });
    await restore({ backup: backup.file, dataDir, moveAside: true, now, forget: again });
    rmSync(folder, { recursive: true });
    expect(inFile().filter((word) => word.includes('lukket'))).toEqual([]);
    expect(inFile().filter((word) => word.includes('åpen')).length).toBeGreaterThan(0);
    kept = openKept(dataDir, kept.clock);
    expect(noted(kept)).not.toContain('lukket notat');
  });

  test('[PRI-58] the names of those who left are gone with the rest, and from a restored backup too', async () => {
    for (let n = 0; n < 100; n++) leave(n);
    const from = openForReading(kept.database.path);
    const folder = join(dataDir, 'backups');
    const backup = await backUp(from, { folder, kind: 'asked', now: kept.clock.ms });
    from.close();
    await pass(kept, 30);
    expect(namesInFile()).toHaveLength(200);
    await pass(kept, 1);
    expect(namesInFile()).toEqual([]);
    const now = kept.clock.ms;
    await kept.close();
    const again = (database: Database) => forgetAgain(database, dataDir, { now: () => now });
    await restore({ backup: backup.file, dataDir, moveAside: true, now, forget: again });
    rmSync(folder, { recursive: true });
    expect(namesInFile()).toEqual([]);
  });

  test('[KEEP-64] while a backup reads nobody waits for it, and what lies beside the file is emptied at the next time', async () => {
    await plant(2);
    const reading = openForReading(kept.database.path);
    reading.connection.exec('begin');
    reading.connection.prepare('select count(*) from events').get();
    const { database, store, clock } = kept;
    const forgetNow = createForgetting({
      store,
      forgetPeople: () => forgetPeople(database, clock).any,
      storeLatest: (unit) => storeLatest(store, unit),
      clock,
    });
    clock.ms += 32 * DAY_MS;
    await kept.boards.turnDays();
    await forgetNow();
    expect(inFile().filter((word) => word.includes('lukket'))).not.toEqual([]);
    reading.connection.exec('rollback');
    reading.close();
    await forgetNow();
    expect(inFile().filter((word) => word.includes('lukket'))).toEqual([]);
  });
});

/** Cases that are closed, each with three private texts of its own, and three that wait. Gives the ids of those. */
async function plant(closed: number): Promise<CaseId[]> {
  await give(
    'reason',
    {
      type: 'AddReason',
      list: 'waiting',
      text: 'Legeerklæring',
      party: 'practitioner',
      reviewDays: 5,
    },
    GURO,
  );
  for (let n = 0; n < closed; n++) {
    const caseId = `lukket-${n}` as CaseId;
    await give(caseId, newCase({ externalId: `FAG-lukket-${n}` }));
    await give(`note-l${n}`, { type: 'WriteNote', caseId, note: noteOf(n), replaces: null });
    await give(`urgent-l${n}`, { type: 'MarkUrgent', caseId, reason: `lukket hast ${n}` });
    await give(`take-l${n}`, { type: 'TakeCase', caseId }, BJORN);
    if (n % 4 === 3)
      await give(`drop-l${n}`, { type: 'WithdrawCase', caseId, why: 'duplicate' }, BJORN);
    else await give(`done-l${n}`, { type: 'FinishCase', caseId }, BJORN);
  }
  const open: CaseId[] = [];
  for (let n = 0; n < 3; n++) {
    const caseId = `venter-${n}` as CaseId;
    open.push(caseId);
    await give(caseId, newCase({ externalId: `FAG-åpen-${n}` }));
    await give(`note-å${n}`, {
      type: 'WriteNote',
      caseId,
      note: `åpen notat ${n}`,
      replaces: null,
    });
    await give(`take-å${n}`, { type: 'TakeCase', caseId });
    const wait = {
      reason: 'reason' as ReasonId,
      party: 'practitioner',
      nextReview: '2026-11-25',
      asked: `åpen spurt ${n}`,
    } as never;
    await give(`hold-å${n}`, { type: 'HoldCase', caseId, waits: [wait], keep: true });
  }
  await kept.storeBoards(UNIT);
  return open;
}

function noteOf(n: number): string {
  return `lukket notat ${n}`;
}

function give(id: string, command: Command, actor = ELI) {
  return order(kept, UNIT, id, command, actor);
}

/** Somebody with an account who has just left the unit. */
function leave(n: number): void {
  const { orm } = kept.database;
  const at = { createdAt: new Date(0), updatedAt: new Date(0) };
  const account = { id: `konto-${n}`, name: '', email: `plantet-${n}@example.no` };
  orm
    .insert(user)
    .values({ ...account, emailVerified: false, ...at })
    .run();
  const who = { id: `gjest-${n}` as PersonId, unitId: UNIT, accountId: account.id };
  const name = { name: `Plantet navn ${n}`, initials: 'PN' };
  orm
    .insert(people)
    .values({ ...who, ...name, createdAt: 0, leftAt: kept.clock.ms })
    .run();
}

function namesInFile(): readonly string[] {
  const found = bytesOf(dataDir).matchAll(/Plantet navn \d+|plantet-\d+@example/g);
  return [...new Set([...found].map(([name]) => name))];
}

/** Every text in the file and beside it that was planted, whole or in part, read from the bytes. */
function inFile(): string[] {
  return [...bytesOf(dataDir).matchAll(PLANTED)].map(([found]) =>
    Buffer.from(found, 'latin1').toString(),
  );
}

// As UTF-8 lies in the bytes. The ids of the cases themselves, which are no secret, are not among them.
const PLANTED = /(?:FAG-(?:lukket|Ã¥pen)-\d+|(?:lukket|Ã¥pen) (?:notat|hast|spurt) \d+)/g;
