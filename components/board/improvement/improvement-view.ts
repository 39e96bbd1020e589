import type { Day } from '@/domain/calendar';
import type { ActionId, IdeaId, PersonId } from '@/domain/ids';

/** What the side panel of the improvement shows. */
export type ImprovementView =
  | { readonly kind: 'all' }
  /** What was agreed on that belongs to no idea. */
  | { readonly kind: 'actions' }
  | { readonly kind: 'idea'; readonly id: IdeaId }
  /** Where an action stands: with its idea, or on its own. */
  | { readonly kind: 'action'; readonly id: ActionId };

/** What somebody types in the panel and has not sent. Each is kept by its name in `DRAFT`, until it is sent or cancelled. */
export type TextsDraft = {
  readonly problem: string;
  readonly suggestion: string;
  /** What stood there when they began: what the edit replaces. */
  readonly base: { readonly problem: string; readonly suggestion: string | null };
};

export type WhyDraft = {
  readonly place: number;
  readonly text: string;
  readonly base: string | null;
};

export type ActionDraft = {
  readonly text: string;
  /** As typed. */
  readonly due: string;
  /** Undefined as long as nobody has been chosen: it stays whose it is. */
  readonly owner: PersonId | null | undefined;
  /** What stood there when they began; null for a new one. */
  readonly base: { readonly text: string; readonly due: Day | null } | null;
};

/** The names of drafts. */
export const DRAFT = {
  idea: 'idea',
  ideaInPanel: 'idea.panel',
  texts: (idea: IdeaId) => `texts.${idea}`,
  nextWhy: (idea: IdeaId) => `why.${idea}`,
  why: (idea: IdeaId) => `whyAgain.${idea}`,
  newAction: (idea: IdeaId | null) => `action.of.${idea ?? 'unit'}`,
  action: (action: ActionId) => `action.${action}`,
} as const;
