import { randomUUID } from 'node:crypto';
import type { Board } from '@/domain/board';
import type { ListedCase } from '@/domain/cases/commands';
import type { CaseTypeId, CommandId } from '@/domain/ids';
import type { ImportOrder } from '@/domain/import/options';
import { type ImportPlan, withoutRetired } from '@/domain/import/plan';
import type { ImportReport } from '@/domain/import/report';
import { values } from '@/domain/ordered-map';
import type { Refusal } from '@/domain/refusal';
import type { Boards } from './boards';
import type { TypedCase } from './create-types';
import type { Reconciler } from './reconcile';

/** Brings the cases of a file onto the board, and tells what came of it in its lines. */
export async function importRows(
  { reconcile }: Reconciler,
  order: ImportOrder,
  {
    cases,
    tellsDeadline,
    board,
  }: {
    readonly cases: readonly TypedCase[];
    readonly tellsDeadline: boolean;
    readonly board: Board;
  },
): Promise<Partial<ImportReport>> {
  const { unit, who, complete, allOrNothing, again } = order;
  const rows = cases.map((one): ListedCase => {
    const { caseType, received, difficulty, reference, version, post } = one;
    const deadline = tellsDeadline ? { deadline: one.deadline } : {};
    const { registered } = order;
    return {
      caseType,
      received,
      ...deadline,
      difficulty,
      externalId: reference,
      version,
      post,
      registered,
    };
  });
  const types = order.covers ?? typesOf(rows, board);
  const commandId = randomUUID() as string as CommandId;
  const list = { unit, who, commandId, rows, complete, types, whole: allOrNothing, again };
  const { refusal, ...answer } = await reconcile(list);
  const known = refusal === null ? rows.length - answer.added : 0;
  return { ...answer, known, refusal: refusal && atLine(refusal, cases) };
}

/** A type that is retired takes in nothing new. What the unit has or has had of it is no new case. */
export async function refuseRetired(
  boards: Boards,
  board: Board,
  { unit }: ImportOrder,
  plan: ImportPlan,
): Promise<ImportPlan> {
  const ofRetired = plan.cases.filter((one) => one.isRetired).map((one) => one.reference);
  if (ofRetired.length === 0) return plan;
  const onBoard = new Set(values(board.cases).map((card) => card.priv.externalId));
  const known = await boards.sources(unit, ofRetired);
  return withoutRetired(plan, (id) => onBoard.has(id) || known[id]?.known === true);
}

// Those that it tells of, and those of the list before: one of which there is no case today is not in it.
function typesOf(rows: readonly ListedCase[], { setup }: Board): readonly CaseTypeId[] {
  return [...new Set([...rows.map((row) => row.caseType), ...(setup.importMapping?.types ?? [])])];
}

/** The list is refused by the place of a row in it; a person knows that by its line. */
function atLine(refusal: Refusal, cases: readonly TypedCase[]): Refusal {
  const place = /^cases\.(\d+)\./.exec(refusal.field ?? '')?.[1];
  const line = place === undefined ? undefined : cases[Number(place)]?.line;
  return line === undefined ? refusal : { ...refusal, field: `line.${line}` };
}
