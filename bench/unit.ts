import type { Requests } from './requests';

/** A unit on a server in a process of its own. */
export type BenchUnit = {
  readonly origin: string;
  readonly slug: string;
  readonly leader: Requests;
  /** Its members, each with an account of their own, signed in. */
  readonly members: readonly Requests[];
  /** Ends the server and starts it on the same data. */
  readonly restart: () => Promise<void>;
};

export type Size = { readonly accounts: number; readonly cards: number };

/** Starts a server over an empty folder, sets a unit up in it, and ends it after `run`, whatever came of that. */
export type WithUnit = <T>(size: Size, run: (unit: BenchUnit) => Promise<T>) => Promise<T>;

/** A figure of the server's own, by its name in /metrics. */
export async function metric({ leader }: BenchUnit, name: string): Promise<number> {
  const { bytes } = await leader.get('/metrics');
  const line = bytes
    .toString('utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name} `));
  if (line === undefined) throw new Error(`The server does not tell ${name}.`);
  return Number(line.slice(name.length));
}

/** Milliseconds of a processor that the server has used, all threads together. Hardly changes when others use it too. */
export async function processorMs(unit: BenchUnit): Promise<number> {
  return (await metric(unit, 'process_cpu_seconds_total')) * 1_000;
}
