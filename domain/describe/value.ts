import type { Day } from '../calendar';
import type { Party, WithdrawnBecause } from '../cases/case';
import type { Phase } from '../ideas/ideas';
import type { ActionId, CaseTypeId, IdeaId, PersonId, PriorityId, ReasonId } from '../ids';

/** What stands in a sentence, by kind: names, dates and lists are put into words where it is drawn. */
export type Value =
  /** Null when the person is forgotten, or when it was the system. */
  | { readonly as: 'person'; readonly id: PersonId | null }
  /** The case system, by an API key of the unit. */
  | { readonly as: 'integration' }
  | { readonly as: 'reason'; readonly id: ReasonId }
  | { readonly as: 'caseType'; readonly id: CaseTypeId }
  /** Named by its text as long as it is on the board. */
  | { readonly as: 'priority'; readonly id: PriorityId }
  | { readonly as: 'idea'; readonly id: IdeaId }
  | { readonly as: 'action'; readonly id: ActionId }
  | { readonly as: 'phase'; readonly phase: Phase }
  | { readonly as: 'party'; readonly party: Party }
  | { readonly as: 'withdrawal'; readonly why: WithdrawnBecause }
  | { readonly as: 'day'; readonly day: Day | null }
  | { readonly as: 'instant'; readonly at: number }
  | { readonly as: 'number'; readonly number: number }
  | { readonly as: 'text'; readonly text: string };

export type Values = Readonly<Record<string, Value>>;

export function person(id: PersonId | null): Value {
  return { as: 'person', id };
}

export function day(value: Day | null): Value {
  return { as: 'day', day: value };
}

export function number(value: number): Value {
  return { as: 'number', number: value };
}

export function text(value: string): Value {
  return { as: 'text', text: value };
}

export function yesOrNo(value: boolean): Value {
  return text(String(value));
}
