import type { Board } from '@/domain/board';
import type { CaseTypeId } from '@/domain/ids';
import type { ImportOrder } from '@/domain/import/options';
import type { PlannedCase } from '@/domain/import/plan';
import { type Refusal, refusal } from '@/domain/refusal';
import { nameKey } from '@/domain/text/confusable';
import type { Boards } from './boards';
import { giveAs } from './give-as';

/** A case that has its type. */
export type TypedCase = PlannedCase & { readonly caseType: CaseTypeId };

export type WithTypes =
  | { readonly ok: true; readonly cases: readonly TypedCase[]; readonly created: readonly string[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly created: readonly string[] };

/**
 * Gives every case its type, and makes those that the unit does not have: of middling difficulty and as cards, for a
 * leader to change. If somebody makes one of them at the same moment, that one is taken.
 */
export async function createTypes(
  boards: Boards,
  order: ImportOrder,
  cases: readonly PlannedCase[],
): Promise<WithTypes> {
  const wanted = new Map<string, string>();
  for (const { caseType, typeName } of cases) {
    const key = nameKey(typeName);
    if (caseType === null && !wanted.has(key)) wanted.set(key, typeName);
  }
  const created: string[] = [];
  for (const name of wanted.values()) {
    const { answer } = await giveAs(order, boards, {
      type: 'AddCaseType',
      name,
      difficulty: 2,
      tracking: 'cards',
      needsApproval: false,
    });
    if (answer.ok) created.push(name);
    else if (answer.refusal.code !== 'E_DUPLICATE_NAME')
      return { ok: false, refusal: answer.refusal, created };
  }
  const ids = wanted.size === 0 ? new Map() : typesByName((await boards.current(order.unit)).board);
  const typed: TypedCase[] = [];
  for (const one of cases) {
    const caseType = one.caseType ?? ids.get(nameKey(one.typeName));
    // Renamed or retired in the moment between.
    if (caseType === undefined)
      return { ok: false, refusal: refusal('E_RETIRED', { field: 'type' }), created };
    typed.push({ ...one, caseType });
  }
  return { ok: true, cases: typed, created };
}

function typesByName({ setup }: Board): ReadonlyMap<string, CaseTypeId> {
  return new Map(
    setup.caseTypes.filter((type) => !type.retired).map((type) => [nameKey(type.name), type.id]),
  );
}
