import type { Board } from '@/domain/board';
import type { Case } from '@/domain/cases/case';
import { externalIdsIn } from '@/domain/cases/external-ids';
import type { Command } from '@/domain/command';
import type { Facts } from '@/domain/decision';
import type { CaseId, UnitId } from '@/domain/ids';
import { get } from '@/domain/ordered-map';
import { caseFromEvents } from '@/domain/replay';
import type { EventStore } from '../store/event-store';

/** A case with more history than this is not one: its oldest events are then missing, and it counts as unknown. */
const EVENTS_PER_CASE = 10_000;

/** What the rule needs to know about a command that does not stand on the board. */
export async function factsFor(
  store: EventStore,
  unit: UnitId,
  board: Board,
  command: Command,
): Promise<Facts> {
  const externalIds = externalIdsIn(command);
  const absent = absentCase(board, command);
  return {
    sources: externalIds.length === 0 ? {} : await store.sources(unit, externalIds),
    closedCase: absent === null ? null : await closedCase(store, unit, absent),
    onServer: true,
  };
}

/** The case that a command names and that is not on the board, whether it has left it or never was there. */
export function absentCase(board: Board, command: Command): CaseId | null {
  return 'caseId' in command && get(board.cases, command.caseId) === undefined
    ? command.caseId
    : null;
}

async function closedCase(store: EventStore, unit: UnitId, id: CaseId): Promise<Case | null> {
  const events = await store.readCase(unit, id, EVENTS_PER_CASE);
  return events.length === 0 || events.length === EVENTS_PER_CASE
    ? null
    : caseFromEvents(id, events);
}
