import type { Fact } from '../fact';
import type { IdeaId, PersonId } from '../ids';

/** Where an idea stands. The last four are its ends, and no less worth knowing for not being a success. */
export const PHASES = [
  'new',
  'analysing',
  'testing',
  'adopted',
  'dropped',
  'noEffect',
  'worse',
] as const;
export type Phase = (typeof PHASES)[number];

/** How much work, or how much good: little, some, much. */
export type Level = 1 | 2 | 3;

/** What could be better, and perhaps how. Its texts are the unit's and stay; persons are private. */
export type Idea = {
  readonly id: IdeaId;
  /** `seq` of the event that added it: its place among the others. */
  readonly added: number;
  /** `seq` of the last event that touched it. */
  readonly rev: number;
  readonly problem: string;
  readonly suggestion: string | null;
  readonly votes: number;
  readonly effort: Level | null;
  readonly effect: Level | null;
  /** The answers to why, and why again: at most five. */
  readonly whys: readonly string[];
  readonly phase: Phase;
  readonly phaseSince: number;
  readonly priv: IdeaPrivate;
};

export type IdeaPrivate = {
  readonly owner: PersonId | null;
  readonly proposedBy: PersonId | null;
  /** Only so that nobody votes twice, and everybody may think again. */
  readonly voters: readonly PersonId[];
};

/** What is left of the private part when it is forgotten. */
export const FORGOTTEN_IDEA: IdeaPrivate = { owner: null, proposedBy: null, voters: [] };

/**
 * The moves that are allowed. Nothing is adopted, or found to be without effect, that was not tested; what is small is
 * tested at once; and what has come to an end may be taken up again.
 */
export const MOVES: Readonly<Record<Phase, readonly Phase[]>> = {
  new: ['analysing', 'testing', 'dropped'],
  analysing: ['testing', 'dropped'],
  testing: ['analysing', 'adopted', 'noEffect', 'worse', 'dropped'],
  adopted: ['analysing'],
  dropped: ['analysing'],
  noEffect: ['analysing'],
  worse: ['analysing'],
};

export function isClosedIdea({ phase }: Pick<Idea, 'phase'>): boolean {
  return phase !== 'new' && phase !== 'analysing' && phase !== 'testing';
}

type Of<Data = unknown> = { readonly idea: IdeaId } & Data;
type Texts = { readonly problem: string; readonly suggestion: string | null };

export type IdeaEvent =
  | Fact<'IdeaAdded', Of<Texts>>
  | Fact<'IdeaChanged', Of<Texts>>
  /** A difference, so that the number outlives those who voted. */
  | Fact<'IdeaVoted', Of<{ readonly votes: 1 | -1 }>>
  | Fact<'IdeaWeighed', Of<{ readonly effort: Level | null; readonly effect: Level | null }>>
  /** Null takes the last answer away. */
  | Fact<'WhyAnswered', Of<{ readonly place: number; readonly text: string | null }>>
  | Fact<'IdeaAssigned', Of, { readonly owner: PersonId | null }>
  | Fact<'IdeaMoved', Of<{ readonly phase: Phase }>>;
