import { must, unreachable } from '../assert';
import type { Board } from '../board';
import type { RecordedEvent } from '../event';
import type { PersonId } from '../ids';
import { byAdding, found, withListed } from '../short-list';
import { FORGOTTEN_IDEA, type Idea, type IdeaEvent, type IdeaPrivate } from './ideas';

type Recorded = Extract<RecordedEvent, IdeaEvent>;
type OnOneIdea = Exclude<Recorded, { type: 'IdeaAdded' }>;

/** Law [P1] is kept as for cases: `publicAfter` reads everything but `priv`, and nothing but `privateAfter` reads that. */
export function evolveIdeas(board: Board, event: Recorded): Board {
  if (event.type === 'IdeaAdded') return withIdea(board, newIdea(event));
  const before = must(found(board.ideas, event.data.idea), 'an event names an idea on the board');
  const { priv, ...rest } = before;
  return withIdea(board, {
    ...publicAfter(rest, event),
    rev: event.seq,
    priv: privateAfter(priv, event),
  });
}

function newIdea(event: Extract<Recorded, { type: 'IdeaAdded' }>): Idea {
  const { idea: id, problem, suggestion } = event.data;
  return {
    id,
    added: event.seq,
    rev: event.seq,
    problem,
    suggestion,
    votes: 0,
    effort: null,
    effect: null,
    whys: [],
    phase: 'new',
    phaseSince: event.at,
    priv: { ...FORGOTTEN_IDEA, proposedBy: event.priv?.by ?? null },
  };
}

function publicAfter(idea: Omit<Idea, 'priv'>, event: OnOneIdea): Omit<Idea, 'priv'> {
  switch (event.type) {
    case 'IdeaChanged':
      return { ...idea, problem: event.data.problem, suggestion: event.data.suggestion };
    case 'IdeaVoted':
      return { ...idea, votes: idea.votes + event.data.votes };
    case 'IdeaWeighed':
      return { ...idea, effort: event.data.effort, effect: event.data.effect };
    case 'WhyAnswered':
      return { ...idea, whys: withAnswer(idea.whys, event.data.place, event.data.text) };
    case 'IdeaMoved':
      return { ...idea, phase: event.data.phase, phaseSince: event.at };
    case 'IdeaAssigned':
      return idea;
    default:
      return unreachable(event);
  }
}

function privateAfter(priv: IdeaPrivate, event: OnOneIdea): IdeaPrivate {
  switch (event.type) {
    case 'IdeaAssigned':
      return { ...priv, owner: event.priv?.owner ?? null };
    case 'IdeaVoted':
      return { ...priv, voters: withVote(priv.voters, event.priv?.by ?? null, event.data.votes) };
    default:
      return priv;
  }
}

function withAnswer(whys: readonly string[], place: number, text: string | null) {
  const before = whys.slice(0, place);
  return text === null ? before : [...before, text, ...whys.slice(place + 1)];
}

function withVote(voters: readonly PersonId[], by: PersonId | null, votes: 1 | -1) {
  if (by === null) return voters;
  const others = voters.filter((one) => one !== by);
  return votes === 1 ? [...others, by] : others;
}

function withIdea(board: Board, idea: Idea): Board {
  return { ...board, ideas: withListed(board.ideas, idea, byAdding) };
}
