import type { ImportPlan, PlannedCase } from '@/domain/import/plan';
import type { RowProblem } from '@/domain/import/row-problem';

/** A row of the file as it will become. What stands in a bad row is not shown. */
export type PreviewRow =
  | { readonly kind: 'case'; readonly line: number; readonly planned: PlannedCase }
  | { readonly kind: 'problem'; readonly line: number; readonly problem: RowProblem };

/** The first rows that something becomes of, in the order of the file; those about a case told before are left out. */
export function previewRows({ cases, problems }: ImportPlan, count: number): readonly PreviewRow[] {
  const good = cases
    .slice(0, count)
    .map((planned): PreviewRow => ({ kind: 'case', line: planned.line, planned }));
  const bad = problems
    .slice(0, count)
    .map((problem): PreviewRow => ({ kind: 'problem', line: problem.line, problem }));
  return [...good, ...bad].sort((one, other) => one.line - other.line).slice(0, count);
}
