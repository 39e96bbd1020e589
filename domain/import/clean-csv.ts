import { IMPORT_FIELDS, type ImportField, type NamedColumns } from './mapping';
import type { ImportPlan, PlannedCase } from './plan';

/** What the columns of a clean file are called. A deadline that the list does not tell has none. */
export function cleanColumns({ tellsDeadline }: Pick<ImportPlan, 'tellsDeadline'>): NamedColumns {
  return Object.fromEntries(fieldsOf(tellsDeadline).map((field) => [field, field]));
}

/**
 * The cases of a plan as a file with nothing else in it: no column that was not asked for and no row that was refused
 * leaves the browser. The n-th case stands on line n + 1.
 */
export function cleanCsv({
  cases,
  tellsDeadline,
}: Pick<ImportPlan, 'cases' | 'tellsDeadline'>): string {
  const fields = fieldsOf(tellsDeadline);
  const rows = cases.map((one) => fields.map((field) => cellOf(one, field)));
  return [fields, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function fieldsOf(tellsDeadline: boolean): readonly ImportField[] {
  return IMPORT_FIELDS.filter((field) => tellsDeadline || field !== 'deadline');
}

function cellOf(one: PlannedCase, field: ImportField): string {
  const { typeName, reference, received, deadline, difficulty, version, post } = one;
  const written = { reference, type: typeName, received, deadline, difficulty, version, post };
  return String(written[field] ?? '');
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
