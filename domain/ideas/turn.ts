import { type Action, FORGOTTEN_ACTION } from '../actions/actions';
import type { Board } from '../board';
import { addDays, type Day } from '../calendar';
import { dayOf } from '../calendar/oslo-time';
import type { ActionId, IdeaId } from '../ids';
import { isClosedIdea } from './ideas';

/** What the turn of the day finds among ideas and actions: what was closed long enough ago leaves the board. */
export type ImprovementAtTurn = {
  readonly ideas: readonly IdeaId[];
  readonly actions: readonly ActionId[];
};

/** An action stays as long as its idea does, but its owner is `forgotten` when the time has come. */
export function improvementAtTurn(
  board: Board,
  day: Day,
): { readonly leaves: ImprovementAtTurn; readonly forgotten: readonly ActionId[] } {
  const { improvement } = board.setup.retention;
  const isOver = (at: number) => addDays(dayOf(at), improvement) < day;
  const ideas = board.ideas.filter((one) => isClosedIdea(one) && isOver(one.phaseSince));
  const staying = new Set(board.ideas.filter((one) => !ideas.includes(one)).map((one) => one.id));
  const over = board.actions.filter(({ state }) => state.kind !== 'open' && isOver(state.at));
  const isHeldByIdea = ({ idea }: Action) => idea !== null && staying.has(idea);
  const isKnown = ({ priv }: Action) => priv.owner !== null;
  return {
    leaves: {
      ideas: ideas.map((one) => one.id),
      actions: over.filter((one) => !isHeldByIdea(one)).map((one) => one.id),
    },
    forgotten: over.filter((one) => isHeldByIdea(one) && isKnown(one)).map((one) => one.id),
  };
}

/** The board after that turn. */
export function improvementAfterTurn(
  board: Board,
  leaves: ImprovementAtTurn,
  forgotten: readonly ActionId[],
): Board {
  return {
    ...board,
    ideas: board.ideas.filter((one) => !leaves.ideas.includes(one.id)),
    actions: board.actions
      .filter((one) => !leaves.actions.includes(one.id))
      .map((one) => (forgotten.includes(one.id) ? { ...one, priv: FORGOTTEN_ACTION } : one)),
  };
}
