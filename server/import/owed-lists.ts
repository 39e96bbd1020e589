import type { Actor } from '@/domain/actor';
import { must } from '@/domain/assert';
import type { Command } from '@/domain/command';
import type { CommandId, PersonId, UnitId } from '@/domain/ids';
import type { Boards } from './boards';
import { type Given, givePart, sum } from './give-part';
import type { KeptLists } from './kept-lists';
import type { ListAnswer } from './list';

export interface OwedLists {
  /** Gives the board what it does not have of an accepted list; of one that it has, tells what came of it. */
  carryOut(unit: UnitId, commandId: CommandId): Promise<ListAnswer>;
}

const SYSTEM: Actor = { kind: 'system' };

/**
 * The parts of a list have fixed ids, so the board takes each once, however often it is given: a crash at any point is
 * healed by giving them again.
 */
export function createOwedLists({
  boards,
  lists,
}: {
  readonly boards: Boards;
  readonly lists: KeptLists;
}): OwedLists {
  return {
    async carryOut(unit, commandId) {
      const list = must(lists.find(unit, commandId), 'a list that was accepted');
      if (list.isDone) return { ...list.report, refusal: null };
      let report = list.report;
      for (let place = 0; place < list.parts; place += 1) {
        const written = must(lists.part(unit, commandId, place), 'every part of an accepted list');
        const command = JSON.parse(written) as Command;
        const given = await give(unit, `${commandId}:${place}` as CommandId, command, list.by);
        if (!given.ok) {
          // Everything was asked before it was accepted; giving it for ever would change nothing.
          if (given.refusal.retry !== true) lists.done(unit, commandId, report);
          return { ...report, refusal: given.refusal };
        }
        report = sum(report, given.report);
      }
      lists.done(unit, commandId, report);
      return { ...report, refusal: null };
    },
  };

  // What was accepted is brought, also when whoever gave it has left meanwhile: then by nobody in particular. Under the first
  // id always as the giver, since a part that the board has already is answered only to whoever gave it.
  async function give(
    unit: UnitId,
    id: CommandId,
    command: Command,
    by: PersonId | null,
  ): Promise<Given> {
    if (by === null) return givePart(boards, unit, id, command, SYSTEM);
    // The board knows the role.
    const giver: Actor = { kind: 'person', person: by, role: 'member' };
    const given = await givePart(boards, unit, id, command, giver);
    if (given.ok || given.refusal.retry === true) return given;
    return givePart(boards, unit, `${id}:system` as CommandId, command, SYSTEM);
  }
}
