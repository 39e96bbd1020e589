import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '@/domain/calendar';
import type { ListedCase } from '@/domain/cases/commands';
import type { CaseTypeId, CommandId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { values } from '@/domain/ordered-map';
import type { AcceptedList } from './kept-lists';
import type { List } from './list';
import { createReconciler } from './reconcile';
import { createMemoryLists } from './testing/memory-lists';
import { as, NOW, startUnit, UNIT } from './testing/unit';

let unit: Awaited<ReturnType<typeof startUnit>>;
let caseType: CaseTypeId;
beforeEach(async () => {
  unit = await startUnit();
  caseType = (await unit.board()).setup.caseTypes[0]!.id;
});

const newId = () => randomUUID() as string as CommandId;
const listed = (externalId: string, more: Partial<ListedCase> = {}): ListedCase => ({
  caseType,
  received: '2026-11-02' as Day,
  deadline: null,
  difficulty: null,
  externalId,
  version: 1,
  post: null,
  registered: true,
  ...more,
});
const many = (count: number, more: Partial<ListedCase> = {}) =>
  Array.from({ length: count }, (_, n) => listed(`S-${n}`, more));
const list = (rows: readonly ListedCase[], more: Partial<List> = {}): List => ({
  unit: UNIT,
  who: as('member'),
  commandId: newId(),
  rows,
  complete: true,
  types: [caseType],
  whole: true,
  again: 'yes',
  ...more,
});
const cards = async () => values((await unit.board()).cases);

describe('a list that is brought as a whole', () => {
  it('[REC-1] [REC-6] [REC-7] tells what came of it, in numbers', async () => {
    await unit.importer.reconcile(list(many(700)));
    const [first] = (await cards()).filter((card) => card.priv.externalId === 'S-0');
    await unit.give({ type: 'WithdrawCase', caseId: first!.id, why: 'moved' });
    const later = many(500, { version: 2, received: '2026-11-01' as Day });
    const rows = [...later, listed('N-1'), listed('S-600', { version: 0 })];
    await expect(unit.importer.reconcile(list(rows))).resolves.toEqual({
      refusal: null,
      added: 1,
      updated: 499,
      newPost: 0,
      missing: 199,
      back: 0,
      older: 1,
      closed: 1,
    });
    await expect(unit.importer.reconcile(list(rows))).resolves.toMatchObject({
      added: 0,
      updated: 0,
      missing: 0,
      closed: 1,
    });
    await expect(unit.importer.reconcile(list(many(700)))).resolves.toMatchObject({
      back: 199,
      missing: 1,
      older: 499,
    });
  });

  it('[REC-17] gets the same answer again, and brings nothing twice', async () => {
    const once = list(many(600));
    const first = await unit.importer.reconcile(once);
    expect(first.added).toBe(600);
    const seq = (await unit.board()).seq;
    await expect(unit.importer.reconcile(once)).resolves.toEqual(first);
    await expect(unit.importer.reconcile({ ...once, rows: many(601) })).resolves.toMatchObject({
      refusal: { code: 'E_OP_ID_REUSED' },
      added: 0,
    });
    expect((await unit.board()).seq).toBe(seq);
  });

  it('[REC-18] waits for one that came before it', async () => {
    const [one, other] = await Promise.all([
      unit.importer.reconcile(list(many(600))),
      unit.importer.reconcile(list(many(700), { who: as('leader') })),
    ]);
    expect([one.added, other.added]).toEqual([600, 100]);
    expect(await cards()).toHaveLength(700);
  });

  it('[REC-20] asks when it was brought before', async () => {
    await unit.importer.reconcile(list(many(3)));
    await unit.importer.reconcile(list(many(4)));
    const again = list(many(3), { again: 'ask' });
    await expect(unit.importer.reconcile(again)).resolves.toMatchObject({
      refusal: { code: 'E_IMPORT_AGAIN' },
    });
    await expect(unit.importer.reconcile({ ...again, again: 'yes' })).resolves.toMatchObject({
      refusal: null,
      missing: 1,
    });
  });

  it('[REC-9] [REC-14] is asked about as a whole before any of it comes', async () => {
    const rows = [...many(600), listed('Z', { caseType: 'none' as CaseTypeId })];
    await expect(unit.importer.reconcile(list(rows))).resolves.toMatchObject({
      refusal: { code: 'E_NOT_FOUND', field: 'cases.600.caseType' },
      added: 0,
    });
    await unit.importer.reconcile(list(many(LIMITS.openCases - 1)));
    const two = list([listed('N-1'), listed('N-2')], { complete: false });
    await expect(unit.importer.reconcile(two)).resolves.toMatchObject({
      refusal: { code: 'E_LIMIT', limit: LIMITS.openCases },
    });
    expect(await cards()).toHaveLength(LIMITS.openCases - 1);
  });

  it('[REC-24] says so when the disk is full, brings nothing, and can be brought later', async () => {
    const lists = createMemoryLists();
    let isFull = true;
    const full = { ...lists, accept: async (one: AcceptedList) => !isFull && lists.accept(one) };
    const parts = { boards: unit.boards, lists: full, clock: { now: () => NOW } };
    const { reconcile } = createReconciler(parts);
    const once = list(many(300));
    await expect(reconcile(once)).resolves.toMatchObject({
      refusal: { code: 'E_STORAGE', retry: true },
      added: 0,
    });
    expect(await cards()).toHaveLength(0);
    isFull = false;
    await expect(reconcile(once)).resolves.toMatchObject({ refusal: null, added: 300 });
  });

  it('[REC-21] is brought whole when its giver leaves, and when a type is retired, meanwhile', async () => {
    const lists = createMemoryLists();
    let parts = 0;
    const boards: typeof unit.boards = {
      ...unit.boards,
      async submit(...given) {
        parts += 1;
        if (parts === 3) {
          const person = 'a-member' as never;
          await unit.give({ type: 'RemovePerson', person });
          await unit.give({ type: 'RetireCaseType', caseType, retired: true });
        }
        return unit.boards.submit(...given);
      },
    };
    const { reconcile } = createReconciler({ boards, lists, clock: { now: () => NOW } });
    await expect(reconcile(list(many(1_000)))).resolves.toMatchObject({
      refusal: null,
      added: 1_000,
    });
    expect(lists.owed()).toEqual([]);
  });

  it('[REC-19] touches no other unit, whose types it cannot name', async () => {
    const other = await startUnit();
    const theirs = { ...list(many(2)), unit: UNIT };
    await other.importer.reconcile({
      ...theirs,
      rows: many(2).map((row) => ({ ...row, caseType: 'x' as CaseTypeId })),
    });
    await unit.importer.reconcile(list(many(2)));
    expect(values((await other.board()).cases)).toEqual([]);
    expect(await cards()).toHaveLength(2);
    await expect(
      unit.importer.reconcile(list(many(2), { types: ['x' as CaseTypeId] })),
    ).resolves.toMatchObject({ refusal: { code: 'E_NOT_FOUND', field: 'types' } });
    await expect(
      unit.importer.reconcile(list(many(2), { unit: 'elsewhere' as UnitId })),
    ).resolves.toMatchObject({ refusal: { code: expect.any(String) } });
  });
});
