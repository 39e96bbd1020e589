import type { Action } from '../actions/actions';
import { isOpenAction } from '../actions/decide';
import type { Board } from '../board';
import type { Day } from '../calendar';
import { type Idea, isClosedIdea, MOVES, PHASES, type Phase } from '../ideas/ideas';
import type { PersonId } from '../ids';

/** Forbedring: the ideas by phase, and what was agreed. */
export type Improvement = {
  /** The phases that are under way, in their order, empty ones too. */
  readonly underWay: readonly PhaseColumn[];
  /** What came to an end of late, newest first. */
  readonly closed: readonly IdeaRow[];
  /** That belong to no idea on the board: open ones by when they are due, then the closed ones. */
  readonly ownActions: readonly Action[];
};

/** The part of the board that this is made of. */
type Agreed = Pick<Board, 'ideas' | 'actions'>;

/** Most votes first; of as many, the older. */
export type PhaseColumn = { readonly phase: Phase; readonly ideas: readonly IdeaRow[] };

export type IdeaRow = {
  readonly idea: Idea;
  readonly actions: readonly Action[];
  /** Where it may go from here. */
  readonly moves: readonly Phase[];
};

export function improvement(board: Agreed): Improvement {
  const rows = board.ideas.map((idea) => ideaRow(board, idea));
  const isOf = (phase: Phase) => (row: IdeaRow) => row.idea.phase === phase;
  return {
    underWay: PHASES.filter((phase) => !isClosedIdea({ phase })).map((phase) => ({
      phase,
      ideas: rows.filter(isOf(phase)).sort((one, other) => other.idea.votes - one.idea.votes),
    })),
    closed: rows
      .filter(({ idea }) => isClosedIdea(idea))
      .sort((one, other) => other.idea.phaseSince - one.idea.phaseSince),
    ownActions: board.actions
      .filter(({ idea }) => !board.ideas.some((one) => one.id === idea))
      .sort(openFirst),
  };
}

export function ideaRow(board: Pick<Board, 'actions'>, idea: Idea): IdeaRow {
  const actions = board.actions.filter((one) => one.idea === idea.id).sort(openFirst);
  return { idea, actions, moves: MOVES[idea.phase] };
}

export function hasVoted({ priv }: Idea, person: PersonId): boolean {
  return priv.voters.includes(person);
}

/** Open actions that are due by a day, those that should have been done first of all. */
export function dueActions(board: Board, day: Day): readonly Action[] {
  return board.actions
    .filter((one) => isOpenAction(one) && one.due !== null && one.due <= day)
    .sort(openFirst);
}

function openFirst(one: Action, other: Action): number {
  if (isOpenAction(one) !== isOpenAction(other)) return isOpenAction(one) ? -1 : 1;
  const [due, otherDue] = [one.due ?? NEVER, other.due ?? NEVER];
  return due === otherDue ? one.added - other.added : due < otherDue ? -1 : 1;
}

// Sorts behind every day.
const NEVER = '~';
