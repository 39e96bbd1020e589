import type { Actor } from '@/domain/actor';
import type { Board } from '@/domain/board';
import type { Day } from '@/domain/calendar';
import { compareList } from '@/domain/cases/compare-list';
import { openCases } from '@/domain/cases/order';
import type { CaseId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { type Refusal, refusal } from '@/domain/refusal';
import type { Boards } from './boards';
import { type List, type ListReport, NO_REPORT } from './list';

export type Checked =
  | { readonly ok: false; readonly refusal: Refusal }
  | {
      readonly ok: true;
      readonly missing: readonly CaseId[];
      /** What is passed over, and no event tells of. */
      readonly passed: ListReport;
    };

/** Asks of a whole list what the board asks of each of its parts, before any of it is given. */
export async function checkList(
  boards: Boards,
  board: Board,
  list: List,
  { actor, today }: { readonly actor: Actor; readonly today: Day },
): Promise<Checked> {
  const { rows, complete, types } = list;
  const no = (code: Refusal['code'], field: string): Checked => ({
    ok: false,
    refusal: refusal(code, { field }),
  });
  const caseTypes = new Map(board.setup.caseTypes.map((type) => [type.id, type]));
  if (!types.every((id) => caseTypes.has(id))) return no('E_NOT_FOUND', 'types');
  for (const [place, row] of rows.entries()) {
    if (!caseTypes.has(row.caseType)) return no('E_NOT_FOUND', `cases.${place}.caseType`);
    if (row.received > today) return no('E_BAD_DATE', `cases.${place}.received`);
    if (row.deadline != null && row.deadline < row.received)
      return no('E_BAD_DATE', `cases.${place}.deadline`);
  }
  const covered = complete ? types : [];
  const compared = compareList(board, { cases: rows, types: covered }, actor);
  const absent = compared.added.flatMap((place) => {
    const row = rows[place];
    return row === undefined ? [] : [{ place, row }];
  });
  const known = await boards.sources(
    list.unit,
    absent.map(({ row }) => row.externalId),
  );
  const fresh = absent.filter(({ row }) => known[row.externalId]?.known !== true);
  const retired = fresh.find(({ row }) => caseTypes.get(row.caseType)?.retired === true);
  if (retired !== undefined) return no('E_RETIRED', `cases.${retired.place}.caseType`);
  if (list.whole && openCases(board) + fresh.length > LIMITS.openCases)
    return { ok: false, refusal: refusal('E_LIMIT', { limit: LIMITS.openCases }) };
  const { older, missing } = compared;
  const closed = compared.closed + absent.length - fresh.length;
  return { ok: true, missing, passed: { ...NO_REPORT, older, closed } };
}
