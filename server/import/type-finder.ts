import type { CaseTypeId } from '@/domain/ids';
import type { CaseType } from '@/domain/setup/setup';
import { nameKey } from '@/domain/text/confusable';

/** Finds a type by its id, or by its name however it is spelled: a case system knows its name alone. Null where there is none. */
export function typeFinder(caseTypes: readonly CaseType[]): (named: string) => CaseTypeId | null {
  const ids = new Map<string, CaseTypeId>();
  // Of two types with one name, one is retired: the other is meant.
  const inUseLast = caseTypes.toSorted((one, other) => Number(other.retired) - Number(one.retired));
  for (const { name, id } of inUseLast) ids.set(nameKey(name), id);
  for (const { id } of caseTypes) ids.set(id, id);
  return (named) => ids.get(named) ?? ids.get(nameKey(named)) ?? null;
}
