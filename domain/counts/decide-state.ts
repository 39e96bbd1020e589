import { personOf } from '../actor';
import type { Board } from '../board';
import type { CommandOf } from '../command';
import { type Context, type Decision, happened, QUIET, refused } from '../decision';
import type { CaseTypeId } from '../ids';
import { LIMITS } from '../limits';
import { type Refusal, refusal } from '../refusal';
import type { CaseType } from '../setup/setup';
import type { CountEvent, CountLine, Pile } from './counts';
import { NO_COUNTS, tooMuch } from './evolve';
import { afterFlow, changesBetween, stockOf, sumOf } from './stock';

type StockRow = CommandOf<'StateStock'>['rows'][number];
type CountsRow = CommandOf<'StateCounts'>['rows'][number];
type Change = CountEvent['data'];
/** What one part of a statement changes, null when nothing; or why the whole of it is refused. */
type Read = { readonly change: Change | null } | { readonly refusal: Refusal };

/** Says what the stock is, and works out what that means for the day. All of it or nothing. */
export function decideStatement(
  board: Board,
  command: CommandOf<'StateStock' | 'StateCounts'>,
  context: Context,
): Decision {
  const reads =
    command.type === 'StateStock'
      ? stocks(board, command, context)
      : counts(board, command, context);
  const changes: Change[] = [];
  for (const read of reads) {
    if ('refusal' in read) return refused(read.refusal);
    if (read.change !== null) changes.push(read.change);
  }
  if (changes.length === 0) return QUIET;
  const priv = { by: personOf(context.actor) };
  return happened(...changes.map((data) => ({ type: 'CountsChanged', data, priv }) as const));
}

function* stocks(
  board: Board,
  { day, rows }: CommandOf<'StateStock'>,
  context: Context,
): Generator<Read> {
  if (day !== board.day.day) yield no('E_BAD_DATE', 'day');
  const seen = new Set<CaseTypeId>();
  for (const [place, row] of rows.entries()) {
    const at = `rows.${place}`;
    const type = counted(board, row.caseType, at);
    if ('refusal' in type) yield type;
    else if (seen.has(row.caseType)) yield no('E_BAD_OP', `${at}.caseType`);
    else yield stock(type, board.counts[row.caseType] ?? NO_COUNTS, row, at, context);
    seen.add(row.caseType);
  }
}

// Like a recount it says what was seen: ten that somebody finished meanwhile must not be undone by older totals.
function stock(type: CaseType, line: CountLine, row: StockRow, at: string, context: Context): Read {
  const { sees, becomes } = row;
  const { piles, today } = line;
  const unregistered = sumOf(piles, 'unregistered');
  const ready = sumOf(piles, 'ready');
  const flow = flowOfStock(line, row);
  const isSo = unregistered === becomes.unregistered && ready === becomes.ready;
  if (isSo && flow.received === 0) return { change: null };
  if (
    unregistered !== sees.unregistered ||
    ready !== sees.ready ||
    today.received !== sees.received
  )
    return no('E_COUNT_CHANGED', at, unregistered + ready);
  // More is there than has come: that many at least were received.
  if (today.finished + flow.finished < 0)
    return no('E_BAD_OP', `${at}.received`, (row.received ?? 0) - today.finished - flow.finished);
  const after = afterFlow(piles, { ...flow, unregistered: becomes.unregistered }, context.today);
  return stated(type, line, { ...flow, after }, at);
}

/** What came and what was finished since the board was last told, when the stock is this now. */
export function flowOfStock(
  { piles, today }: CountLine,
  { becomes, received }: Pick<StockRow, 'becomes' | 'received'>,
): { readonly received: number; readonly finished: number } {
  const growth = becomes.unregistered + becomes.ready - stockOf(piles);
  const came = received === null ? Math.max(0, growth) : received - today.received;
  return { received: came, finished: came - growth };
}

function* counts(
  board: Board,
  { rows, days }: CommandOf<'StateCounts'>,
  context: Context,
): Generator<Read> {
  const named = new Map<CaseTypeId, { readonly at: string; readonly piles: Map<string, Pile> }>();
  for (const [place, { caseType, received, unregistered, ready }] of rows.entries()) {
    const at = `rows.${place}`;
    const { piles } = named.get(caseType) ?? { piles: new Map<string, Pile>() };
    if (received > context.today) yield no('E_BAD_DATE', `${at}.received`);
    if (piles.has(received)) yield no('E_BAD_OP', `${at}.received`);
    piles.set(received, { received, unregistered, ready });
    if (!named.has(caseType)) named.set(caseType, { at, piles });
  }
  const totals = new Map<CaseTypeId, (typeof days)[number]>();
  for (const [place, day] of days.entries()) {
    if (day.day !== null && day.day !== board.day.day) yield no('E_BAD_DATE', `days.${place}.day`);
    // What came and what was finished says nothing of a stock that is not told.
    if (totals.has(day.caseType) || !named.has(day.caseType))
      yield no('E_BAD_OP', `days.${place}.caseType`);
    totals.set(day.caseType, day);
  }
  for (const [caseType, { at, piles }] of named) {
    const type = counted(board, caseType, at);
    const line = board.counts[caseType] ?? NO_COUNTS;
    const after = [...piles.values()].filter((pile) => pile.unregistered + pile.ready > 0);
    yield 'refusal' in type
      ? type
      : stated(type, line, { ...flowOfPiles(line, after, totals.get(caseType)), after }, at);
  }
}

/**
 * Where the case system tells the day's totals they are what counts. Else a pile that has grown has received, and one that
 * has shrunk has been finished from: as little as must have happened.
 */
function flowOfPiles(
  { piles, today }: CountLine,
  after: readonly Pile[],
  totals: { readonly received: number; readonly finished: number } | undefined,
) {
  if (totals !== undefined) {
    return {
      received: totals.received - today.received,
      finished: totals.finished - today.finished,
    };
  }
  const growths = changesBetween(piles, after).map(
    ({ unregistered, ready }) => unregistered + ready,
  );
  return {
    received: growths.reduce((sum, growth) => sum + Math.max(0, growth), 0),
    finished: growths.reduce((sum, growth) => sum + Math.max(0, -growth), 0),
  };
}

type Stated = {
  readonly received: number;
  readonly finished: number;
  readonly after: readonly Pile[];
};

function stated(
  type: CaseType,
  { piles, today }: CountLine,
  { received, finished, after }: Stated,
  at: string,
): Read {
  const changes = changesBetween(piles, after);
  if (changes.length === 0 && received === 0 && finished === 0) return { change: null };
  const grows = received > 0 || changes.some((pile) => pile.unregistered + pile.ready > 0);
  if (type.retired && grows) return no('E_RETIRED', `${at}.caseType`);
  const limit = tooMuch(piles, changes);
  if (limit !== null)
    return no('E_LIMIT', limit === 'pilesPerType' ? `${at}.received` : at, LIMITS[limit]);
  const registered = sumOf(piles, 'unregistered') + received - sumOf(after, 'unregistered');
  return {
    change: {
      caseType: type.id,
      kind: 'stated',
      received,
      // What becomes unregistered again takes back no more than was registered today.
      registered: Math.max(registered, 0 - today.registered),
      finished,
      piles: changes,
    },
  };
}

function counted(
  board: Board,
  id: CountsRow['caseType'],
  at: string,
): CaseType | { readonly refusal: Refusal } {
  const type = board.setup.caseTypes.find((one) => one.id === id);
  if (type === undefined) return no('E_NOT_FOUND', `${at}.caseType`);
  return type.tracking === 'counts' ? type : no('E_BAD_OP', `${at}.caseType`);
}

function no(code: Refusal['code'], field: string, limit?: number): { readonly refusal: Refusal } {
  return { refusal: refusal(code, limit === undefined ? { field } : { field, limit }) };
}
