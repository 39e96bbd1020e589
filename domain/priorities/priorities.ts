import type { Fact } from '../fact';
import type { PersonId, PriorityId } from '../ids';

/** One of today's few, in the order that the unit has given them by hand. Its text is the unit's and stays. */
export type Priority = {
  readonly id: PriorityId;
  readonly text: string;
  /** Its place: keys are compared as text, and between any two there is room for another (rank.ts). */
  readonly key: string;
  readonly state: PriorityState;
  /** How many days it has been offered again because it was not done. */
  readonly rolledOver: number;
  /** `seq` of the last event that touched it. */
  readonly rev: number;
  readonly priv: PriorityPrivate;
};

/** `offered`: not done when the day turned, and nobody has said yet whether it is one of today's. */
export type PriorityState =
  | { readonly kind: 'open' }
  | { readonly kind: 'offered' }
  | { readonly kind: 'done'; readonly at: number };

export type PriorityPrivate = { readonly owner: PersonId | null };

/** What is left of the private part when it is forgotten. */
export const FORGOTTEN_PRIORITY: PriorityPrivate = { owner: null };

export type Rank = { readonly priority: PriorityId; readonly key: string };

type Of<Data = unknown> = { readonly priority: PriorityId } & Data;

export type PriorityEvent =
  | Fact<
      'PriorityAdded',
      Of<{ readonly text: string; readonly key: string }>,
      { readonly owner: PersonId | null }
    >
  /** As a rule one; all of them when a key would have become too long. */
  | Fact<'PrioritiesRanked', { readonly ranks: readonly Rank[] }>
  | Fact<'PriorityChanged', Of<{ readonly text: string }>>
  | Fact<'PriorityAssigned', Of, { readonly owner: PersonId | null }>
  | Fact<'PriorityFinished', Of>
  | Fact<'PriorityTakenUp', Of>
  | Fact<'PriorityDropped', Of>;

/** What the turn of the day finds: what is not done is offered again, and what is done leaves the board. */
export type PrioritiesAtTurn = {
  readonly offered: readonly PriorityId[];
  readonly left: readonly PriorityId[];
};

export function prioritiesAtTurn(priorities: readonly Priority[]): PrioritiesAtTurn {
  const isDone = ({ state }: Priority) => state.kind === 'done';
  return {
    offered: priorities.filter((one) => !isDone(one)).map((one) => one.id),
    left: priorities.filter(isDone).map((one) => one.id),
  };
}
