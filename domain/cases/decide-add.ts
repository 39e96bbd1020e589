import { personOf } from '../actor';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import type { BoardEvent } from '../event';
import { type CaseId, derivedId } from '../ids';
import { LIMITS } from '../limits';
import { get } from '../ordered-map';
import { type Refusal, refusal } from '../refusal';
import type { NewCase } from './events';
import { openCases } from './order';

type AddedData = Extract<BoardEvent, { type: 'CasesAdded' }>['data'];
type Given = CommandOf<'ImportCases'>['cases'][number] & { readonly version?: number | null };

export function decideAdd(board: Board, command: CommandOf<'AddCase'>, context: Context): Decision {
  if (openCases(board) >= LIMITS.openCases)
    return refused(refusal('E_LIMIT', { limit: LIMITS.openCases }));
  const wrong = wrongIn(board, command, context, '');
  if (wrong !== null) return refused(wrong);
  if (isKnown(board, command.externalId, context))
    return refused(refusal('E_DUPLICATE_CASE', { field: 'externalId' }));
  const added = casesAdded(board, [command], { lifted: command.lifted, listed: false }, 0, context);
  if (!command.lifted) return happened(added);
  const pile = board.counts[command.caseType]?.piles.find(
    (one) => one.received === command.received,
  );
  const left = pile === undefined ? 0 : command.registered ? pile.ready : pile.unregistered;
  if (left === 0) return refused(refusal('E_COUNT_CHANGED', { field: 'received', limit: 0 }));
  return happened(outOfPile(command, context), added);
}

/** Rows whose id is in the log already are passed over, so that the same file twice adds nothing. */
export function decideImport(
  board: Board,
  command: CommandOf<'ImportCases'>,
  context: Context,
): Decision {
  for (const [row, given] of command.cases.entries()) {
    const wrong = wrongIn(board, given, context, `cases.${row}.`);
    if (wrong !== null) return refused(wrong);
  }
  const seen = new Set<string>();
  const fresh = command.cases.filter((given) => {
    if (given.externalId === null) return true;
    const again = seen.has(given.externalId) || isKnown(board, given.externalId, context);
    seen.add(given.externalId);
    return !again;
  });
  if (fresh.length === 0) return QUIET;
  if (openCases(board) + fresh.length > LIMITS.openCases) {
    return refused(refusal('E_LIMIT', { limit: LIMITS.openCases }));
  }
  const events: BoardEvent[] = [];
  for (let first = 0; first < fresh.length; first += LIMITS.casesPerEvent) {
    events.push(
      casesAdded(board, fresh.slice(first, first + LIMITS.casesPerEvent), NO_LIST, first, context),
    );
  }
  return happened(...events);
}

const NO_LIST = { lifted: false, listed: false };

/** `S-1001`, `S-1002` …: short enough to say aloud, and a person nowhere in it. */
export function reference(n: number): string {
  return `S-${1000 + n}`;
}

export function casesAdded(
  board: Board,
  given: readonly Given[],
  from: Pick<AddedData, 'lifted' | 'listed'>,
  first: number,
  context: Context,
): BoardEvent {
  const cases = given.map(
    (one, n): NewCase => ({
      caseId: derivedId<CaseId>(context.commandId, first + n),
      caseType: one.caseType,
      received: one.received,
      deadline: one.deadline,
      difficulty: one.difficulty,
      sourceKey:
        one.externalId === null ? null : (context.facts.sources[one.externalId]?.key ?? null),
      sourceVersion: one.version ?? null,
      registered: one.registered,
    }),
  );
  const priv = given.map((one, n) => ({
    reference: reference(board.references + first + n + 1),
    externalId: one.externalId,
  }));
  return {
    type: 'CasesAdded',
    data: { cases, ...from },
    priv: { by: personOf(context.actor), cases: priv },
  };
}

function wrongIn(board: Board, given: Given, context: Context, path: string): Refusal | null {
  const type = board.setup.caseTypes.find((one) => one.id === given.caseType);
  if (type === undefined) return refusal('E_NOT_FOUND', { field: `${path}caseType` });
  if (type.retired) return refusal('E_RETIRED', { field: `${path}caseType` });
  if (given.received > context.today) return refusal('E_BAD_DATE', { field: `${path}received` });
  if (given.deadline !== null && given.deadline < given.received) {
    return refusal('E_BAD_DATE', { field: `${path}deadline` });
  }
  return null;
}

function isKnown(board: Board, externalId: string | null, context: Context): boolean {
  if (externalId === null) return false;
  const source = context.facts.sources[externalId];
  if (source === undefined) return false;
  return source.known || get(board.bySource, source.key) !== undefined;
}

function outOfPile(command: CommandOf<'AddCase'>, context: Context): BoardEvent {
  const { caseType, received, registered } = command;
  return {
    type: 'CountsChanged',
    data: {
      caseType,
      kind: 'recounted',
      received: 0,
      registered: 0,
      finished: 0,
      piles: [{ received, unregistered: registered ? 0 : -1, ready: registered ? -1 : 0 }],
    },
    priv: { by: personOf(context.actor) },
  };
}
