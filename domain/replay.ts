import { type Board, emptyBoard } from './board';
import type { Case } from './cases/case';
import type { RecordedEvent } from './event';
import { evolve, evolveAll } from './evolve';
import type { CaseId } from './ids';
import { onlyAbout } from './only-about';
import { get } from './ordered-map';
import { touchedCases } from './undo/evolve';

/** The board after the last of these events that happened at or before an instant. */
export function boardAt(from: Board, events: readonly RecordedEvent[], instant: number): Board {
  const end = events.findIndex((event) => event.at > instant);
  return evolveAll(from, end === -1 ? events : events.slice(0, end));
}

/**
 * One case from its own events alone, as it was when it left the board. The turn of the day takes a closed case off the
 * board and changes nothing in it, so that event is passed over here.
 */
export function caseFromEvents(id: CaseId, events: readonly RecordedEvent[]): Case | null {
  let board = emptyBoard;
  for (const event of events) {
    if (event.type === 'DayOpened' && event.data.left.includes(id)) continue;
    // Where a case stands among those it came with is part of its place in the queue.
    const isBulk = event.type === 'CasesAdded' || event.type === 'CasesBrought';
    board = evolve(board, isBulk ? event : onlyAbout(id, event));
  }
  return get(board.cases, id) ?? null;
}

/** Whether an event has anything to do with a case. */
export function concerns(event: RecordedEvent, id: CaseId): boolean {
  return touchedCases(event).includes(id);
}
