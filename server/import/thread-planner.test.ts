import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Day } from '@/domain/calendar';
import { LIMITS } from '@/domain/limits';
import { type Planner, PlannerBusy, PlannerFailed, type PlanOrder } from './planner';
import { createThreadPlanner, PLANNER_LIMITS, type PlannerLimits } from './thread-planner';

const COLUMNS = { reference: 'sak', type: 'type', received: 'mottatt' };
const WORLD = { today: '2026-11-23' as Day, caseTypes: [], createTypes: true, typeNames: [] };
const order = (text: string): PlanOrder => ({
  bytes: new Uint8Array(gzipSync(`sak;type;mottatt\n${text}`)),
  columns: COLUMNS,
  world: WORLD,
});

let planner: Planner;
afterEach(() => planner.close());

function start(limits: Partial<PlannerLimits> = {}) {
  planner = createThreadPlanner({ ...PLANNER_LIMITS, ...limits });
  return planner;
}

describe('the planner in a thread', () => {
  it('[IMP-21] plans as the function does, and leaves this thread free meanwhile', async () => {
    const large = Array.from({ length: 50_000 }, (_, n) => `S-${n % 20_000};Klage;2026-11-01`).join(
      '\n',
    );
    let turns = 0;
    const turn = setInterval(() => (turns += 1), 1);
    const planned = await start().plan(order(large));
    clearInterval(turn);
    expect(planned).toMatchObject({
      kind: 'planned',
      rows: 50_000,
      plan: { problems: [], unknownTypes: ['Klage'] },
    });
    expect(turns).toBeGreaterThan(10);
  });

  it('[IMP-43] refuses half a million rows with the limit, and goes on with the next file', async () => {
    const many = Array.from({ length: 500_000 }, (_, n) => `S-${n};Klage;2026-11-01\n`).join('');
    await expect(start().plan(order(many))).resolves.toMatchObject({
      kind: 'unreadable',
      problem: { fault: 'rows', limit: LIMITS.importRows },
    });
    const cases = Array.from(
      { length: LIMITS.casesPerList + 1 },
      (_, n) => `S-${n};Klage;2026-11-01`,
    );
    await expect(planner.plan(order(cases.join('\n')))).resolves.toEqual({
      kind: 'refused',
      refusal: { code: 'E_LIMIT', field: 'cases', limit: LIMITS.casesPerList },
    });
  });

  it('[IMP-21] ends a file that takes too long', async () => {
    await expect(start({ fileMs: 1 }).plan(order('S-1;Klage;2026-11-01'))).rejects.toThrow(
      PlannerFailed,
    );
  });

  it('[IMP-21] ends a file that takes too much memory, and reads the next one', async () => {
    start({ memoryMb: 64 });
    const wide = new TextEncoder().encode(`${';'.repeat(95)}\n`.repeat(190_000));
    await expect(planner.plan({ ...order(''), bytes: wide })).rejects.toThrow(PlannerFailed);
    await expect(planner.plan(order('S-1;Klage;2026-11-01'))).resolves.toMatchObject({
      kind: 'planned',
    });
  });

  it('[IMP-21] sends a file away when as many as may wait are waiting', async () => {
    start({ waiting: 2 });
    const two = [
      planner.plan(order('S-1;Klage;2026-11-01')),
      planner.plan(order('S-2;Klage;2026-11-01')),
    ];
    await expect(planner.plan(order('S-3;Klage;2026-11-01'))).rejects.toThrow(PlannerBusy);
    await expect(Promise.all(two)).resolves.toMatchObject([
      { kind: 'planned' },
      { kind: 'planned' },
    ]);
  });
});
