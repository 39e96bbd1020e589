import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { owedCommands } from '@/db/sqlite/people-tables';
import type { CommandId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { letGoOf, windUp } from '@/domain/moving/wind-up';
import { nameKey } from '@/domain/text/confusable';
import { done, no, type Outcome } from '../auth/outcome';
import { inTransaction } from '../auth/transaction';
import { errorFields } from '../ops/log';
import type { Parts } from './parts';
import { allUnits, mergeOf, type UnitRow, unitBySlug } from './unit-rows';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** How a unit ends, and comes back. */
export interface Closing {
  /** `typed` is the name of the unit, written by whoever closes it. Closed already is as good. */
  close(slug: string, typed: string): Promise<Outcome<null>>;
  /** E_UNIT_CLOSED when it is too late, or its work is elsewhere. */
  reopen(slug: string): Promise<Outcome<null>>;
  /**
   * Of units that can be opened no more, what is still open is ended and everybody but the leaders let go of, so that what
   * is private of them is forgotten by its clocks. Now and then.
   */
  windUpOld(): Promise<void>;
}

export function createClosing(parts: Parts): Closing {
  const { database, boards, clock, log } = parts;
  const { owed } = parts.accounts;
  // Nothing comes onto a closed board, so each needs to be looked at once.
  const over = new Set<UnitId>();

  async function windUpOne({ id }: UnitRow): Promise<void> {
    const isAtIt = database.orm
      .select({ id: owedCommands.id })
      .from(owedCommands)
      .where(eq(owedCommands.unitId, id))
      .get();
    if (isAtIt === undefined) {
      const { board } = await boards.current(id);
      const orders = board.closed === undefined ? [] : [...windUp(board), ...letGoOf(board)];
      if (orders.length === 0) {
        over.add(id);
        return;
      }
      const run = randomUUID();
      const planned = orders.map((command, n) => ({
        commandId: `over:${run}:${n}` as string as CommandId,
        command,
      }));
      inTransaction(database, () => done(owed.add(id, planned)));
    }
    await owed.settle(id);
  }

  return {
    async close(slug, typed) {
      const unit = unitBySlug(database, slug);
      if (unit === null) return no('E_NOT_FOUND');
      if (unit.closedAt !== null) return done(null);
      if (!isNameOf(unit, typed)) return no('E_BAD_OP', { field: 'name' });
      if (mergeOf(database, unit.id) !== null) return no('E_BUSY', { retry: true });
      const id = `close:${randomUUID()}` as string as CommandId;
      const command = { type: 'CloseUnit', into: null } as const;
      return outcomeOf(await boards.submit(unit.id, id, command, { kind: 'system' }));
    },
    async reopen(slug) {
      const unit = unitBySlug(database, slug);
      if (unit === null) return no('E_NOT_FOUND');
      const id = `reopen:${randomUUID()}` as string as CommandId;
      const command = { type: 'ReopenUnit' } as const;
      return outcomeOf(await boards.submit(unit.id, id, command, { kind: 'system' }));
    },
    async windUpOld() {
      const before = clock.now() - LIMITS.reopenDays * DAY_MS;
      for (const unit of allUnits(database)) {
        if (unit.closedAt === null || unit.closedAt >= before || over.has(unit.id)) continue;
        try {
          await windUpOne(unit);
        } catch (error) {
          log.error({ unit: unit.id, ...errorFields(error) }, 'a closed unit is looked at again');
        }
      }
    },
  };
}

/** Typed by hand, so that nobody closes the unit beside the one that was meant. */
export function isNameOf({ name }: UnitRow, typed: string): boolean {
  return nameKey(typed) === nameKey(name);
}

type Answer = Awaited<ReturnType<Parts['boards']['submit']>>;

export function outcomeOf(answer: Answer): Outcome<null> {
  return answer.ok ? done(null) : { ok: false, refusal: answer.refusal };
}
