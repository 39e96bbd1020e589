import type { Actor, Role } from '@/domain/actor';
import type { Day } from '@/domain/calendar';
import { instantOf } from '@/domain/calendar/oslo-time';
import type { ClientCommand, Command } from '@/domain/command';
import type { CaseId, CaseTypeId, CommandId, PersonId, UnitId } from '@/domain/ids';
import { type HelloAnswer, PROTOCOL } from '@/domain/protocol';
import { createBoardService } from '../../board-service';
import { createListeners } from '../../ops/listeners';
import type { Log } from '../../ops/log';
import { createMemoryStore, type MemoryStoreOptions } from '../../store/memory/store';
import { Gateway } from '../gateway';
import { GATEWAY_LIMITS, type GatewayLimits } from '../limits';
import type { GatewayAccess, GatewayBoards } from '../ports';
import { type Spread, spreadOneByOne } from '../wire';
import { TestWire } from './test-wire';

export const UNIT = 'u1' as UnitId;
export const SLUG = 'fjordvik';
export const GURO = 'guro' as PersonId;
export const ELI = 'eli' as PersonId;
export const BJORN = 'bjorn' as PersonId;
const SYSTEM: Actor = { kind: 'system' };

export type FixtureOptions = {
  readonly limits?: Partial<GatewayLimits>;
  readonly store?: MemoryStoreOptions;
  readonly boards?: (boards: GatewayBoards) => GatewayBoards;
  readonly access?: (access: GatewayAccess) => GatewayAccess;
  readonly spread?: Spread;
};

/** A gateway on a real board service, with a clock and timers that the test moves. Guro leads; Eli and Bjørn work. */
export async function gatewayFixture({
  limits = {},
  store: storeOptions = {},
  boards: wrap = (same) => same,
  access: wrapAccess = (same) => same,
  spread = spreadOneByOne,
}: FixtureOptions = {}) {
  const time = new TestTime(instantOf('2026-10-14' as Day, '09:00'));
  const store = createMemoryStore(storeOptions);
  const service = createBoardService({ store, clock: time, log: SILENT });
  const order = async (command: Command, actor: Actor = SYSTEM) => {
    const commandId = newId();
    const answer = await service.submit(UNIT, commandId, command, actor);
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
    return commandId;
  };
  await order({ type: 'CreateUnit', name: 'Fjordvik' });
  await order({ type: 'AdmitPerson', person: GURO, role: 'leader' });
  await order({ type: 'AdmitPerson', person: ELI, role: 'member' });
  await order({ type: 'AdmitPerson', person: BJORN, role: 'member' });
  const guro = person(GURO, 'leader');
  const caseType = (await order(INJURY, guro)) as string as CaseTypeId;
  const access = await testAccess(service);
  const gateway = new Gateway({
    boards: wrap(service),
    access: wrapAccess(access.port),
    limits: { ...GATEWAY_LIMITS, ...limits },
    spread,
    clock: time,
    timers: time,
    log: SILENT,
    build: 'tested',
    random: () => 0.5,
    soon: setImmediate,
    elapsed: () => 0,
  });
  const connect = (cookie: string) => {
    const wire = new TestWire();
    gateway.connect(wire, new Headers({ cookie }));
    return wire;
  };
  return {
    time,
    service,
    access,
    gateway,
    order,
    guro,
    connect,
    /** Connected, caught up and live. */
    async join(who: PersonId) {
      const wire = connect(access.signIn(who));
      const answer = await wire.ask('hello', helloAt(0, ''));
      if (!answer.ok) throw new Error(answer.refusal.code);
      return { wire, answer };
    },
    /** A ready case. */
    async addCase(): Promise<CaseId> {
      return (await order({ ...NEW_CASE, caseType }, guro)) as string as CaseId;
    },
    newCase: { ...NEW_CASE, caseType } satisfies ClientCommand,
    head: async () => {
      const { board, hash } = await service.current(UNIT);
      return { lastSeq: board.seq, lastHash: hash };
    },
  };
}

export function helloAt(lastSeq: number, lastHash: string, unit = SLUG) {
  return { protocol: PROTOCOL, unit, lastSeq, lastHash };
}

let ids = 0;

/** A UUIDv7 as to its form. */
export function newId(): CommandId {
  ids += 1;
  return `01900000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}` as CommandId;
}

export function person(id: PersonId, role: Role): Actor {
  return { kind: 'person', person: id, role };
}

export function missedOf(answer: HelloAnswer) {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.missed;
}

/** Waits until something is so, for as many turns of the event loop as it takes; says what it waited for when it never is. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 1_000; turn += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`It never came to this: ${what}`);
}

/** Lets everything that is under way come to its end. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A clock that stands still until it is moved, and timers that go by it. */
class TestTime {
  #now: number;
  #timers: { at: number; run: () => void }[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** Timers that wait for their time. */
  get waiting(): number {
    return this.#timers.length;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = next.at;
      next.run();
      await quiet();
    }
    this.#now = until;
  }
}

/** Sessions by cookie, and seats as the board has them after each commit. */
async function testAccess(service: ReturnType<typeof createBoardService>) {
  const sessions = new Map<string, PersonId>();
  const ended = createListeners<string>();
  const seatChanged = createListeners<{ readonly unit: UnitId; readonly person: PersonId }>();
  const peopleChanged = createListeners<UnitId>();
  const keysChanged = createListeners<UnitId>();
  let { board } = await service.current(UNIT);
  service.subscribe(() => void service.current(UNIT).then((now) => (board = now.board)));
  const seat = (who: PersonId) => {
    const role = board.members.find((member) => member.person === who)?.role;
    return role === undefined ? null : { unit: UNIT, slug: SLUG, person: who, role };
  };
  const port: GatewayAccess = {
    sessionOf: async (headers) => {
      const sessionId = headers.get('cookie') ?? '';
      const accountId = sessions.get(sessionId);
      return accountId === undefined ? null : { sessionId, accountId };
    },
    seatOf: (accountId, slug) => (slug === SLUG ? seat(accountId as PersonId) : null),
    seatById: (_unit, who) => seat(who),
    peopleOf: () =>
      board.members.map((member) => ({
        person: member.person,
        name: member.person,
        initials: 'XX',
      })),
    onSessionEnded: (listener) => ended.add(listener),
    onSeatChanged: (listener) => seatChanged.add(listener),
    onPeopleChanged: (listener) => peopleChanged.add(listener),
    onKeysChanged: (listener) => keysChanged.add(listener),
  };
  return {
    port,
    seatChanged,
    peopleChanged,
    keysChanged,
    signIn(who: PersonId): string {
      const sessionId = `${who}-${sessions.size}`;
      sessions.set(sessionId, who);
      return sessionId;
    },
    signOut(sessionId: string): void {
      sessions.delete(sessionId);
      ended.tell(sessionId);
    },
  };
}

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };
const INJURY: ClientCommand = {
  type: 'AddCaseType',
  name: 'Yrkesskade',
  difficulty: 3,
  tracking: 'cards',
  needsApproval: false,
};
const NEW_CASE = {
  type: 'AddCase',
  received: '2026-10-01' as Day,
  deadline: null,
  difficulty: null,
  externalId: null,
  registered: true,
  lifted: false,
} as const;
