import type { PersonId } from './ids';

/** What stands in one of the board's short lists. Everything outside `priv` may be kept for good. */
export type Listed = {
  readonly id: string;
  /** `seq` of the last event that touched it. */
  readonly rev: number;
  readonly priv: object;
};

export type PublicPart<T extends Listed> = Omit<T, 'priv'>;

export function found<T extends Listed>(list: readonly T[], id: T['id']): T | undefined {
  return list.find((one) => one.id === id);
}

/** The list with a thing in the place of the one with its id, or added; `inOrder` says which of two comes first. */
export function withListed<T extends Listed>(
  list: readonly T[],
  thing: T,
  inOrder: (one: T, other: T) => number,
): readonly T[] {
  return [...withoutListed(list, thing.id), thing].sort(inOrder);
}

export function withoutListed<T extends Listed>(list: readonly T[], id: T['id']): readonly T[] {
  return list.filter((one) => one.id !== id);
}

/** In the order in which they were added. */
export function byAdding(one: { readonly added: number }, other: { readonly added: number }) {
  return one.added - other.added;
}

/** What somebody who has left was to see to is nobody's, so that it is seen. Only the private part changes. */
export function withoutOwner<T extends Owned>(list: readonly T[], person: PersonId): readonly T[] {
  return list.map((one) =>
    one.priv.owner === person ? { ...one, priv: { ...one.priv, owner: null } } : one,
  );
}

export type Owned = Listed & { readonly priv: { readonly owner: PersonId | null } };
