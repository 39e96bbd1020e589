import { column } from '@/domain/cases/order';
import { systemClock } from '@/server/clock';
import {
  type BenchBoards,
  happens,
  importCases,
  type MadeUnit,
  makeUnit,
  withBoards,
} from './boards';

/** What a run is asked for, as JSON in its first argument. */
export type DurableOrder = {
  readonly units: number;
  readonly peoplePerUnit: number;
  readonly seconds: number;
};

/** What it prints. `events` and `groups` count from the beginning, the set-up included, as the calls to the disk do. */
export type DurableResult = {
  readonly commandsPerSecond: number;
  readonly events: number;
  readonly groups: number;
};

/** A process of its own, so that its calls to the disk can be counted: people who do one thing after the other, for a while. */
async function run({ units, peoplePerUnit, seconds }: DurableOrder): Promise<DurableResult> {
  return withBoards(systemClock, async (bench) => {
    let events = 0;
    bench.boards.subscribe((commit) => {
      events += commit.events.length;
    });
    const made: MadeUnit[] = [];
    for (let n = 0; n < units; n++) {
      const unit = await makeUnit(bench.boards, `Unit ${n}`, peoplePerUnit);
      await importCases(bench, unit, 500);
      made.push(unit);
    }
    await everybodyMoves(bench, made, seconds / 4);
    const began = performance.now();
    const commands = await everybodyMoves(bench, made, seconds);
    const took = performance.now() - began;
    return { commandsPerSecond: (commands / took) * 1_000, events, groups: bench.groups() };
  });
}

async function everybodyMoves(
  { boards }: BenchBoards,
  made: readonly MadeUnit[],
  seconds: number,
): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  const each = made.map(async ({ unit, people, reason }) => {
    const ready = column((await boards.current(unit)).board, 'ready');
    const counts = people.map(async (person, n) => {
      const caseId = ready[n]?.id;
      if (caseId === undefined) throw new Error('There is nothing to move.');
      let commands = 0;
      while (performance.now() < until) {
        await happens(boards, unit, person, { type: 'TakeCase', caseId });
        await happens(boards, unit, person, { type: 'PutBackCase', caseId, reason });
        commands += 2;
      }
      return commands;
    });
    return sum(await Promise.all(counts));
  });
  return sum(await Promise.all(each));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

console.log(JSON.stringify(await run(JSON.parse(process.argv[2] ?? ''))));
