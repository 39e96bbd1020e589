import type { CaseTypeId } from '@/domain/ids';
import type { ImportPlan } from '@/domain/import/plan';
import { LIMITS } from '@/domain/limits';
import type { ImportMapping, TypeName } from '@/domain/setup/setup';

export type Choices = {
  readonly allOrNothing: boolean;
  readonly registered: boolean;
  readonly createTypes: boolean;
  /** Whether it is the whole list of the case system. */
  readonly complete: boolean;
  /** The types of which it then has every case; null until somebody has chosen: those that it tells of. */
  readonly covers: readonly CaseTypeId[] | null;
  /** What types are called in it. */
  readonly typeNames: readonly TypeName[];
};

/** As the list before it was brought. */
export function firstChoices(kept: ImportMapping | null): Choices {
  return {
    allOrNothing: true,
    registered: kept?.registered ?? true,
    createTypes: false,
    complete: kept?.complete ?? false,
    covers: null,
    typeNames: kept?.names ?? [],
  };
}

/** The types that a whole list is taken to have every case of: those that it tells of, and those of the list before. */
export function coveredTypes(
  { cases }: ImportPlan,
  { covers }: Choices,
  kept: ImportMapping | null,
): readonly CaseTypeId[] {
  if (covers !== null) return covers;
  const told = cases.flatMap((one) => one.caseType ?? []);
  return [...new Set([...told, ...(kept?.types ?? [])])].sort();
}

/** Why nothing is sent yet; a key of `import.stopped`. */
export type ReasonToWait = 'rows' | 'nothing' | 'tooMany';

/** What the server would say no to, said before anything is sent. */
export function reasonToWait(
  { cases, problems }: ImportPlan,
  { allOrNothing }: Choices,
): ReasonToWait | null {
  if (allOrNothing && problems.length > 0) return 'rows';
  if (cases.length === 0) return 'nothing';
  return cases.length > LIMITS.casesPerList ? 'tooMany' : null;
}
