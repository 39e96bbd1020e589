import { personOf } from '@/domain/actor';
import { dayOf } from '@/domain/calendar/oslo-time';
import type { CommandId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { may } from '@/domain/permissions';
import { type Refusal, refusal } from '@/domain/refusal';
import type { Boards } from './boards';
import { checkList } from './check-list';
import { givePart, sum } from './give-part';
import type { KeptLists } from './kept-lists';
import { type List, type ListAnswer, type ListReport, NO_REPORT } from './list';
import { inWhole, NO_ROWS, partsOf, type Reconcile, written, writtenContents } from './list-parts';
import { oneAtATime } from './one-at-a-time';
import { createOwedLists, type OwedLists } from './owed-lists';

export interface Reconciler {
  /** Rejects only when the board cannot be reached; every expected no is in the answer. */
  reconcile(list: List): Promise<ListAnswer>;
  /** Gives the boards what was accepted and is not on them yet: after a crash, or a disk that was full. */
  settle(): Promise<void>;
}

export type ReconcilerParts = {
  readonly boards: Boards;
  readonly lists: KeptLists;
  readonly clock: { now(): number };
};

type Inside = ReconcilerParts & { readonly owed: OwedLists };

/** Brings lists onto boards: one after another in a unit, each in parts, between which others have their turn. */
export function createReconciler(parts: ReconcilerParts): Reconciler {
  const { boards, lists } = parts;
  const owed = createOwedLists({ boards, lists });
  const inTurn = oneAtATime();
  return {
    reconcile: (list) => inTurn(list.unit, () => bring({ ...parts, owed }, list)),
    async settle() {
      for (const { unit, commandId } of lists.owed())
        await inTurn(unit, () => owed.carryOut(unit, commandId));
    },
  };
}

async function bring(inside: Inside, list: List): Promise<ListAnswer> {
  const { boards, lists, clock, owed } = inside;
  const { unit, commandId } = list;
  const now = await list.who();
  if (!now.ok) return no(now.refusal);
  // What is asked is who may give such a command at all, so it needs no contents.
  const forbidden = may(now.actor, NO_ROWS);
  if (forbidden !== null) return no(forbidden);
  if (list.rows.length > LIMITS.casesPerList)
    return no(refusal('E_LIMIT', { field: 'cases', limit: LIMITS.casesPerList }));
  const digest = lists.digest(unit, await writtenContents(list));
  const known = lists.find(unit, commandId);
  if (known !== null)
    return known.digest === digest ? owed.carryOut(unit, commandId) : no(refusal('E_OP_ID_REUSED'));
  if (list.again === 'ask' && lists.newest(unit, digest) !== null)
    return no(refusal('E_IMPORT_AGAIN'));
  const hindered = await carryOutEarlier(inside, list);
  if (hindered !== null) return no(hindered);
  const { board } = await boards.current(unit);
  const asked = { actor: now.actor, today: dayOf(clock.now()) };
  const checked = await checkList(boards, board, list, asked);
  if (!checked.ok) return no(checked.refusal);
  const parts = partsOf(list, checked.missing);
  if (!list.whole) return giveOneByOne(inside, list, parts, checked.passed);
  const by = personOf(now.actor);
  const accepted = { unit, commandId, by, at: clock.now(), digest, report: checked.passed };
  if (!(await lists.accept({ ...accepted, parts: await written(parts) })))
    return no(refusal('E_STORAGE', { retry: true }));
  return owed.carryOut(unit, commandId);
}

// What was accepted earlier comes first. Why it cannot be given now is why this one cannot either.
async function carryOutEarlier({ lists, owed }: Inside, { unit }: List): Promise<Refusal | null> {
  for (const one of lists.owed()) {
    if (one.unit !== unit) continue;
    const { refusal: why } = await owed.carryOut(unit, one.commandId);
    if (why?.retry === true) return why;
  }
  return null;
}

// Only the good rows: nothing is promised of the rest, so whoever loses the seat meanwhile brings no more.
async function giveOneByOne(
  { boards }: Inside,
  { unit, who, commandId }: List,
  parts: readonly Reconcile[],
  passed: ListReport,
): Promise<ListAnswer> {
  let report = passed;
  for (const [place, part] of parts.entries()) {
    const now = await who();
    if (!now.ok) return { ...report, refusal: now.refusal };
    const id = `${commandId}:${place}` as CommandId;
    const given = await givePart(boards, unit, id, { ...part, begun: false }, now.actor);
    if (!given.ok) return { ...report, refusal: inWhole(given.refusal, place) };
    report = sum(report, given.report);
  }
  return { ...report, refusal: null };
}

function no(why: Refusal): ListAnswer {
  return { ...NO_REPORT, refusal: why };
}
