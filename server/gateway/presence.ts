import type { PersonId } from '@/domain/ids';
import type { Presence as Message } from '@/domain/protocol';

/** Who has which card open, in one unit. It is told in numbers, and never stored. */
export class Presence<Key> {
  readonly #open = new Map<Key, { readonly person: PersonId; readonly caseId: string }>();

  /** True when something changed. */
  look(key: Key, person: PersonId, caseId: string | null): boolean {
    const before = this.#open.get(key)?.caseId ?? null;
    if (before === caseId) return false;
    if (caseId === null) this.#open.delete(key);
    else this.#open.set(key, { person, caseId });
    return true;
  }

  /** True when something changed. */
  leave(key: Key): boolean {
    return this.#open.delete(key);
  }

  isLooking(person: PersonId): boolean {
    return [...this.#open.values()].some((one) => one.person === person);
  }

  /** For one person: how many others have each card open. Somebody with two tabs is one person. */
  othersThan(person: PersonId | null): Message {
    const people = new Map<string, Set<PersonId>>();
    for (const one of this.#open.values()) {
      if (one.person === person) continue;
      const there = people.get(one.caseId) ?? new Set();
      people.set(one.caseId, there.add(one.person));
    }
    return { open: Object.fromEntries([...people].map(([caseId, there]) => [caseId, there.size])) };
  }
}
