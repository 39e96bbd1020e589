import { onTestFinished } from 'vitest';
import type { Actor } from '@/domain/actor';
import type { Day } from '@/domain/calendar';
import { instantOf } from '@/domain/calendar/oslo-time';
import type { Command } from '@/domain/command';
import type { CaseTypeId, CommandId, PersonId, UnitId } from '@/domain/ids';
import type { Answer } from '@/domain/protocol';
import {
  type BoardService,
  type BoardServiceOptions,
  createBoardService,
} from '../../board-service';
import type { Log, LogFields } from '../../ops/log';
import type { Harness } from '../../store/contract/harness';
import type { EventStore } from '../../store/event-store';
import { memoryHarness } from '../../store/memory/harness';
import { sqliteHarness } from '../../store/sqlite/harness';

/** A board service over a real engine, with a clock and a disk in the hand of the test. */
export type ServiceHarness = {
  readonly clock: { ms: number; now(): number };
  readonly disk: Pick<Harness, 'flush' | 'scheduled' | 'breakDisk' | 'repair'>;
  readonly log: Log & { readonly errors: LogFields[] };
  store: EventStore;
  boards: BoardService;
  /** The process dies, without a word, and another starts on the same disk. */
  restart(): void;
  /** Waits for a promise while the disk goes on working. */
  done<T>(promise: Promise<T>): Promise<T>;
  submit(commandId: string, command: Command, actor?: Actor): Promise<Answer>;
};

export type HarnessOptions = {
  readonly engine?: 'memory' | 'sqlite';
  /** Puts something between the service and the store. */
  readonly around?: (store: EventStore) => EventStore;
  readonly service?: (store: EventStore) => Partial<BoardServiceOptions>;
};

export const UNIT = 'unit-1' as UnitId;
export const MORNING = instantOf('2026-11-23' as Day, '08:30');
export const SYSTEM: Actor = { kind: 'system' };
export const GURO: Actor = { kind: 'person', person: 'guro' as PersonId, role: 'leader' };
export const ELI: Actor = { kind: 'person', person: 'eli' as PersonId, role: 'member' };
export const BJORN: Actor = { kind: 'person', person: 'bjorn' as PersonId, role: 'member' };
/** The id of the case type that `openUnit` makes. */
export const INJURY = 'add-type' as CaseTypeId;

export function serviceHarness({
  engine = 'memory',
  around = (store) => store,
  service = () => ({}),
}: HarnessOptions = {}): ServiceHarness {
  const disk = engine === 'memory' ? memoryHarness() : removedAfterwards();
  const clock = { ms: MORNING, now: () => clock.ms };
  const log = silentLog();
  const start = () => {
    const store = around(disk.open());
    return { store, boards: createBoardService({ store, clock, log, ...service(store) }) };
  };
  const harness: ServiceHarness = {
    clock,
    disk,
    log,
    ...start(),
    restart: () => void Object.assign(harness, start()),
    done: (promise) => whileWorking(promise, disk),
    submit: (commandId, command, actor = ELI) =>
      harness.done(harness.boards.submit(UNIT, commandId as CommandId, command, actor)),
  };
  return harness;
}

/** A unit with a leader, two members and one case type. */
export async function openUnit(on: ServiceHarness): Promise<void> {
  const people = [
    ['guro', 'leader'],
    ['eli', 'member'],
    ['bjorn', 'member'],
  ] as const;
  await on.submit('create', { type: 'CreateUnit', name: 'Fjordvik' }, SYSTEM);
  for (const [person, role] of people) {
    await on.submit(
      `admit-${person}`,
      { type: 'AdmitPerson', person: person as PersonId, role },
      SYSTEM,
    );
  }
  const type = {
    name: 'Yrkesskade',
    difficulty: 1,
    tracking: 'cards',
    needsApproval: false,
  } as const;
  await on.submit(INJURY, { type: 'AddCaseType', ...type }, GURO);
}

export function newCase(more: Partial<Extract<Command, { type: 'AddCase' }>> = {}): Command {
  return {
    type: 'AddCase',
    caseType: INJURY,
    received: '2026-11-20' as Day,
    deadline: null,
    difficulty: null,
    externalId: null,
    registered: true,
    lifted: false,
    ...more,
  };
}

function removedAfterwards() {
  const made = sqliteHarness();
  onTestFinished(made.remove);
  return made;
}

async function whileWorking<T>(promise: Promise<T>, disk: Pick<Harness, 'flush'>): Promise<T> {
  let settled = false;
  const done = () => {
    settled = true;
  };
  promise.then(done, done);
  while (!settled) {
    await new Promise((resolve) => setImmediate(resolve));
    disk.flush();
  }
  return promise;
}

function silentLog() {
  const errors: LogFields[] = [];
  return {
    errors,
    info: () => {},
    warn: () => {},
    error: (fields: LogFields) => void errors.push(fields),
  };
}
