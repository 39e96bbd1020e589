import type { RowProblem } from '@/domain/import/row-problem';

/** Bad rows that are bad for the same reason. */
export type RowGroup = {
  readonly code: RowProblem['code'];
  readonly field: RowProblem['field'];
  readonly column: number | null;
  readonly lines: readonly number[];
};

/** A file that is bad in one way is bad in it many times: one sentence and its lines, not a sentence per line. */
export function groupRows(problems: readonly RowProblem[]): readonly RowGroup[] {
  const groups = new Map<string, RowGroup & { readonly lines: number[] }>();
  for (const { code, field, column, line } of problems) {
    const key = `${code} ${field} ${column}`;
    const group = groups.get(key) ?? { code, field, column, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}
