import { type Board, withCase } from '../board';
import type { RecordedEvent } from '../event';
import type { CaseId } from '../ids';
import { get } from '../ordered-map';
import type { CaseState } from './case';

type Released = Extract<RecordedEvent, { type: 'CasesReleased' }>;

/** A reservation that ran out: the case is back at its original place, flagged. */
export function reservationEnded(
  board: Board,
  id: CaseId,
  event: { readonly seq: number; readonly at: number },
): Board {
  const card = get(board.cases, id);
  if (card === undefined) return board;
  return withCase(board, {
    ...card,
    rev: event.seq,
    cameBack: 'reservation',
    state: { kind: 'ready', since: event.at },
    priv: { ...card.priv, takenBy: null, lastBy: null },
  });
}

/** What somebody held is a colleague's, or goes back to its place. */
export function released(board: Board, event: Released): Board {
  const taken = event.data.taken.reduce((soFar, id) => takenReleased(soFar, id, event), board);
  return event.data.kept.reduce((soFar, id) => keptReleased(soFar, id, event), taken);
}

function takenReleased(board: Board, id: CaseId, event: Released): Board {
  const ended = reservationEnded(board, id, event);
  const card = get(ended.cases, id);
  if (card === undefined) return ended;
  const { until } = event.data;
  const lastBy = event.priv?.by ?? null;
  if (until === null) return withCase(ended, { ...card, priv: { ...card.priv, lastBy } });
  return withCase(ended, {
    ...card,
    cameBack: null,
    state: { kind: 'taken', since: event.at, until },
    priv: { ...card.priv, takenBy: event.priv?.to ?? null, keptBy: null, lastBy },
  });
}

function keptReleased(board: Board, id: CaseId, event: Released): Board {
  const card = get(board.cases, id);
  if (card === undefined) return board;
  return withCase(board, {
    ...card,
    rev: event.seq,
    state: keptByNobody(card.state, event.data.until === null),
    priv: { ...card.priv, keptBy: event.priv?.to ?? null, lastBy: event.priv?.by ?? null },
  });
}

function keptByNobody(state: CaseState, isSo: boolean): CaseState {
  return state.kind === 'waiting' && isSo ? { ...state, kept: false } : state;
}
