import type { CaseId, PersonId } from '@/domain/ids';

/** One line of what can be found. `text` is what is searched in. */
export type FindEntry = {
  readonly key: string;
  readonly text: string;
  readonly title: string;
  readonly detail: string;
} & (
  | { readonly kind: 'case'; readonly caseId: CaseId }
  /** Leads to the cases that somebody has now. */
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'order'; readonly run: () => void }
  | { readonly kind: 'page'; readonly href: string }
);

/** In the order in which they stand in the list. */
export const FIND_KINDS = ['case', 'person', 'order', 'page'] as const;
