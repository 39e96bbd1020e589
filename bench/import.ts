import { monitorEventLoopDelay } from 'node:perf_hooks';
import { addDays } from '@/domain/calendar';
import { dayOf } from '@/domain/calendar/oslo-time';
import { column } from '@/domain/cases/order';
import type { ImportReport } from '@/domain/import/report';
import { systemClock } from '@/server/clock';
import { createImporter, type Importer } from '@/server/import/importer';
import type { ListReport } from '@/server/import/list';
import { createThreadPlanner } from '@/server/import/thread-planner';
import { createSqliteKeptLists } from '@/server/store/sqlite/kept-lists';
import type { Bench } from './bench';
import { type BenchBoards, happens, type MadeUnit, makeUnit, withBoards } from './boards';
import { type Spread, spread } from './measure';

const CASES = 5_000;
const COMMANDS_A_SECOND = 100;

/** Tomorrow's list against today's: a tenth is new, a tenth is gone, and half of the rest has changed. */
export const reconcile: Bench = {
  about: `in process, ${CASES} cases against ${CASES}, ${COMMANDS_A_SECOND} changes a second in the same unit meanwhile; no accounts and no rate limits`,
  isForBare: false,
  run: () =>
    withBoards(systemClock, async (bench) => {
      const made = await makeUnit(bench.boards, 'Fjordvik', 20);
      const planner = createThreadPlanner();
      const lists = createSqliteKeptLists<ListReport>(
        bench.database,
        new Uint8Array(32),
        systemClock,
      );
      const importer = createImporter({ ...bench, planner, lists });
      const calm = await whileWorking(bench, made, async () => {
        await report(importer, made, { first: 0, version: 1 });
        return new Promise((done) => setTimeout(done, 2_000));
      });
      const began = performance.now();
      let took = 0;
      const busy = await whileWorking(bench, made, async () => {
        const told = await report(importer, made, { first: CASES / 10, version: 2 });
        took = performance.now() - began;
        const { added, missing, updated } = told;
        if (added !== CASES / 10 || missing !== CASES / 10 || updated !== (CASES * 9) / 20)
          throw new Error(`The list came to something else: ${JSON.stringify(told)}`);
      });
      await planner.close();
      return [
        {
          what: `${CASES} cases reconciled against ${CASES}`,
          value: took,
          unit: 'ms',
          goal: 2_000,
        },
        { what: '– others’ changes meanwhile, p50', value: busy.took.p50, unit: 'ms' },
        {
          what: '– others’ changes meanwhile, longest',
          value: busy.took.max,
          unit: 'ms',
          goal: 50,
        },
        { what: '– longest wait of the loop', value: busy.loop, unit: 'ms', goal: 50 },
        {
          what: '– the first list, added: others’ changes, longest',
          value: calm.took.max,
          unit: 'ms',
        },
      ];
    }),
};

type Day = { readonly first: number; readonly version: number };

async function report(
  importer: Importer,
  { unit, people: [leader] }: MadeUnit,
  { first, version }: Day,
): Promise<ImportReport> {
  const today = dayOf(systemClock.now());
  const rows = Array.from({ length: CASES }, (_, at) => {
    const n = first + at;
    const changed = version > 1 && n % 2 === 0;
    const received = addDays(today, -(n % 250) - (changed ? 1 : 0));
    return `FV-2026-${10_000 + n};Yrkesskade;${received};${addDays(received, 90)};${changed ? version : 1}`;
  });
  const told = await importer.import({
    unit,
    who: async () =>
      leader === undefined
        ? { ok: false, refusal: { code: 'E_NO_ACCESS' } }
        : { ok: true, actor: leader },
    bytes: new TextEncoder().encode(['sak;type;inn;frist;versjon', ...rows].join('\n')),
    columns: {
      reference: 'sak',
      type: 'type',
      received: 'inn',
      deadline: 'frist',
      version: 'versjon',
    },
    allOrNothing: true,
    createTypes: false,
    registered: true,
    complete: true,
    covers: null,
    again: 'yes',
  });
  if (told.refusal !== null) throw new Error(`The list was refused: ${told.refusal.code}`);
  return told;
}

async function whileWorking(
  { boards }: BenchBoards,
  { unit, people, caseType, reason }: MadeUnit,
  work: () => Promise<unknown>,
): Promise<{ readonly took: Spread; readonly loop: number }> {
  const [, ...members] = people;
  for (const [n] of members.entries()) {
    await happens(boards, unit, members[n] ?? { kind: 'system' }, {
      type: 'AddCase',
      caseType,
      received: dayOf(systemClock.now()),
      deadline: null,
      difficulty: null,
      externalId: null,
      registered: true,
      lifted: false,
    });
  }
  const own = column((await boards.current(unit)).board, 'ready').filter(
    (card) => card.priv.externalId === null,
  );
  const took: number[] = [];
  let n = 0;
  const one = async () => {
    const person = members[n % members.length];
    const caseId = own[n % own.length]?.id;
    n += 1;
    if (person === undefined || caseId === undefined)
      throw new Error('There is nobody or nothing.');
    const began = performance.now();
    await happens(boards, unit, person, { type: 'TakeCase', caseId });
    took.push(performance.now() - began);
    await happens(boards, unit, person, { type: 'PutBackCase', caseId, reason });
  };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const underWay: Promise<void>[] = [];
  const beat = setInterval(() => underWay.push(one()), 2_000 / COMMANDS_A_SECOND);
  delay.enable();
  await work();
  delay.disable();
  clearInterval(beat);
  await Promise.all(underWay);
  return { took: spread(took), loop: delay.max / 1e6 };
}
