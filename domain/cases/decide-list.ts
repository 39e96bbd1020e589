import { type Actor, personOf } from '../actor';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import type { BoardEvent } from '../event';
import { LIMITS } from '../limits';
import { get } from '../ordered-map';
import { type Refusal, refusal } from '../refusal';
import { type Case, isClosed } from './case';
import type { ListedCase } from './commands';
import { casesAdded } from './decide-add';
import { needsApproval } from './decide-approval';
import { mayDoWithoutApproval } from './decide-change';
import { stoodInTheWay } from './find';
import { type News, newsOf } from './listed';
import { openCases } from './order';

type Reconcile = CommandOf<'ReconcileCases'>;

/** What a list is to the board: cases that it does not know, and those on it with what is new about them. */
type Sorted = {
  readonly fresh: readonly ListedCase[];
  readonly known: readonly { readonly card: Case; readonly news: News }[];
};

/**
 * The daily list of the case system: what is new comes in, what has changed there changes here, and what is gone from it
 * is marked. Nothing that people have said about a case is touched: state, urgency, notes.
 */
export function decideReconcile(board: Board, command: Reconcile, context: Context): Decision {
  const sorted = sortedList(board, command, context);
  if ('code' in sorted) return refused(sorted);
  const { fresh, known } = sorted;
  if (!command.begun && openCases(board) + fresh.length > LIMITS.openCases)
    return refused(refusal('E_LIMIT', { limit: LIMITS.openCases }));
  const events = [
    ...addedIn(board, fresh, context),
    ...updatedIn(known, context),
    ...markedIn(known, missingOf(board, command), context),
  ];
  return events.length === 0 ? QUIET : happened(...events);
}

function sortedList(board: Board, command: Reconcile, context: Context): Sorted | Refusal {
  const types = new Map(board.setup.caseTypes.map((type) => [type.id, type]));
  const seen = new Set<string>();
  const fresh: ListedCase[] = [];
  const known: { card: Case; news: News }[] = [];
  for (const [row, listed] of command.cases.entries()) {
    if (seen.has(listed.externalId)) continue;
    seen.add(listed.externalId);
    const type = types.get(listed.caseType);
    if (type === undefined) return refusal('E_NOT_FOUND', { field: `cases.${row}.caseType` });
    if (listed.received > context.today)
      return refusal('E_BAD_DATE', { field: `cases.${row}.received` });
    if (listed.deadline != null && listed.deadline < listed.received)
      return refusal('E_BAD_DATE', { field: `cases.${row}.deadline` });
    const source = context.facts.sources[listed.externalId];
    const id = source === undefined ? undefined : get(board.bySource, source.key);
    const card = id === undefined ? undefined : get(board.cases, id);
    if (card !== undefined) {
      if (!isClosed(card.state))
        known.push({ card, news: newsOf(board, card, listed, context.actor) });
    } else if (source?.known !== true) {
      if (type.retired && !command.begun)
        return refusal('E_RETIRED', { field: `cases.${row}.caseType` });
      fresh.push(listed);
    }
  }
  return { fresh, known };
}

function missingOf(board: Board, { missing }: Reconcile): readonly Case[] {
  return missing.flatMap((id) => {
    const card = get(board.cases, id);
    const isGone = card !== undefined && card.sourceKey !== null && card.missing === null;
    return isGone && !isClosed(card.state) ? [card] : [];
  });
}

function addedIn(board: Board, fresh: readonly ListedCase[], context: Context): BoardEvent[] {
  return inParts(fresh).map((part, n) => {
    const cases = part.map((one) => ({ ...one, deadline: one.deadline ?? null }));
    return casesAdded(board, cases, FROM_LIST, n * LIMITS.casesPerEvent, context);
  });
}

const FROM_LIST = { lifted: false, listed: true };

function updatedIn(known: Sorted['known'], { actor }: Context): BoardEvent[] {
  const touched = known.filter(({ news }) => news.updated !== null || news.version !== null);
  return inParts(touched).map((part) => ({
    type: 'CasesUpdated',
    data: {
      cases: part.flatMap(({ news }) => news.updated ?? []),
      versions: part.flatMap(({ card, news }) =>
        news.version === null ? [] : [{ caseId: card.id, sourceVersion: news.version }],
      ),
    },
    priv: { by: personOf(actor) },
  }));
}

function markedIn(
  known: Sorted['known'],
  missing: readonly Case[],
  { actor }: Context,
): BoardEvent[] {
  const marks = [
    ...missing.map(({ id }) => ({ caseId: id, isMissing: true, isBack: false, post: null })),
    ...known
      .filter(({ news }) => news.isBack || news.post !== null)
      .map(({ card, news: { isBack, post } }) => ({
        caseId: card.id,
        isMissing: false,
        isBack,
        post,
      })),
  ];
  return inParts(marks).map((part) => ({
    type: 'CasesMarked',
    data: {
      missing: part.flatMap(({ caseId, isMissing }) => (isMissing ? [caseId] : [])),
      back: part.flatMap(({ caseId, isBack }) => (isBack ? [caseId] : [])),
      post: part.flatMap(({ caseId, post }) => (post === null ? [] : [{ caseId, day: post }])),
    },
    priv: { by: personOf(actor) },
  }));
}

function inParts<T>(all: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let first = 0; first < all.length; first += LIMITS.casesPerEvent)
    parts.push(all.slice(first, first + LIMITS.casesPerEvent));
  return parts;
}

/** Those that are not marked any more, because they came back or somebody closed them, are passed over. */
export function decideCloseMissing(
  board: Board,
  { cases, how }: CommandOf<'CloseMissing'>,
  { actor }: Context,
): Decision {
  const by = personOf(actor);
  const marked = stillMissing(board, cases);
  const barred = marked.find((card) => how === 'finished' && !mayFinishMissing(board, card, actor));
  if (barred !== undefined) return refused(stoodInTheWay(barred, 'E_NEEDS_APPROVAL'));
  if (marked.length === 0) return QUIET;
  return happened(
    ...marked.map(({ id: caseId }): BoardEvent => {
      const priv = { by };
      return how === 'finished'
        ? { type: 'CaseFinished', data: { caseId }, priv }
        : { type: 'CaseWithdrawn', data: { caseId, why: 'gone' }, priv };
    }),
  );
}

/**
 * Whoever could make the type one without approval could also leave the approval out: a case that asks for a second person
 * is told as finished by a leader who has not had it, and by anybody only as long as nobody has taken it.
 */
export function mayFinishMissing(board: Board, card: Case, actor: Actor): boolean {
  return !needsApproval(board, card) || mayDoWithoutApproval(card, actor);
}

export function decideKeepMissing(
  board: Board,
  { cases }: CommandOf<'KeepMissing'>,
  { actor }: Context,
): Decision {
  const kept = stillMissing(board, cases).map(({ id }) => id);
  if (kept.length === 0) return QUIET;
  return happened({ type: 'MissingKept', data: { cases: kept }, priv: { by: personOf(actor) } });
}

function stillMissing(board: Board, cases: readonly Case['id'][]): readonly Case[] {
  return [...new Set(cases)].flatMap((id) => {
    const card = get(board.cases, id);
    return card?.missing === 'marked' && !isClosed(card.state) ? [card] : [];
  });
}
