import type { Board } from '@/domain/board';
import type { PersonId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import { type OwnEntries, type OwnEntry, ownEntry } from '@/domain/own/own-entry';
import type { EventReader } from '../store/event-store';

/** As much of the log as one question looks through: a page may be empty and not the last. */
const PAGES_AT_ONCE = 20;

/** The events before `before` that name a person, in the log of one unit: some, and where the rest is. */
export async function ownEntriesBefore(
  log: EventReader,
  {
    board,
    unit,
    person,
  }: { readonly board: Board; readonly unit: UnitId; readonly person: PersonId },
  before: number,
): Promise<OwnEntries> {
  const entries: OwnEntry[] = [];
  let next = Math.min(before, board.seq + 1);
  for (let page = 0; page < PAGES_AT_ONCE && next > 1; page += 1) {
    const from = Math.max(1, next - LIMITS.ownEntries);
    const events = await log.read(unit, { from, to: next - 1, limit: LIMITS.ownEntries });
    for (const event of events.reverse()) {
      const entry = ownEntry(board, event, person);
      if (entry !== null) entries.push(entry);
    }
    next = from;
    if (entries.length >= LIMITS.ownEntries) break;
  }
  return { entries, next: next > 1 ? next : null };
}
