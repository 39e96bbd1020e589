import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import { derivedId, type IdeaId } from '../ids';
import { LIMITS } from '../limits';
import { wrongOwner } from '../people/decide';
import { refusal } from '../refusal';
import { found } from '../short-list';
import { completesNumberIn } from '../text/spread-number';
import type { ideaCommands } from './commands';
import { type Idea, isClosedIdea, MOVES } from './ideas';

type IdeaCommand = CommandOf<(typeof ideaCommands)[number]['shape']['type']['value']>;

export function decideIdeas(board: Board, command: IdeaCommand, context: Context): Decision {
  if (command.type === 'AddIdea') return added(board, command, context);
  const idea = found(board.ideas, command.idea);
  if (idea === undefined) return refused(refusal('E_NOT_FOUND'));
  const by = personOf(context.actor);
  switch (command.type) {
    case 'ChangeIdea':
      return changed(idea, command, context);
    case 'VoteForIdea':
      return voted(idea, command.vote, context);
    case 'WeighIdea': {
      const { effort, effect } = command;
      if (effort === idea.effort && effect === idea.effect) return QUIET;
      const data = { idea: idea.id, effort, effect };
      return happened({ type: 'IdeaWeighed', data, priv: { by } });
    }
    case 'AnswerWhy':
      return answered(idea, command, context);
    case 'AssignIdea': {
      const { owner } = command;
      if (owner === idea.priv.owner) return QUIET;
      const wrong = wrongOwner(board, owner);
      if (wrong !== null) return refused(wrong);
      return happened({ type: 'IdeaAssigned', data: { idea: idea.id }, priv: { by, owner } });
    }
    case 'MoveIdea': {
      const { phase } = command;
      if (phase === idea.phase) return QUIET;
      if (!MOVES[idea.phase].includes(phase))
        return refused(refusal('E_PHASE', { field: 'phase' }));
      return happened({ type: 'IdeaMoved', data: { idea: idea.id, phase }, priv: { by } });
    }
    default:
      return unreachable(command);
  }
}

function added(board: Board, command: CommandOf<'AddIdea'>, context: Context): Decision {
  const { problem, suggestion } = command;
  const isFull = board.ideas.filter((one) => !isClosedIdea(one)).length >= LIMITS.ideas;
  // Before units become one it is asked whether there is room.
  if (isFull && context.actor.kind === 'person')
    return refused(refusal('E_LIMIT', { limit: LIMITS.ideas }));
  if (completesNumberIn([], written(problem, suggestion)))
    return refused(refusal('E_IDENTITY_NUMBER', { field: 'suggestion' }));
  const data = { idea: derivedId<IdeaId>(context.commandId), problem, suggestion };
  return happened({ type: 'IdeaAdded', data, priv: { by: personOf(context.actor) } });
}

function changed(idea: Idea, command: CommandOf<'ChangeIdea'>, context: Context): Decision {
  const { problem, suggestion, replaces } = command;
  if (problem === idea.problem && suggestion === idea.suggestion) return QUIET;
  if (replaces.problem !== idea.problem || replaces.suggestion !== idea.suggestion)
    return refused(refusal('E_TEXT_CHANGED'));
  if (completesNumberIn(idea.whys, written(problem, suggestion)))
    return refused(refusal('E_IDENTITY_NUMBER', { field: 'suggestion' }));
  const data = { idea: idea.id, problem, suggestion };
  return happened({ type: 'IdeaChanged', data, priv: { by: personOf(context.actor) } });
}

/** One vote each. A second one changes nothing, and neither does taking back what was not given. */
function voted(idea: Idea, vote: boolean, context: Context): Decision {
  const by = personOf(context.actor);
  if (by === null) return refused(refusal('E_READ_ONLY'));
  if (idea.priv.voters.includes(by) === vote) return QUIET;
  if (isClosedIdea(idea)) return refused(refusal('E_PHASE'));
  const data = { idea: idea.id, votes: vote ? 1 : -1 } as const;
  return happened({ type: 'IdeaVoted', data, priv: { by } });
}

function answered(idea: Idea, command: CommandOf<'AnswerWhy'>, context: Context): Decision {
  const { place, text, replaces } = command;
  const now = idea.whys[place] ?? null;
  if (text === now) return QUIET;
  if (replaces !== now) return refused(refusal('E_TEXT_CHANGED'));
  const isNext = place === idea.whys.length;
  const isLast = place === idea.whys.length - 1;
  if (now === null ? !isNext : text === null && !isLast)
    return refused(refusal('E_BAD_OP', { field: 'place' }));
  const others = idea.whys.filter((_why, n) => n !== place);
  const standing = [idea.problem, idea.suggestion, ...others];
  if (text !== null && completesNumberIn(standing, [text]))
    return refused(refusal('E_IDENTITY_NUMBER', { field: 'text' }));
  const data = { idea: idea.id, place, text };
  return happened({ type: 'WhyAnswered', data, priv: { by: personOf(context.actor) } });
}

function written(problem: string, suggestion: string | null): readonly string[] {
  return suggestion === null ? [problem] : [problem, suggestion];
}
