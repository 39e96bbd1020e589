import { cpus, totalmem } from 'node:os';

/** What every figure stands beside: the same code on another machine gives other figures. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gib = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${model}, ${gib} GiB, Node ${process.versions.node}, ${process.platform}`;
}

export type Spread = {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly n: number;
};

/** Percentiles by the nearest rank; in the unit of the samples. */
export function spread(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), max: at(1), n: sorted.length };
}

/** Milliseconds of each of `times` calls, after a tenth of them to warm up. */
export function timed(times: number, call: (n: number) => void): number[] {
  const samples: number[] = [];
  for (let n = -Math.ceil(times / 10); n < times; n++) {
    const began = performance.now();
    call(n);
    if (n >= 0) samples.push(performance.now() - began);
  }
  return samples;
}
