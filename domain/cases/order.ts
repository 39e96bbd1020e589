import { must } from '../assert';
import type { Board } from '../board';
import type { Day } from '../calendar';
import type { CaseId } from '../ids';
import { countBetween, entries, get, values } from '../ordered-map';
import type { Case, StateKind } from './case';

/**
 * The order of the board is a string per case, so that a column is a range of an ordered map and the next case is its
 * first entry. Urgent comes first, then the received day, then the order in which the cases were added. Nobody reorders
 * the queue by hand.
 */
export type Column = 'arrived' | 'ready' | 'taken' | 'approval' | 'waiting' | 'closed';

/** `~` sorts behind every character that stands in a key. */
const END = '~';

export function orderKey(card: Case): string {
  const column = columnOf(card.state.kind);
  return `${column}|${rankWithin(card)}|${paddedNumber(card.added)}|${paddedNumber(card.place)}`;
}

export function columnOf(kind: StateKind): Column {
  return kind === 'done' || kind === 'withdrawn' ? 'closed' : kind;
}

/** The cases of one column in their order. */
export function column(board: Board, name: Column): Case[] {
  return values(board.order, `${name}|`, `${name}|${END}`).map((id) => known(board, id));
}

/** How many cases stand in a column, without walking through it. */
export function columnSize(board: Board, name: Column): number {
  return countBetween(board.order, `${name}|`, `${name}|${END}`);
}

/** All cases that are still to be done. */
export function openCases(board: Board): number {
  return countBetween(board.order, '', END) - columnSize(board, 'closed');
}

/** The ready cases in their order, one by one: who looks for the next seldom needs more than the first. */
export function* readyInOrder(board: Board): Generator<Case> {
  for (const [, id] of entries(board.order, 'ready|', `ready|${END}`)) yield known(board, id);
}

/** The received days of the first urgent and the first other case: the oldest is one of them. No column is walked through. */
export function oldestInColumn(
  board: Board,
  name: 'arrived' | 'ready' | 'taken' | 'approval',
): Day[] {
  return [0, 1].flatMap((urgency) => {
    const from = `${name}|${urgency}|`;
    const [first] = entries(board.order, from, `${from}${END}`);
    return first === undefined ? [] : [known(board, first[1]).received];
  });
}

function rankWithin(card: Case): string {
  switch (card.state.kind) {
    case 'waiting':
      return `${firstReview(card)}|${card.received}`;
    case 'done':
    case 'withdrawn':
      return paddedNumber(card.state.at);
    default:
      return `${card.urgent ? 0 : 1}|${card.received}`;
  }
}

/** The day on which a waiting case must be looked at: the earliest of its waits. */
export function firstReview(card: Case): string {
  if (card.state.kind !== 'waiting') return '';
  return card.state.waits.reduce<string>(
    (first, wait) => (first === '' || wait.nextReview < first ? wait.nextReview : first),
    '',
  );
}

function known(board: Board, id: CaseId): Case {
  return must(get(board.cases, id), 'every case in the order is on the board');
}

// Fifteen digits hold every seq and every instant, and strings of one length compare like numbers.
function paddedNumber(value: number): string {
  return String(value).padStart(15, '0');
}
