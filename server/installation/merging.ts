import { randomUUID } from 'node:crypto';
import { and, eq, like } from 'drizzle-orm';
import { merges, owedCommands } from '@/db/sqlite/people-tables';
import { isOpenAction } from '@/domain/actions/decide';
import type { Board } from '@/domain/board';
import { isClosed } from '@/domain/cases/case';
import { openCases } from '@/domain/cases/order';
import { isClosedIdea } from '@/domain/ideas/ideas';
import type { CaseId, CommandId, UnitId } from '@/domain/ids';
import { matched } from '@/domain/moving/lists';
import { get } from '@/domain/ordered-map';
import { done, no, type Outcome } from '../auth/outcome';
import { inTransaction } from '../auth/transaction';
import { errorFields } from '../ops/log';
import { isNameOf } from './closing';
import { movePeople, peopleToMove } from './move-people';
import type { Parts } from './parts';
import { casesToMove, listsInUse, planMerge, tooMuchFor } from './plan-merge';
import { type MergeRow, mergeOf, mergesUnderWay, type UnitRow, unitBySlug } from './unit-rows';

/** What would be moved, in numbers. */
export type MergePreview = {
  readonly cases: number;
  /** Of the cases, those that are open in the other unit as well. They are not doubled. */
  readonly known: number;
  /** In count lines, registered or not. */
  readonly counted: number;
  readonly caseTypes: number;
  readonly reasons: number;
  readonly people: number;
  /** Who is in both. */
  readonly peopleKnown: number;
  readonly ideas: number;
  readonly actions: number;
};

/** How one unit becomes part of another. */
export interface Merging {
  preview(from: string, into: string): Promise<Outcome<MergePreview>>;
  /**
   * Closes the one for good and moves its work. `typed` is its name. What has begun goes on by itself, whoever is still
   * watching, and after a crash at the next start: settles when it is done, or when it has to be gone on with later.
   */
  merge(from: string, into: string, typed: string): Promise<Outcome<null>>;
  /** Goes on with what has begun. At the start, and every few seconds. */
  goOn(): Promise<void>;
}

export function createMerging(parts: Parts): Merging {
  const { database, boards, log, accounts } = parts;

  return {
    async preview(fromSlug, intoSlug) {
      const pair = pairOf(parts, fromSlug, intoSlug);
      return pair.ok ? lookAt(parts, pair.value) : pair;
    },
    async merge(fromSlug, intoSlug, typed) {
      const pair = pairOf(parts, fromSlug, intoSlug);
      if (!pair.ok) return pair;
      const { from, into } = pair.value;
      if (!isNameOf(from, typed)) return no('E_BAD_OP', { field: 'name' });
      // What is too much is found out before anything is done.
      const looked = await lookAt(parts, pair.value);
      if (!looked.ok) return looked;
      const begun = inTransaction(database, () => begin(parts, from, into));
      if (!begun.ok) return begun;
      await goOnWith(begun.value);
      return done(null);
    },
    async goOn() {
      for (const row of mergesUnderWay(database)) {
        try {
          await goOnWith(row);
        } catch (error) {
          log.error({ merge: row.id, ...errorFields(error) }, 'a merge is gone on with later');
        }
      }
    },
  };

  async function goOnWith(row: MergeRow): Promise<void> {
    await accounts.owed.settle(row.fromUnit);
    if (row.step === 'closing' && !(await makePlan(row))) return;
    // The one that receives first, so that a case is in both for a moment and never in none.
    await accounts.owed.settle(row.intoUnit);
    await accounts.owed.settle(row.fromUnit);
    if (isOwed(row.id)) return;
    database.orm.update(merges).set({ step: 'ended' }).where(eq(merges.id, row.id)).run();
    log.info({ from: row.fromUnit, into: row.intoUnit }, 'one unit has become part of another');
  }

  function isOwed(merge: string): boolean {
    const ofMerge = like(owedCommands.commandId, `merge:${merge}:%`);
    return database.orm.select().from(owedCommands).where(ofMerge).get() !== undefined;
  }

  /** Once nobody changes the one board any more. False when that is not so yet. */
  async function makePlan(row: MergeRow): Promise<boolean> {
    const { board: from } = await boards.current(row.fromUnit);
    if (from.closed === undefined) return false;
    const { board: into } = await boards.current(row.intoUnit);
    const known = await knownIn(parts, row.intoUnit, from, into);
    const isHere = and(eq(merges.id, row.id), eq(merges.step, 'closing'));
    const planned = inTransaction(database, () => {
      const moved = database.orm.update(merges).set({ step: 'moving' }).where(isHere).run();
      // Somebody else who goes on with it was faster.
      if (moved.changes === 0) return done(null);
      const came = movePeople(
        { database, people: accounts.people },
        row.fromUnit,
        row.intoUnit,
        row.id,
      );
      if (!came.ok) return came;
      const { persons, admissions } = came.value;
      const plan = planMerge({ id: row.id, from, persons, known });
      accounts.owed.add(row.intoUnit, [...admissions, ...plan.into]);
      accounts.owed.add(row.fromUnit, plan.from);
      return done(null);
    });
    if (planned.ok) accounts.peopleChanged(row.intoUnit);
    else log.error({ merge: row.id, code: planned.refusal.code }, 'a merge could not be planned');
    return planned.ok;
  }
}

type Pair = { readonly from: UnitRow; readonly into: UnitRow };

function pairOf({ database }: Parts, fromSlug: string, intoSlug: string): Outcome<Pair> {
  const from = unitBySlug(database, fromSlug);
  const into = unitBySlug(database, intoSlug);
  if (from === null || into === null) return no('E_NOT_FOUND');
  if (from.id === into.id) return no('E_BAD_OP', { field: 'into' });
  if (from.closedAt !== null) return no('E_UNIT_CLOSED', { field: 'from' });
  if (into.closedAt !== null) return no('E_UNIT_CLOSED', { field: 'into' });
  return done({ from, into });
}

/** Of two who begin at once, one does. */
function begin(parts: Parts, from: UnitRow, into: UnitRow): Outcome<MergeRow> {
  const { database, clock, accounts } = parts;
  const still = pairOf(parts, from.slug, into.slug);
  if (!still.ok) return still;
  if (mergeOf(database, from.id) !== null || mergeOf(database, into.id) !== null)
    return no('E_BUSY', { retry: true });
  const row: MergeRow = {
    id: randomUUID(),
    fromUnit: from.id,
    intoUnit: into.id,
    step: 'closing',
    startedAt: clock.now(),
  };
  database.orm.insert(merges).values(row).run();
  const commandId = `merge:${row.id}:close` as string as CommandId;
  accounts.owed.add(from.id, [{ commandId, command: { type: 'CloseUnit', into: into.name } }]);
  return done(row);
}

async function lookAt(parts: Parts, { from, into }: Pair): Promise<Outcome<MergePreview>> {
  const { boards, database } = parts;
  const { board: here } = await boards.current(from.id);
  const { board: there } = await boards.current(into.id);
  const fresh = matched(there, listsInUse(here), 'preview' as string as CommandId).events;
  const caseTypes = fresh.filter(({ type }) => type === 'CaseTypeSet').length;
  const reasons = fresh.length - caseTypes;
  const limit = tooMuchFor(there, here, { caseTypes, reasons });
  if (limit !== null) return no('E_LIMIT', { limit });
  const who = peopleToMove(database, from.id, into.id);
  if (who.isTooMany) return no('E_LIMIT', { field: 'people' });
  const known = await knownIn(parts, into.id, here, there);
  return done({
    cases: openCases(here),
    known: known.size,
    counted: countedOn(here),
    caseTypes,
    reasons,
    people: who.fresh,
    peopleKnown: who.known,
    ideas: here.ideas.filter((idea) => !isClosedIdea(idea)).length,
    actions: here.actions.filter(isOpenAction).length,
  });
}

/** The cases of the one board that are open on the other, by the ids that they have in the case system. */
async function knownIn(
  { sources }: Parts,
  into: UnitId,
  from: Board,
  there: Board,
): Promise<ReadonlySet<CaseId>> {
  const named = casesToMove(from).flatMap(({ id, priv }) =>
    priv.externalId === null ? [] : [{ id, externalId: priv.externalId }],
  );
  const keys = await sources(
    into,
    named.map((one) => one.externalId),
  );
  const isOpenThere = (externalId: string) => {
    const key = keys[externalId]?.key;
    const known = key === undefined ? undefined : get(there.bySource, key);
    const card = known === undefined ? undefined : get(there.cases, known);
    return card !== undefined && !isClosed(card.state);
  };
  return new Set(named.filter((one) => isOpenThere(one.externalId)).map((one) => one.id));
}

function countedOn({ counts }: Board): number {
  return Object.values(counts)
    .flatMap((line) => line.piles)
    .reduce((sum, pile) => sum + pile.unregistered + pile.ready, 0);
}
