import { unreachable } from '@/domain/assert';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { CommandOf } from '@/domain/command';
import type { CountsOrder, StatedCounts } from '@/domain/import/counts-order';
import type { ImportOrder } from '@/domain/import/options';
import type { ImportPlan } from '@/domain/import/plan';
import type { FilePlan } from '@/domain/import/plan-file';
import { type ImportReport, plannedReport, refusedReport } from '@/domain/import/report';
import { may } from '@/domain/permissions';
import { type Refusal, refusal } from '@/domain/refusal';
import { stateCounts } from './counts';
import { createTypes } from './create-types';
import { importRows, refuseRetired } from './import-rows';
import { type Planner, PlannerBusy, PlannerFailed } from './planner';
import { createReconciler, type Reconciler, type ReconcilerParts } from './reconcile';

export interface Importer extends Reconciler {
  /** Rejects only when the board cannot be reached; every expected no is in the report. */
  import(order: ImportOrder): Promise<ImportReport>;
  /** Tells the board what the stock is. Rejects as `import` does. */
  stateCounts(order: CountsOrder): Promise<StatedCounts>;
}

export type ImporterParts = ReconcilerParts & { readonly planner: Planner };

/** Brings the list of a case system onto the board of a unit: from a file, or as it was read by somebody else. */
export function createImporter({ boards, planner, lists, clock }: ImporterParts): Importer {
  const reconciler = createReconciler({ boards, lists, clock });
  return {
    stateCounts: (order) => stateCounts(boards, order),
    ...reconciler,
    async import(order) {
      const forbidden = await mayImport(order);
      if (forbidden !== null) return refusedReport(forbidden);
      const { board } = await boards.current(order.unit);
      const world = {
        today: dayOf(clock.now()),
        caseTypes: board.setup.caseTypes,
        createTypes: order.createTypes,
        typeNames: board.setup.importMapping?.names ?? [],
      };
      const { bytes, columns } = order;
      const read = await readFile(planner, { bytes, columns, world });
      if ('refusal' in read) return read;
      const plan = await refuseRetired(boards, board, order, read);
      const report = plannedReport(plan);
      const stop = reasonToStop(plan, order);
      if (stop !== null) return { ...report, refusal: stop };
      const typed = await createTypes(boards, order, plan.cases);
      const { created: typesCreated } = typed;
      if (!typed.ok) return { ...report, typesCreated, refusal: typed.refusal };
      const rows = { cases: typed.cases, tellsDeadline: plan.tellsDeadline, board };
      return { ...report, typesCreated, ...(await importRows(reconciler, order, rows)) };
    },
  };
}

// Before the file is read, so that nobody waits for a report that ends in a no.
async function mayImport({ who, createTypes: wantsTypes }: ImportOrder): Promise<Refusal | null> {
  const now = await who();
  if (!now.ok) return now.refusal;
  const forbidden = may(now.actor, IMPORT);
  if (forbidden !== null || !wantsTypes) return forbidden;
  return may(now.actor, ADD_TYPE) === null
    ? null
    : refusal('E_READ_ONLY', { field: 'createTypes' });
}

// What is asked is who may give such a command at all, so they need no contents.
const IMPORT: CommandOf<'ReconcileCases'> = {
  type: 'ReconcileCases',
  cases: [],
  missing: [],
  begun: false,
};
const ADD_TYPE: CommandOf<'AddCaseType'> = {
  type: 'AddCaseType',
  name: '',
  difficulty: 2,
  tracking: 'cards',
  needsApproval: false,
};

async function readFile(
  planner: Planner,
  order: Parameters<Planner['plan']>[0],
): Promise<ImportPlan | ImportReport> {
  let read: FilePlan;
  try {
    read = await planner.plan(order);
  } catch (error) {
    if (error instanceof PlannerBusy) return refusedReport(refusal('E_BUSY', { retry: true }));
    if (error instanceof PlannerFailed)
      return refusedReport(refusal('E_IMPORT_FORMAT', { field: 'file' }));
    throw error;
  }
  switch (read.kind) {
    case 'planned':
      return read.plan;
    case 'refused':
      return refusedReport(read.refusal);
    case 'unreadable':
      return refusedReport(refusal(read.problem.code, { field: 'file' }), read.problem);
    default:
      return unreachable(read);
  }
}

function reasonToStop({ problems }: ImportPlan, { allOrNothing }: ImportOrder): Refusal | null {
  const [first] = problems;
  return !allOrNothing || first === undefined
    ? null
    : refusal(first.code, { field: `line.${first.line}` });
}
