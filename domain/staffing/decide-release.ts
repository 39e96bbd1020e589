import { isOpenAction } from '../actions/decide';
import { personOf } from '../actor';
import type { Board } from '../board';
import type { Case } from '../cases/case';
import { reservedUntil } from '../cases/decide-take';
import { findCase, isHeldBy, isKeptBy, stoodInTheWay } from '../cases/find';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import type { BoardEvent } from '../event';
import type { ActionId } from '../ids';
import { canWork, roleOf } from '../people/decide';
import { type Refusal, refusal } from '../refusal';
import { found } from '../short-list';

/**
 * What somebody holds goes back to its original place, or to a colleague who is here; an action goes back to nobody. Whole
 * or not at all: when one of the things is no longer theirs, the picture that was decided on is not the board's, and nothing of it happens.
 */
export function decideRelease(
  board: Board,
  command: CommandOf<'ReleaseWork'>,
  context: Context,
): Decision {
  const { person, to } = command;
  if (to === person) return QUIET;
  if (to !== null && roleOf(board, to) === null)
    return refused(refusal('E_NOT_FOUND', { field: 'to' }));
  if (to !== null && !canWork(board, to)) return refused(refusal('E_AWAY', { field: 'to' }));
  const cases = casesToRelease(board, command, context);
  if (!cases.ok) return refused(cases.refusal);
  const actions = [...new Set(command.actions)];
  for (const id of actions) {
    const action = found(board.actions, id);
    if (action === undefined) return refused(refusal('E_NOT_FOUND', { field: 'actions' }));
    if (!isOpenAction(action) || action.priv.owner !== person)
      return refused(refusal('E_CHANGED', { field: 'actions' }));
  }
  const events = [
    ...casesReleased(board, cases.cards, command, context),
    ...actionsReleased(actions, command, context),
  ];
  return events.length === 0 ? QUIET : happened(...events);
}

type Release = CommandOf<'ReleaseWork'>;

function casesToRelease(
  board: Board,
  { person, cases }: Release,
  context: Context,
):
  | { readonly ok: true; readonly cards: readonly Case[] }
  | { readonly ok: false; readonly refusal: Refusal } {
  const cards: Case[] = [];
  for (const id of new Set(cases)) {
    const card = findCase(board, id, context);
    if (!card.ok) return card;
    if (!isHeldBy(card.card, person) && !isKeptBy(card.card, person))
      return { ok: false, refusal: stoodInTheWay(card.card) };
    cards.push(card.card);
  }
  return { ok: true, cards };
}

function casesReleased(
  board: Board,
  cards: readonly Case[],
  { person, to }: Release,
  context: Context,
): readonly BoardEvent[] {
  if (cards.length === 0) return [];
  const idsOf = (kind: 'taken' | 'waiting') =>
    cards.filter((card) => card.state.kind === kind).map((card) => card.id);
  const until = to === null ? null : reservedUntil(board, context.today);
  const data = { taken: idsOf('taken'), kept: idsOf('waiting'), until };
  const priv = { by: personOf(context.actor), from: person, to };
  return [{ type: 'CasesReleased', data, priv }];
}

function actionsReleased(
  actions: readonly ActionId[],
  { person, to }: Release,
  context: Context,
): readonly BoardEvent[] {
  if (actions.length === 0) return [];
  const priv = { by: personOf(context.actor), from: person, to };
  return [{ type: 'ActionsReleased', data: { actions }, priv }];
}
