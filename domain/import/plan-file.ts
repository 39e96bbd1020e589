import { LIMITS } from '../limits';
import { type Refusal, refusal } from '../refusal';
import type { Encoding } from './decode-text';
import type { FileProblem } from './file-problem';
import { type NamedColumns, resolveMapping } from './mapping';
import { openFile } from './open-file';
import { type ImportPlan, type PlanWorld, planImport } from './plan';

export type FilePlan =
  | {
      readonly kind: 'planned';
      readonly plan: ImportPlan;
      readonly encoding: Encoding;
      readonly rows: number;
    }
  | { readonly kind: 'unreadable'; readonly problem: FileProblem }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** From the bytes of a file to what importing it would do. All the work of an import that needs no board but its types. */
export async function planFile(
  bytes: Uint8Array,
  columns: NamedColumns,
  world: PlanWorld,
): Promise<FilePlan> {
  const opened = await openFile(bytes);
  if (!opened.ok) return { kind: 'unreadable', problem: opened.problem };
  const { table, encoding } = opened;
  const resolved = resolveMapping(columns, table.header);
  if (!resolved.ok) return { kind: 'refused', refusal: resolved.refusal };
  const plan = planImport(table, resolved.mapping, world);
  // Told here, so that no more than a board holds is handed on from the thread that reads.
  if (plan.cases.length > LIMITS.casesPerList)
    return {
      kind: 'refused',
      refusal: refusal('E_LIMIT', { field: 'cases', limit: LIMITS.casesPerList }),
    };
  return { kind: 'planned', plan, encoding, rows: table.rows.length };
}
