import type { ListedCase } from '@/domain/cases/commands';
import type { CaseTypeId } from '@/domain/ids';
import type { CaseRow, CasesBrought, CasesOrder, Intake } from '@/domain/import/intake';
import { type Refusal, refusal } from '@/domain/refusal';
import type { CaseType } from '@/domain/setup/setup';
import type { Boards } from './boards';
import type { Reconciler } from './reconcile';
import { typeFinder } from './type-finder';

/** Brings in what programs send, as a list of the case system that comes whole or not at all. */
export function createIntake(boards: Boards, { reconcile }: Pick<Reconciler, 'reconcile'>): Intake {
  return {
    async cases(order): Promise<CasesBrought> {
      const { unit, who, commandId, complete } = order;
      const { board } = await boards.current(unit);
      const typed = withTypes(board.setup.caseTypes, order);
      if (!typed.ok) return typed;
      const { rows, types } = typed;
      const list = {
        unit,
        who,
        commandId,
        rows,
        types,
        complete,
        whole: true,
        again: 'yes',
      } as const;
      const { refusal: why, ...report } = await reconcile(list);
      return why === null ? { ok: true, report } : { ok: false, refusal: byTheirNames(why) };
    },
  };
}

type Typed =
  | {
      readonly ok: true;
      readonly rows: readonly ListedCase[];
      readonly types: readonly CaseTypeId[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

function withTypes(
  caseTypes: readonly CaseType[],
  { cases, types }: Pick<CasesOrder, 'cases' | 'types'>,
): Typed {
  const idOf = typeFinder(caseTypes);
  const rows: ListedCase[] = [];
  for (const [place, row] of cases.entries()) {
    const caseType = idOf(row.type);
    if (caseType === null) return unknown(`cases.${place}.type`);
    rows.push(listed(row, caseType));
  }
  if (types === null)
    return { ok: true, rows, types: [...new Set(rows.map((row) => row.caseType))] };
  const covered = types.map(idOf);
  const place = covered.indexOf(null);
  if (place !== -1) return unknown(`types.${place}`);
  return { ok: true, rows, types: covered.flatMap((one) => one ?? []) };
}

function listed({ id, type: _named, ...row }: CaseRow, caseType: CaseTypeId): ListedCase {
  return { ...row, caseType, externalId: id };
}

function unknown(field: string): Typed {
  return { ok: false, refusal: refusal('E_IMPORT_TYPE', { field }) };
}

/** The board names a field as its command does. */
function byTheirNames(why: Refusal): Refusal {
  return why.field === undefined
    ? why
    : {
        ...why,
        field: why.field.replace(/\.caseType$/, '.type').replace(/\.externalId$/, '.id'),
      };
}
