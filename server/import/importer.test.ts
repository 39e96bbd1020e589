import { beforeEach, describe, expect, it } from 'vitest';
import { column } from '@/domain/cases/order';
import { LIMITS } from '@/domain/limits';
import { sizeOf } from '@/domain/ordered-map';
import { as, someone, startUnit } from './testing/unit';
import { createThreadPlanner, PLANNER_LIMITS } from './thread-planner';

const ROWS = ['S-1;Klage;2026-11-02', 'S-2;klage;2026-11-01', 'S-1;Klage;2026-11-03'];

let unit: Awaited<ReturnType<typeof startUnit>>;
beforeEach(async () => {
  unit = await startUnit();
});

const row = (n: number) => `S-${n};Klage;2026-11-01`;
const cases = async () => sizeOf((await unit.board()).cases);

describe('the importer', () => {
  it('[IMP-17] adds the cases of a file to the queue, oldest first, ready to be taken', async () => {
    await expect(unit.importRows(ROWS)).resolves.toMatchObject({
      refusal: null,
      added: 2,
      known: 0,
      repeats: 1,
    });
    const ready = column(await unit.board(), 'ready');
    expect(ready.map((card) => [card.priv.externalId, card.received])).toEqual([
      ['S-2', '2026-11-01'],
      ['S-1', '2026-11-02'],
    ]);
  });

  it('[IMP-17] leaves them to be registered when they are not', async () => {
    await unit.importRows(ROWS, { registered: false });
    expect(column(await unit.board(), 'arrived')).toHaveLength(2);
  });

  it('[IMP-16] adds nothing when one row is bad, and names it', async () => {
    const report = await unit.importRows([...ROWS, 'S-4;Klage;i går', 'S-5;Klage;13097248022']);
    expect(report).toMatchObject({
      refusal: { code: 'E_BAD_DATE', field: 'line.5' },
      added: 0,
      refusedCount: 2,
      refused: [
        { line: 5, code: 'E_BAD_DATE', field: 'received', column: 3 },
        { line: 6, code: 'E_IDENTITY_NUMBER', column: 3 },
      ],
    });
    expect(await cases()).toBe(0);
  });

  it('[IMP-11] repeats nothing of what stands in a file', async () => {
    const report = await unit.importRows([
      'S-4;Klage;i går',
      'S-5;13097248022;2026-11-01',
      'S-6;Hemmelig;2026-11-01',
    ]);
    expect(report.refused.map((one) => one.code)).toEqual([
      'E_BAD_DATE',
      'E_IDENTITY_NUMBER',
      'E_IMPORT_TYPE',
    ]);
    expect(JSON.stringify({ ...report, unknownTypes: [] })).not.toMatch(
      /S-[456]|i går|13097248022|Hemmelig/,
    );
  });

  it('[IMP-17] adds the good rows when those are enough', async () => {
    const report = await unit.importRows([...ROWS, 'S-4;Klage;i går'], { allOrNothing: false });
    expect(report).toMatchObject({
      refusal: null,
      added: 2,
      refusedCount: 1,
      refused: [{ line: 5 }],
    });
    expect(await cases()).toBe(2);
  });

  it('[IMP-18] adds nothing the second time, and only what is new the third', async () => {
    await unit.importRows(ROWS);
    await expect(unit.importRows(ROWS)).resolves.toMatchObject({
      refusal: null,
      added: 0,
      known: 2,
    });
    await expect(unit.importRows([...ROWS, 'S-3;Klage;2026-11-05'])).resolves.toMatchObject({
      added: 1,
      known: 2,
    });
    expect(await cases()).toBe(3);
  });

  it('[IMP-18] adds each case once when the same file is imported twice at once', async () => {
    const reports = await Promise.all([unit.importRows(ROWS), unit.importRows(ROWS)]);
    expect(reports.map((report) => report.added).sort()).toEqual([0, 2]);
    expect(await cases()).toBe(2);
  });

  it('[IMP-18] knows a case that has been finished and has left the board', async () => {
    await unit.importRows(['S-1;Klage;2026-11-02']);
    await unit.give({ type: 'TakeNext' }, someone('member'));
    const [card] = column(await unit.board(), 'taken');
    if (card === undefined) throw new Error('nothing was taken');
    await unit.give({ type: 'FinishCase', caseId: card.id }, someone('member'));
    await expect(unit.importRows(['S-1;Klage;2026-11-02'])).resolves.toMatchObject({
      added: 0,
      known: 1,
    });
  });

  it('[IMP-15] makes the types of a file once when a leader wants it', async () => {
    const rows = ['S-1;Ny;2026-11-02', 'S-2;NY;2026-11-01', 'S-3;Klage;2026-11-01'];
    const order = { who: as('leader'), createTypes: true };
    await expect(unit.importRows(rows, order)).resolves.toMatchObject({
      added: 3,
      typesCreated: ['Ny'],
    });
    await expect(unit.importRows(rows, order)).resolves.toMatchObject({
      added: 0,
      known: 3,
      typesCreated: [],
    });
    expect((await unit.board()).setup.caseTypes.map((type) => type.name)).toEqual(['Klage', 'Ny']);
  });

  it('[IMP-20] is not for readers, and making types is not for members', async () => {
    await expect(unit.importRows(ROWS, { who: as('reader') })).resolves.toMatchObject({
      refusal: { code: 'E_READ_ONLY' },
      added: 0,
    });
    await expect(unit.importRows(ROWS, { createTypes: true })).resolves.toMatchObject({
      refusal: { code: 'E_READ_ONLY', field: 'createTypes' },
    });
    expect(await cases()).toBe(0);
  });

  it('[IMP-40] brings more cases than one command holds, all or nothing, and no more than a board does', async () => {
    const many = Array.from({ length: LIMITS.casesPerImport + 1 }, (_, n) => row(n));
    await expect(unit.importRows(many)).resolves.toMatchObject({ added: many.length });
    const all = Array.from({ length: LIMITS.casesPerList }, (_, n) => row(n));
    await expect(unit.importRows([...all, row(all.length)])).resolves.toMatchObject({
      refusal: { code: 'E_LIMIT', field: 'cases', limit: LIMITS.casesPerList },
      added: 0,
    });
    await expect(unit.importRows(all)).resolves.toMatchObject({
      refusal: null,
      added: all.length - many.length,
      known: many.length,
    });
  });

  it('[IMP-41] stops at the limit of the board and tells what was added before it', async () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => `S-${from + n};Klage;2026-11-01`);
    await unit.importRows(many(0, LIMITS.openCases - 1_500), { allOrNothing: false });
    await expect(
      unit.importRows(many(LIMITS.openCases, 2_000), { allOrNothing: false }),
    ).resolves.toMatchObject({
      refusal: { code: 'E_LIMIT', limit: LIMITS.openCases },
      added: 1_500,
    });
  });

  it.each([
    ['removed', { ok: false, refusal: { code: 'E_NO_ACCESS' } }, 'E_NO_ACCESS'],
    ['made a reader', { ok: true, actor: someone('reader') }, 'E_READ_ONLY'],
  ] as const)('[IMP-25] brings no more once its giver is %s', async (_what, now, code) => {
    const rows = Array.from(
      { length: 2 * LIMITS.casesPerEvent },
      (_, n) => `S-${n};Klage;2026-11-01`,
    );
    const who = async () => ((await cases()) === 0 ? as('member')() : now);
    await expect(unit.importRows(rows, { allOrNothing: false, who })).resolves.toMatchObject({
      refusal: { code },
      added: LIMITS.casesPerPart,
    });
    expect(await cases()).toBe(LIMITS.casesPerPart);
  });

  it('[IMP-25] makes no types once its giver is removed', async () => {
    const answers = [
      await as('leader')(),
      { ok: false, refusal: { code: 'E_NO_ACCESS' } } as const,
    ];
    const who = async () => answers.shift() ?? as('leader')();
    await expect(
      unit.importRows(['S-1;Ny;2026-11-02'], { createTypes: true, who }),
    ).resolves.toMatchObject({ refusal: { code: 'E_NO_ACCESS' }, typesCreated: [], added: 0 });
  });

  it('[IMP-9] says which field has no column', async () => {
    await expect(
      unit.importRows(ROWS, { columns: { reference: 'sak', type: 'type', received: 'inn' } }),
    ).resolves.toMatchObject({
      refusal: { code: 'E_IMPORT_MAPPING', field: 'received' },
    });
  });

  it('[IMP-4] says why a file cannot be read', async () => {
    await expect(unit.importRows(['S-1;"Klage;2026-11-02'])).resolves.toMatchObject({
      refusal: { code: 'E_IMPORT_FORMAT', field: 'file' },
      file: { fault: 'quote', line: 2 },
      added: 0,
    });
  });

  it.each([
    [
      'is asked to come again when too many files wait',
      { waiting: 0 },
      { code: 'E_BUSY', retry: true },
    ],
    [
      'says so when a file takes too much',
      { fileMs: 1 },
      { code: 'E_IMPORT_FORMAT', field: 'file' },
    ],
  ])('[IMP-21] %s', async (_, limits, refusal) => {
    const planner = createThreadPlanner({ ...PLANNER_LIMITS, ...limits });
    const busy = await startUnit({ planner });
    await expect(busy.importRows(ROWS)).resolves.toMatchObject({ refusal, added: 0 });
    await planner.close();
  });
});
