import type { Actor } from '@/domain/actor';
import type { Command } from '@/domain/command';
import type { RecordedEvent } from '@/domain/event';
import type { CommandId, UnitId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { Refusal } from '@/domain/refusal';
import type { Boards } from './boards';
import { type ListReport, NO_REPORT } from './list';

export type Given =
  | { readonly ok: true; readonly report: ListReport }
  | { readonly ok: false; readonly refusal: Refusal };

/** Gives the board a part of a list and counts what came of it; a second time under the same id it counts the same. */
export async function givePart(
  boards: Boards,
  unit: UnitId,
  commandId: CommandId,
  command: Command,
  actor: Actor,
): Promise<Given> {
  const answer = await boards.submit(unit, commandId, command, actor);
  if (!answer.ok) return { ok: false, refusal: answer.refusal };
  if (answer.quiet === true) return { ok: true, report: NO_REPORT };
  // The events of one command lie together, and the answer names the last of them.
  const first = Math.max(0, answer.seq - MOST_EVENTS);
  const events = await boards.events(unit, first, answer.seq - first);
  const own = events.filter((event) => event.commandId === commandId);
  return { ok: true, report: own.map(reportOf).reduce(sum, NO_REPORT) };
}

export function sum(one: ListReport, other: ListReport): ListReport {
  return {
    added: one.added + other.added,
    updated: one.updated + other.updated,
    newPost: one.newPost + other.newPost,
    missing: one.missing + other.missing,
    back: one.back + other.back,
    older: one.older + other.older,
    closed: one.closed + other.closed,
  };
}

/** Added, updated, marked: each in so many events. */
const MOST_EVENTS = 3 * Math.ceil(LIMITS.casesPerImport / LIMITS.casesPerEvent);

function reportOf(event: RecordedEvent): ListReport {
  switch (event.type) {
    case 'CasesAdded':
      return { ...NO_REPORT, added: event.data.cases.length };
    case 'CasesUpdated':
      return { ...NO_REPORT, updated: event.data.cases.length };
    case 'CasesMarked': {
      const { missing, back, post } = event.data;
      return {
        ...NO_REPORT,
        missing: missing.length,
        back: back.length,
        newPost: post.length,
      };
    }
    default:
      return NO_REPORT;
  }
}
