import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@/domain/actor';
import type { Command } from '@/domain/command';
import type { CommandId, PersonId, UnitId } from '@/domain/ids';
import type { ImportOrder } from '@/domain/import/options';
import type { ImportReport } from '@/domain/import/report';
import { type BoardService, createBoardService } from '../../board-service';
import { createMemoryStore } from '../../store/memory/store';
import { createImporter } from '../importer';
import { createPlanner, type Planner } from '../planner';
import { createMemoryLists } from './memory-lists';

export const UNIT = 'unit-1' as UnitId;
/** A Monday morning. */
export const NOW = Date.UTC(2026, 10, 23, 8);
const SYSTEM: Actor = { kind: 'system' };
const SILENT = { info() {}, warn() {}, error() {} };

export const someone = (role: Role): Actor => ({
  kind: 'person',
  person: `a-${role}` as PersonId,
  role,
});

/** Somebody who keeps their seat, with this role. */
export const as = (role: Role) => async () => ({ ok: true, actor: someone(role) }) as const;

type UnitGiven = { readonly caseTypes?: readonly string[]; readonly planner?: Planner };

/** A unit with a leader, a member and a reader on a real board service, and the real importer on top of it. */
export async function startUnit({
  caseTypes = ['Klage'],
  planner = createPlanner(),
}: UnitGiven = {}) {
  const clock = { now: () => NOW };
  const store = createMemoryStore();
  const boards = createBoardService({ store, clock, log: SILENT });
  const importer = createImporter({ boards, planner, lists: createMemoryLists(), clock });
  await give(boards, { type: 'CreateUnit', name: 'Enhet' });
  for (const role of ['leader', 'member', 'reader'] as const) {
    await give(boards, { type: 'AdmitPerson', person: `a-${role}` as PersonId, role });
  }
  for (const name of caseTypes) {
    await give(boards, {
      type: 'AddCaseType',
      name,
      difficulty: 2,
      tracking: 'cards',
      needsApproval: false,
    });
  }
  return {
    store,
    boards,
    importer,
    give: (command: Command, actor?: Actor) => give(boards, command, actor),
    board: async () => (await boards.current(UNIT)).board,
    importFile: (bytes: Uint8Array, order: Partial<ImportOrder> = {}): Promise<ImportReport> =>
      importer.import({ ...DEFAULTS, bytes, ...order }),
    /** Imports rows of `sak;type;mottatt`. */
    importRows: (
      rows: readonly string[],
      order: Partial<ImportOrder> = {},
    ): Promise<ImportReport> =>
      importer.import({
        ...DEFAULTS,
        bytes: utf8(['sak;type;mottatt', ...rows].join('\n')),
        ...order,
      }),
  };
}

const DEFAULTS: Omit<ImportOrder, 'bytes'> = {
  unit: UNIT,
  who: as('member'),
  columns: { reference: 'sak', type: 'type', received: 'mottatt' },
  allOrNothing: true,
  createTypes: false,
  registered: true,
  complete: false,
  covers: null,
  again: 'yes',
};

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function give(boards: BoardService, command: Command, actor: Actor = SYSTEM) {
  const answer = await boards.submit(UNIT, randomUUID() as string as CommandId, command, actor);
  if (!answer.ok) throw new Error(`${command.type} was refused: ${answer.refusal.code}`);
}
