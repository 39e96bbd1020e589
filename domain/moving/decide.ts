import { personOf } from '../actor';
import { unreachable } from '../assert';
import type { Board } from '../board';
import { type CaseState, isClosed } from '../cases/case';
import { reference } from '../cases/decide-add';
import type { CommandOf } from '../command';
import { NO_COUNTS } from '../counts/evolve';
import { type Context, type Decision, happened, QUIET } from '../decision';
import type { BoardEvent } from '../event';
import { type CaseId, derivedId, type PersonId, type SourceKey } from '../ids';
import { get } from '../ordered-map';
import { isColleague } from '../people/decide';
import { type Matched, matched, matchedCount } from './lists';
import type { BroughtCase, MovedCase } from './moving';

type MovingCommand = CommandOf<
  'BringLists' | 'BringCases' | 'BringCounts' | 'WithdrawCases' | 'ClearCounts'
>;

/** One unit's work becomes another's. What stands on the board that receives is never changed by it, only added to. */
export function decideMoving(board: Board, command: MovingCommand, context: Context): Decision {
  switch (command.type) {
    case 'BringLists':
      return decided(matched(board, command.lists, context.commandId).events);
    case 'BringCases':
      return decided(bring(board, command, context));
    case 'BringCounts': {
      const { events, caseType } = matchedCount(board, command.caseType, context.commandId);
      return decided([...events, recounted(caseType, command.piles)]);
    }
    case 'WithdrawCases': {
      const open = command.cases.filter((id) => {
        const card = get(board.cases, id);
        return card !== undefined && !isClosed(card.state);
      });
      const priv = { by: personOf(context.actor) };
      const { why } = command;
      return decided(
        open.map((caseId) => ({ type: 'CaseWithdrawn', data: { caseId, why }, priv })),
      );
    }
    case 'ClearCounts': {
      const { piles } = board.counts[command.caseType] ?? NO_COUNTS;
      if (piles.length === 0) return QUIET;
      const less = piles.map(({ received, unregistered, ready }) => ({
        received,
        unregistered: -unregistered,
        ready: -ready,
      }));
      return decided([recounted(command.caseType, less)]);
    }
    default:
      return unreachable(command);
  }
}

function decided(events: readonly BoardEvent[]): Decision {
  return events.length === 0 ? QUIET : happened(...events);
}

function recounted(
  caseType: CommandOf<'ClearCounts'>['caseType'],
  piles: CommandOf<'BringCounts'>['piles'],
): BoardEvent {
  const data = { caseType, kind: 'recounted', received: 0, registered: 0, finished: 0 } as const;
  return { type: 'CountsChanged', data: { ...data, piles }, priv: { by: null } };
}

function bring(
  board: Board,
  { lists, cases }: CommandOf<'BringCases'>,
  context: Context,
): readonly BoardEvent[] {
  const here = matched(board, lists, context.commandId);
  const fresh = cases.flatMap((one) => {
    const source = sourceHere(board, one.priv.externalId, context);
    return source === 'open' ? [] : [{ ...one, sourceKey: source }];
  });
  if (fresh.length === 0) return here.events;
  const first = here.events.length;
  const brought = fresh.map(
    ({ card, priv, sourceKey }, n): BroughtCase => ({
      ...card,
      ...placed(board, card, priv),
      id: derivedId<CaseId>(context.commandId, first + n),
      caseType: here.typeOf.get(card.caseType) ?? card.caseType,
      state: withReasons(placed(board, card, priv).state, here),
      sourceKey,
    }),
  );
  const privs = fresh.map(({ card, priv }, n) => ({
    ...priv,
    ...heldBy(board, card.state, priv),
    reference: reference(board.references + n + 1),
  }));
  return [
    ...here.events,
    { type: 'CasesBrought', data: { cases: brought }, priv: { by: null, cases: privs } },
  ];
}

/**
 * The key by which the case system's id is known here. `open` when that case stands on this board: it is then one and the
 * same. The key of one that was closed here stays with that one, and the case comes without, so that it is not lost.
 */
function sourceHere(
  board: Board,
  externalId: string | null,
  { facts }: Context,
): SourceKey | 'open' | null {
  const source = externalId === null ? undefined : facts.sources[externalId];
  if (source === undefined) return null;
  const known = get(board.bySource, source.key);
  const card = known === undefined ? undefined : get(board.cases, known);
  if (card !== undefined && !isClosed(card.state)) return 'open';
  return card !== undefined || source.known ? null : source.key;
}

/** Whoever has it keeps it when they are here too; else it is ready for anyone, at its own place. */
function placed(
  board: Board,
  card: MovedCase['card'],
  priv: MovedCase['priv'],
): Pick<BroughtCase, 'state' | 'cameBack'> {
  const { state, cameBack } = card;
  const { takenBy, keptBy } = heldBy(board, state, priv);
  if (state.kind === 'taken' && takenBy === null)
    return { state: { kind: 'ready', since: state.since }, cameBack: 'reservation' };
  if (state.kind === 'waiting' && keptBy === null)
    return { state: { ...state, kept: false }, cameBack };
  return { state, cameBack };
}

function heldBy(
  board: Board,
  state: CaseState,
  { takenBy, keptBy }: MovedCase['priv'],
): { readonly takenBy: PersonId | null; readonly keptBy: PersonId | null } {
  const here = (person: PersonId | null) =>
    person !== null && isColleague(board, person) ? person : null;
  return {
    takenBy: state.kind === 'taken' ? here(takenBy) : null,
    keptBy: state.kind === 'waiting' ? here(keptBy) : null,
  };
}

function withReasons(state: CaseState, { reasonOf }: Matched): CaseState {
  if (state.kind !== 'waiting') return state;
  const waits = state.waits.map((wait) => ({
    ...wait,
    reason: reasonOf.get(wait.reason) ?? wait.reason,
  }));
  return { ...state, waits };
}
