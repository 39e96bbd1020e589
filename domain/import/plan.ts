import type { Day } from '../calendar';
import type { CaseTypeId } from '../ids';
import type { CaseType, TypeName } from '../setup/setup';
import { nameKey } from '../text/confusable';
import { type CaseRow, createRowReader } from './case-row';
import type { Mapping } from './mapping';
import type { RowProblem } from './row-problem';
import type { Table } from './table';

export type PlannedCase = CaseRow & {
  /** Null for a type that the import is to make. */
  readonly caseType: CaseTypeId | null;
  /** No new case may have it; one that is on the board keeps it. */
  readonly isRetired: boolean;
};

export type ImportPlan = {
  readonly cases: readonly PlannedCase[];
  /** Without a column for it the list does not say that a case has none. */
  readonly tellsDeadline: boolean;
  /** By line. */
  readonly problems: readonly RowProblem[];
  /** Rows about a case that an earlier row has told of: those of an event log. */
  readonly repeats: number;
  /** Types that the unit does not have, in the order in which they occur, whether they are to be made or not. */
  readonly unknownTypes: readonly string[];
  /** What types are called in the file, where the unit has told which of its own that is. */
  readonly mappedNames: readonly string[];
};

export type PlanWorld = {
  readonly today: Day;
  readonly caseTypes: readonly CaseType[];
  /** Whether types that the unit does not have are to be made. Else their rows are refused. */
  readonly createTypes: boolean;
  /** What types are called in the file, when the unit has none of that name. */
  readonly typeNames: readonly TypeName[];
};

/**
 * What an import would do, row by row: the same answer in the browser's preview and in the server. The first row of a
 * case counts. A case of which any row is protected or holds an identity number is left out altogether.
 */
export function planImport(table: Table, mapping: Mapping, world: PlanWorld): ImportPlan {
  const readRow = createRowReader(table, mapping, world.today);
  const typeOf = createTypeFinder(world);
  const seen = new Set<string>();
  const cases = new Map<string, PlannedCase>();
  const problems: RowProblem[] = [];
  let repeats = 0;
  for (const row of table.rows) {
    const written = (row.cells[mapping.reference] ?? '').trim();
    if (row.problem !== null) {
      problems.push(row.problem);
      if (bars(row.problem)) {
        seen.add(written);
        cases.delete(written);
      }
      continue;
    }
    if (written !== '' && seen.has(written)) {
      repeats += 1;
      continue;
    }
    seen.add(written);
    const read = readRow(row);
    const type = read.ok ? typeOf.find(read.row) : null;
    if (!read.ok) problems.push(read.problem);
    else if (type?.problem !== undefined) problems.push(type.problem);
    else
      cases.set(written, {
        ...read.row,
        typeName: type?.name ?? read.row.typeName,
        caseType: type?.id ?? null,
        isRetired: type?.isRetired === true,
      });
  }
  return {
    cases: [...cases.values()],
    tellsDeadline: mapping.deadline !== null,
    problems,
    repeats,
    unknownTypes: typeOf.unknown(),
    mappedNames: typeOf.mapped(),
  };
}

function bars(problem: RowProblem): boolean {
  return problem.code === 'E_PROTECTED_CASE' || problem.code === 'E_IDENTITY_NUMBER';
}

/** A type that is retired takes in nothing new: what is not open on the board already is refused by its line. */
export function withoutRetired(
  plan: ImportPlan,
  isOpen: (externalId: string) => boolean,
): ImportPlan {
  const bars = (one: PlannedCase) => one.isRetired && !isOpen(one.reference);
  const barred = plan.cases.filter(bars);
  if (barred.length === 0) return plan;
  const problems = barred.map(
    ({ line, typeColumn }): RowProblem => ({
      line,
      code: 'E_RETIRED',
      field: 'type',
      column: typeColumn,
    }),
  );
  return {
    ...plan,
    cases: plan.cases.filter((one) => !bars(one)),
    problems: [...plan.problems, ...problems].sort((one, other) => one.line - other.line),
  };
}

type FoundType = {
  readonly id: CaseTypeId | null;
  readonly name?: string;
  readonly isRetired?: boolean;
  readonly problem?: RowProblem;
};

function createTypeFinder({ caseTypes, createTypes, typeNames }: PlanWorld) {
  const known = new Map<string, CaseType>();
  for (const type of caseTypes) {
    const key = nameKey(type.name);
    // Of two types with one name, one is retired: the other is meant.
    if (known.get(key)?.retired !== false) known.set(key, type);
  }
  for (const { name, caseType } of typeNames) {
    const type = caseTypes.find(({ id }) => id === caseType);
    if (type !== undefined && !known.has(nameKey(name))) known.set(nameKey(name), type);
  }
  const unknown = new Map<string, string>();
  const mapped = new Map<string, string>();
  return {
    unknown: () => [...unknown.values()],
    mapped: () => [...mapped.values()],
    find({ line, typeName, typeColumn }: CaseRow): FoundType {
      const key = nameKey(typeName);
      const type = known.get(key);
      if (type !== undefined) {
        if (nameKey(type.name) !== key) mapped.set(key, typeName);
        return { id: type.id, name: type.name, isRetired: type.retired };
      }
      if (!unknown.has(key)) unknown.set(key, typeName);
      if (createTypes) return { id: null };
      const code = 'E_IMPORT_TYPE';
      return { id: null, problem: { line, code, field: 'type', column: typeColumn } };
    },
  };
}
