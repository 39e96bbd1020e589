import { emptyBoard } from '@/domain/board';
import { evolve } from '@/domain/evolve';
import type { UnitId } from '@/domain/ids';
import { factChanges } from '@/domain/read-models/facts';
import type { EventReader } from './event-store';
import { applyFact, noFacts, type UnitFacts } from './unit-facts';

/**
 * The projections that follow from a unit's log, as they would stand had this version written all of it. Stripped events
 * are enough, so it works as well after the persons are forgotten; memberships, which are about persons, are left out.
 */
export async function factsFromLog(log: EventReader, unit: UnitId): Promise<UnitFacts> {
  const facts = noFacts();
  let board = emptyBoard;
  for (;;) {
    const page = await log.read(unit, { from: board.seq + 1, stripped: true });
    if (page.length === 0) return facts;
    for (const event of page) {
      board = evolve(board, event);
      for (const change of factChanges(event, board)) applyFact(facts, change);
    }
  }
}
