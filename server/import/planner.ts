import type { NamedColumns } from '@/domain/import/mapping';
import type { PlanWorld } from '@/domain/import/plan';
import { type FilePlan, planFile } from '@/domain/import/plan-file';

export type PlanOrder = {
  readonly bytes: Uint8Array;
  readonly columns: NamedColumns;
  readonly world: PlanWorld;
};

/**
 * Reads files. In the product in a thread of its own, so that nobody's command waits for a large file; in the same
 * thread in tests and in a shell command.
 */
export interface Planner {
  /** Rejects with PlannerBusy or PlannerFailed. */
  plan(order: PlanOrder): Promise<FilePlan>;
  close(): Promise<void>;
}

/** As many files as may wait are waiting. Nothing has been read; the same may be asked again. */
export class PlannerBusy extends Error {
  override name = 'PlannerBusy';
}

/** The file could not be read within the time and the memory that a file gets. */
export class PlannerFailed extends Error {
  override name = 'PlannerFailed';
}

export function createPlanner(): Planner {
  return {
    plan: ({ bytes, columns, world }) => planFile(bytes, columns, world),
    async close() {},
  };
}
