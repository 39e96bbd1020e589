import type { Day } from '../calendar';
import type { Fact } from '../fact';
import type { ActionId, IdeaId, PersonId } from '../ids';

/** What was agreed: what, who, by when. Of an idea, or on its own. */
export type Action = {
  readonly id: ActionId;
  /** `seq` of the event that added it: its place among the others. */
  readonly added: number;
  /** `seq` of the last event that touched it. */
  readonly rev: number;
  readonly text: string;
  readonly due: Day | null;
  readonly idea: IdeaId | null;
  readonly state: ActionState;
  readonly priv: ActionPrivate;
};

export type ActionState =
  | { readonly kind: 'open' }
  | { readonly kind: 'done' | 'dropped'; readonly at: number };

export type ActionPrivate = { readonly owner: PersonId | null };

/** What is left of the private part when it is forgotten. */
export const FORGOTTEN_ACTION: ActionPrivate = { owner: null };

type Of<Data = unknown> = { readonly action: ActionId } & Data;
type What = { readonly text: string; readonly due: Day | null };

export type ActionEvent =
  | Fact<
      'ActionAdded',
      Of<What & { readonly idea: IdeaId | null }>,
      { readonly owner: PersonId | null }
    >
  | Fact<'ActionChanged', Of<What>>
  | Fact<'ActionAssigned', Of, { readonly owner: PersonId | null }>
  | Fact<'ActionSettled', Of<{ readonly as: ActionState['kind'] }>>
  /** With what else somebody held who is away. */
  | Fact<
      'ActionsReleased',
      { readonly actions: readonly ActionId[] },
      { readonly from: PersonId; readonly to: PersonId | null }
    >;
