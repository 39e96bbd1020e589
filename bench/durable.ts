import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench';
import type { DurableOrder, DurableResult } from './durable-load';
import type { Figure } from './figure';

const LOAD = fileURLToPath(new URL('./durable-load.ts', import.meta.url));

const LOADS = [
  { units: 1, peoplePerUnit: 1, what: 'one unit, one person' },
  { units: 1, peoplePerUnit: 50, what: 'one unit, 50 people' },
  { units: 40, peoplePerUnit: 5, what: '40 units, 200 people' },
];

/** Commands that were on the disk before they were answered, and how many of them share one write to it. */
export const durable: Bench = {
  about:
    'in process, everybody gives the next command when the last is answered; no accounts and no rate limits',
  isForBare: false,
  async run({ length }) {
    const seconds = length === 'full' ? 8 : 1;
    return LOADS.flatMap(({ what, ...order }): readonly Figure[] => {
      const { commandsPerSecond } = result(process.execPath, [], { ...order, seconds });
      const { events, groups, fsyncs } = counted({ ...order, seconds: seconds / 2 });
      return [
        { what: `durable commands a second, ${what}`, value: commandsPerSecond, unit: '/s' },
        { what: `– events per commit, ${what}`, value: events / groups, unit: '×' },
        ...(fsyncs === null
          ? []
          : [{ what: `– events per fsync, ${what}`, value: events / fsyncs, unit: '×' } as const]),
      ];
    });
  },
};

/** The same under strace, which is slower and therefore says nothing about speed. Null where there is no strace. */
function counted(order: DurableOrder): DurableResult & { readonly fsyncs: number | null } {
  const hasStrace = spawnSync('strace', ['-V']).status === 0;
  if (!hasStrace) return { ...result(process.execPath, [], order), fsyncs: null };
  const only = ['-f', '--seccomp-bpf', '-c', '-e', 'trace=fsync,fdatasync', process.execPath];
  const { told, ...counted } = result('strace', only, order);
  // `% time  seconds  usecs/call  calls  errors  syscall`, errors being empty.
  const rows = [
    ...told.matchAll(/^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s+(?:\d+\s+)?f(?:data)?sync$/gm),
  ];
  return { ...counted, fsyncs: rows.reduce((sum, [, calls]) => sum + Number(calls), 0) };
}

function result(
  program: string,
  before: readonly string[],
  order: DurableOrder,
): DurableResult & { readonly told: string } {
  const args = [...before, '--import', 'tsx', LOAD, JSON.stringify(order)];
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The load ended with ${status}.\n${stderr}`);
  return { ...(JSON.parse(stdout) as DurableResult), told: stderr };
}
