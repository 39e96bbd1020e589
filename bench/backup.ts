import { dirname } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { column } from '@/domain/cases/order';
import { systemClock } from '@/server/clock';
import { createBackups } from '@/server/keeping/backups';
import { createLog } from '@/server/ops/log';
import type { Bench } from './bench';
import {
  type BenchBoards,
  happens,
  importCases,
  type MadeUnit,
  makeUnit,
  withBoards,
} from './boards';
import { spread } from './measure';

const ROW_BYTES = 100_000;
const COMMANDS_A_SECOND = 200;

/** A backup of a large file while people work: how long nobody is answered, and how long a change takes. */
export const backup: Bench = {
  about: `in process, ${COMMANDS_A_SECOND} changes a second go on meanwhile; no accounts and no rate limits`,
  isForBare: false,
  async run({ length }) {
    const megabytes = length === 'full' ? 500 : 20;
    return withBoards(systemClock, async (bench) => {
      const made = await makeUnit(bench.boards, 'Fjordvik', 20);
      await importCases(bench, made, 1_000);
      fill(bench, megabytes);
      const { path } = bench.database;
      const backups = createBackups({
        path,
        dataDir: dirname(path),
        clock: systemClock,
        log: createLog(),
      });
      const calm = await whileWorking(
        bench,
        made,
        () => new Promise((done) => setTimeout(done, 3_000)),
      );
      const began = performance.now();
      const busy = await whileWorking(bench, made, () => backups.make('nightly'));
      const seconds = performance.now() - began;
      const what = `backup of ${megabytes} MB`;
      return [
        { what, value: seconds, unit: 'ms' },
        { what: '– longest wait of the loop', value: busy.loop, unit: 'ms', goal: 20 },
        { what: '– the same without a backup', value: calm.loop, unit: 'ms' },
        { what: '– one change, p99', value: busy.p99, unit: 'ms' },
        { what: '– the same without a backup, p99', value: calm.p99, unit: 'ms' },
      ];
    });
  },
};

function fill({ database }: BenchBoards, megabytes: number): void {
  const { connection } = database;
  const insert = connection.prepare('insert into installation_facts (name, value) values (?, ?)');
  const rows = (megabytes * 1_000_000) / ROW_BYTES;
  for (let n = 0; n < rows; n++) insert.run(`filler ${n}`, `${n}`.padEnd(ROW_BYTES, 'x'));
  connection.pragma('wal_checkpoint(TRUNCATE)');
}

async function whileWorking(
  { boards }: BenchBoards,
  { unit, people, reason }: MadeUnit,
  work: () => Promise<unknown>,
): Promise<{ readonly loop: number; readonly p99: number }> {
  const ready = column((await boards.current(unit)).board, 'ready');
  const took: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let n = 0;
  const one = async () => {
    const person = people[n % people.length];
    const caseId = ready[n % ready.length]?.id;
    n += 1;
    if (person === undefined || caseId === undefined)
      throw new Error('There is nobody or nothing.');
    const began = performance.now();
    await happens(boards, unit, person, { type: 'TakeCase', caseId });
    took.push(performance.now() - began);
    await happens(boards, unit, person, { type: 'PutBackCase', caseId, reason });
  };
  const underWay: Promise<void>[] = [];
  const beat = setInterval(() => underWay.push(one()), 2_000 / COMMANDS_A_SECOND);
  delay.enable();
  await work();
  delay.disable();
  clearInterval(beat);
  await Promise.all(underWay);
  return { loop: delay.max / 1e6, p99: spread(took).p99 };
}
