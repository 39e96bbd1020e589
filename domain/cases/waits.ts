import type { Case, CaseState, Wait } from './case';
import type { OnOneCase } from './evolve';

type PublicCase = Omit<Case, 'priv'>;
type Of<Type extends OnOneCase['type']> = Extract<OnOneCase, { type: Type }>;

/** The open waits of a case; none unless it is waiting. */
export function openWaits(card: { readonly state: CaseState }): readonly Wait[] {
  return card.state.kind === 'waiting' ? card.state.waits : [];
}

/** New waits begin now. Those it had go on as they were: putting a case on hold again resets no clock. */
export function held(card: PublicCase, event: Of<'CaseHeld'>): PublicCase {
  const before = openWaits(card);
  const begun = event.data.waits.map((wait): Wait => ({ ...wait, since: event.at, reviews: [] }));
  return {
    ...card,
    newPost: false,
    cameBack: null,
    state: {
      kind: 'waiting',
      since: card.state.kind === 'waiting' ? card.state.since : event.at,
      kept: event.data.kept,
      waits: [...before, ...begun],
    },
    milestones: { ...card.milestones, waits: card.milestones.waits + begun.length },
  };
}

export function reviewed(state: CaseState, event: Of<'WaitReviewed'>): CaseState {
  if (state.kind !== 'waiting') return state;
  const review = { at: event.at, reminded: event.data.reminded };
  const waits = state.waits.map((wait) =>
    wait.id === event.data.wait
      ? { ...wait, nextReview: event.data.nextReview, reviews: [...wait.reviews, review] }
      : wait,
  );
  return { ...state, waits };
}

/** The case goes back at its original received date, or stays waiting for the rest. */
export function documentReceived(card: PublicCase, event: Of<'DocumentReceived'>): PublicCase {
  const ended = { ...withWaitsEnded(card, event.at, event.data.waits), newPost: false };
  if (!event.data.last) return ended;
  const { until } = event.data;
  return {
    ...ended,
    cameBack: 'waiting',
    state:
      until === null
        ? { kind: 'ready', since: event.at }
        : { kind: 'taken', since: event.at, until },
  };
}

/** Open waits become closed intervals: all of them, or those with the ids. */
export function withWaitsEnded(card: PublicCase, at: number, ids?: readonly number[]): PublicCase {
  if (card.state.kind !== 'waiting') return card;
  const ends = (wait: Wait) => ids === undefined || ids.includes(wait.id);
  const intervals = card.state.waits
    .filter(ends)
    .map((wait) => ({ from: wait.since, to: at, party: wait.party }));
  return {
    ...card,
    waited: [...card.waited, ...intervals],
    state: { ...card.state, waits: card.state.waits.filter((wait) => !ends(wait)) },
  };
}
