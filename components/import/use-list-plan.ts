import { useMemo } from 'react';
import { useBoard, useMe } from '@/client/use-board';
import type { Board } from '@/domain/board';
import { type Comparison, compareList, type WholeList } from '@/domain/cases/compare-list';
import type { CaseTypeId } from '@/domain/ids';
import { type ImportPlan, planImport, withoutRetired } from '@/domain/import/plan';
import type { Table } from '@/domain/import/table';
import { values } from '@/domain/ordered-map';
import { type Choices, coveredTypes } from './choices';
import { type Draft, mappingOf } from './draft';
import type { UnitNow } from './import-flow';

export type ListPlan = {
  readonly plan: ImportPlan;
  readonly covered: readonly CaseTypeId[];
  /** Null until the board is here. */
  readonly comparison: Comparison | null;
};

/** What a file becomes, and what that does to the board as it is seen here; null as long as a column is missing. */
export function useListPlan(
  table: Table,
  draft: Draft,
  choices: Choices,
  { caseTypes, today, isLeader, kept, hasBoard }: UnitNow,
): ListPlan | null {
  const board = useBoard((one) => one);
  const { person, role } = useMe();
  const mapping = useMemo(() => mappingOf(draft), [draft]);
  const createTypes = choices.createTypes && isLeader;
  const { typeNames } = choices;
  const read = useMemo(
    () =>
      typeof mapping === 'string'
        ? null
        : planImport(table, mapping, { today, caseTypes, createTypes, typeNames }),
    [table, mapping, today, caseTypes, createTypes, typeNames],
  );
  return useMemo(() => {
    if (read === null) return null;
    const plan = hasBoard ? withoutRetired(read, isOn(board)) : read;
    const covered = coveredTypes(plan, choices, kept);
    const list = listOf(plan, choices, covered);
    const actor = { kind: 'person', person, role } as const;
    return { plan, covered, comparison: hasBoard ? compareList(board, list, actor) : null };
  }, [read, board, hasBoard, choices, kept, person, role]);
}

function isOn(board: Board): (externalId: string) => boolean {
  const ids = new Set(values(board.cases).map((card) => card.priv.externalId));
  return (externalId) => ids.has(externalId);
}

function listOf(
  { cases, tellsDeadline }: ImportPlan,
  { complete, registered }: Choices,
  covered: readonly CaseTypeId[],
): WholeList {
  return {
    cases: cases.map(({ caseType, received, deadline, difficulty, reference, version, post }) => ({
      caseType,
      received,
      ...(tellsDeadline ? { deadline } : {}),
      difficulty,
      externalId: reference,
      version,
      post,
      registered,
    })),
    types: complete ? covered : [],
  };
}
