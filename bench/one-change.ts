import { column } from '@/domain/cases/order';
import { systemClock } from '@/server/clock';
import type { Bench } from './bench';
import { happens, importCases, makeUnit, withBoards } from './boards';
import type { Figure } from './figure';
import { spread } from './measure';

/** One change at a time through the whole service and to the disk, with few and with many open cards. */
export const oneChange: Bench = {
  about:
    'in process, one after the other, each with a commit of its own; no accounts and no rate limits',
  isForBare: false,
  async run({ length }) {
    const times = length === 'full' ? 2_000 : 100;
    const figures: Figure[] = [];
    for (const open of [500, 5_000]) {
      const took = await changes(open, times);
      figures.push({
        what: `one change, ${open} open cards, p50`,
        value: spread(took).p50,
        unit: 'ms',
      });
      figures.push({
        what: `one change, ${open} open cards, p99`,
        value: spread(took).p99,
        unit: 'ms',
      });
    }
    return figures;
  },
};

function changes(open: number, times: number): Promise<number[]> {
  return withBoards(systemClock, async (bench) => {
    const made = await makeUnit(bench.boards, 'Fjordvik', 20);
    await importCases(bench, made, open);
    const ready = column((await bench.boards.current(made.unit)).board, 'ready');
    const took: number[] = [];
    for (let n = -times / 10; n < times; n++) {
      const round = n + times / 10;
      // Each case is taken and put back again, all over the queue.
      const caseId = ready[(Math.floor(round / 2) * 97) % ready.length]?.id;
      const actor = made.people[Math.floor(round / 2) % made.people.length];
      if (caseId === undefined || actor === undefined)
        throw new Error('There is nobody or nothing.');
      const began = performance.now();
      await happens(
        bench.boards,
        made.unit,
        actor,
        round % 2 === 0
          ? { type: 'TakeCase', caseId }
          : { type: 'PutBackCase', caseId, reason: made.reason },
      );
      if (n >= 0) took.push(performance.now() - began);
    }
    return took;
  });
}
