import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@/domain/actor';
import { must } from '@/domain/assert';
import type { Board } from '@/domain/board';
import type { Command } from '@/domain/command';
import type { CaseTypeId, CommandId, PersonId, UnitId } from '@/domain/ids';
import { addLocalAccount } from '../../auth/local-account';
import { addUnit } from '../../auth/new-unit';
import type { Orders } from '../../auth/orders';
import { openTestAccounts, recordingLog, type TestClock } from '../../auth/testing/test-accounts';
import { createClosing } from '../closing';
import { createMerging } from '../merging';

/** An installation over a real database; whoever opens it anew on the same folder has what was left there. */
export function openInstallation(
  folder: string,
  clock: TestClock,
  ordersTo?: (boards: Orders) => Orders,
) {
  const { log, logged } = recordingLog();
  const kept = openTestAccounts(folder, 'http://localhost:3000', clock, log, ordersTo);
  const { database, boards, accounts, store } = kept;
  const sources = (unit: UnitId, ids: readonly string[]) => store.sources(unit, ids);
  const parts = { database, clock, log, accounts, boards, sources };
  return {
    ...kept,
    logged,
    clock,
    merging: createMerging(parts),
    closing: createClosing(parts),
  };
}

export type Installation = ReturnType<typeof openInstallation>;

export type TestUnit = { readonly unit: UnitId; readonly slug: string };

export async function newUnit(
  { database, clock, accounts, boards }: Installation,
  name: string,
  types: readonly string[] = ['Dagpenger'],
): Promise<TestUnit> {
  const { people, owed } = accounts;
  const caseTypes = types.map((type) => {
    const counted = type.startsWith('Telt');
    const tracking = counted ? ('counts' as const) : ('cards' as const);
    const rest = { difficulty: 2, needsApproval: false } as const;
    return { type: 'AddCaseType', name: type, tracking, ...rest } as const;
  });
  const reason = { list: 'waiting', party: 'user', reviewDays: 5 } as const;
  const reasons = [{ type: 'AddReason', text: 'Mangler dokument', ...reason } as const];
  const made = addUnit({ database, clock, people, owed }, { name, caseTypes, reasons }, null);
  const { unit, slug } = must(made.ok ? made.value : null, 'the unit is made');
  await owed.settle(unit);
  expectBoard(await boardIn(boards, unit));
  return { unit, slug };
}

/** Somebody in a unit; the same address is the same account. */
export async function seat(
  { database, clock, accounts, boards }: Installation,
  unit: UnitId,
  name: string,
  email: string,
  role: Role = 'member',
): Promise<Actor & { readonly kind: 'person' }> {
  const known = database.connection
    .prepare<[string], { id: string }>('select id from user where email = ?')
    .get(email);
  const account = known?.id ?? newAccount(database, email, clock.now());
  const entered = accounts.people.enter(unit, account, name);
  const person = must(entered.ok ? entered.value : null, 'the name is free');
  await give(boards, unit, { kind: 'system' }, { type: 'AdmitPerson', person, role });
  return { kind: 'person', person, role };
}

function newAccount(database: Installation['database'], email: string, now: number): string {
  const made = addLocalAccount(database, email, 'hash', now);
  return must(made.ok ? made.value : null, 'the address is free');
}

/** Gives a command and its id, which is that of what it makes. */
export async function give(
  boards: Installation['boards'],
  unit: UnitId,
  actor: Actor,
  command: Command,
): Promise<CommandId> {
  const id = randomUUID() as string as CommandId;
  const answer = await boards.submit(unit, id, command, actor);
  must(answer.ok ? answer : null, `${command.type} happens, but: ${JSON.stringify(answer)}`);
  return id;
}

export async function boardIn(boards: Installation['boards'], unit: UnitId): Promise<Board> {
  return (await boards.current(unit)).board;
}

export function typeIn(board: Board, name: string): CaseTypeId {
  return must(
    board.setup.caseTypes.find((type) => type.name === name),
    'the type is there',
  ).id;
}

export function personIn(board: Board, person: PersonId): Role | null {
  return board.members.find((one) => one.person === person)?.role ?? null;
}

function expectBoard(board: Board): void {
  must(board.seq > 0 ? board : null, 'the board is there');
}
