import type { CommandOf } from '@/domain/command';
import type { CaseId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { Refusal } from '@/domain/refusal';
import type { List } from './list';

export type Reconcile = CommandOf<'ReconcileCases'>;

export const NO_ROWS: Reconcile = {
  type: 'ReconcileCases',
  cases: [],
  missing: [],
  begun: false,
};

/** A list as commands, each small enough that nobody waits long behind it. */
export function partsOf({ rows }: List, missing: readonly CaseId[]): readonly Reconcile[] {
  return [
    ...sliced(rows).map((cases) => ({ ...NO_ROWS, cases, begun: true })),
    ...sliced(missing).map((some) => ({ ...NO_ROWS, missing: some, begun: true })),
  ];
}

/** The contents of a list, in the order in which it came, and what it claims to be. */
export async function writtenContents({ rows, complete, types }: List): Promise<readonly string[]> {
  return [JSON.stringify([complete, types]), ...(await written(sliced(rows)))];
}

/** As JSON; others get their turn on the way. */
export async function written(parts: readonly unknown[]): Promise<readonly string[]> {
  const made: string[] = [];
  for (const part of parts) {
    made.push(JSON.stringify(part));
    if (made.length % PARTS_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return made;
}

/** The board names a row by its place in the part. */
export function inWhole(refusal: Refusal, part: number): Refusal {
  const found = /^cases\.(\d+)\.(.+)$/.exec(refusal.field ?? '');
  if (found === null) return refusal;
  const place = Number(found[1]) + part * LIMITS.casesPerPart;
  return { ...refusal, field: `cases.${place}.${found[2]}` };
}

const PARTS_PER_TURN = 8;

function sliced<T>(all: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let first = 0; first < all.length; first += LIMITS.casesPerPart)
    parts.push(all.slice(first, first + LIMITS.casesPerPart));
  return parts;
}
