import type { LinkListener } from '@/client/transport';
import type { Actor } from '@/domain/actor';
import type { Command } from '@/domain/command';
import type { CommandId } from '@/domain/ids';
import type { Answer, Snapshot } from '@/domain/protocol';
import { type BoardService, createBoardService } from '../board-service';
import { Gateway } from '../gateway/gateway';
import { GATEWAY_LIMITS } from '../gateway/limits';
import type { Log, LogFields } from '../ops/log';
import type { EventStore } from '../store/event-store';
import { type MemoryDisk, newDisk } from '../store/memory/disk';
import { createMemoryStore } from '../store/memory/store';
import { unzip } from '../store/zip';
import { checkedBoards, FirstAsked } from './checked-boards';
import { FakeWire } from './fake-wire';
import type { FaultMix } from './fault-mix';
import type { Network } from './network';
import type { Plant } from './plant';
import type { Random } from './random';
import { type SimAccess, UNIT } from './sim-access';
import type { Truth, TruthCopy } from './truth';
import { promised } from './violation';
import { watchWire } from './watch-wire';
import type { World } from './world';

/** What a process leaves behind when it dies: nothing. Whatever it still had in mind is asked whether it lives. */
type Life = { isAlive: boolean };
type Running = { readonly life: Life; readonly service: BoardService; readonly gateway: Gateway };

/** Longer than any clock of the gateway waits for something to be told. */
const FOREVER_MS = 1_000_000;

export type SimServerOptions = {
  readonly world: World;
  readonly random: Random;
  readonly truth: Truth;
  readonly access: SimAccess;
  readonly plant: Plant;
};

/** The real core of the server on a disk that outlives it, with a network in front that is not to be trusted. */
export class SimServer {
  readonly #options: SimServerOptions;
  #faults: FaultMix;
  #disk: MemoryDisk = newDisk();
  #running: Running | null = null;
  readonly #firstAsked = new FirstAsked();
  #wires: { readonly wire: FakeWire; readonly sessionId: string }[] = [];

  constructor(options: SimServerOptions, faults: FaultMix) {
    this.#options = options;
    this.#faults = faults;
  }

  get isUp(): boolean {
    return this.#running !== null;
  }

  become(faults: FaultMix): void {
    this.#faults = faults;
  }

  start(): void {
    const { world, random, truth, access, plant } = this.#options;
    const life: Life = { isAlive: true };
    // What the server calls an error is a mistake of its own; all that goes wrong in a run is not.
    const error = (fields: LogFields, message: string) =>
      world.judge(() => promised(false, 'SYN-53', () => `${message} ${JSON.stringify(fields)}`));
    const log: Log = { info: () => {}, warn: () => {}, error };
    const alive = (run: () => void) => () => {
      if (life.isAlive) run();
    };
    const store = createMemoryStore({
      disk: this.#disk,
      schedule: (run) => void world.after(random.next() * this.#faults.diskMs, alive(run)),
      commit: () => {
        if (random.chance(this.#faults.diskFailures)) throw new Error('The disk is full');
      },
    });
    store.subscribe((commit) => truth.committed(commit));
    const witnessed = this.#witnessed(store);
    const clock = { now: () => world.now() };
    const service = createBoardService({
      store: plant.store?.(witnessed) ?? witnessed,
      clock,
      log,
    });
    const boards = checkedBoards(service, truth, world, this.#firstAsked);
    let work = 0;
    const gateway = new Gateway({
      boards: plant.boards?.(boards) ?? boards,
      access: plant.access?.(access.forGateway()) ?? access.forGateway(),
      limits: GATEWAY_LIMITS,
      spread: (wires, name, body) => {
        work += random.next() * 20;
        const open = this.#wires.filter(({ wire }) => wire.isOpen).map(({ wire }) => wire.wire);
        for (const wire of plant.toldToo?.(wires, open) ?? wires) wire.send(name, body);
      },
      clock,
      timers: { after: (ms, run) => world.after(ms, alive(run)) },
      log,
      build: 'simulated',
      random: () => random.next(),
      soon: (run) => void world.after(0, alive(run)),
      elapsed: () => world.now() + work,
    });
    this.#running = { life, service, gateway };
  }

  /** Power goes. What was committed is on the disk; all else is gone. */
  crash(): void {
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    running.life.isAlive = false;
    for (const { wire } of this.#wires) wire.crashServer(this.#options.random.next() * 2_000);
    this.#wires = [];
  }

  restart(): void {
    if (this.#running !== null) return;
    this.#options.plant.beforeRestart?.(this.#disk);
    this.start();
  }

  copyOfDisk(): TruthCopy & { readonly disk: MemoryDisk } {
    return { disk: structuredClone(this.#disk), ...this.#options.truth.copy() };
  }

  /** Somebody puts an old copy in the place of the disk, and starts again. */
  restore(copy: ReturnType<SimServer['copyOfDisk']>): void {
    this.crash();
    this.#disk = copy.disk;
    this.#options.truth.restored(copy);
    this.#firstAsked.restored(copy.seq);
    this.restart();
  }

  /** A handshake, when it arrives. */
  connect(listener: LinkListener, network: Network, sessionId: string): FakeWire {
    const { world, access, truth } = this.#options;
    const wire = new FakeWire(world, network, listener);
    const watch = watchWire(sessionId, access, truth);
    wire.watch({
      sent: (message) => world.judge(() => watch.sent(message)),
      answered: (name, body, asked) => world.judge(() => watch.answered(name, body, asked)),
    });
    const arrives = network.isCut ? FOREVER_MS : network.latency();
    world.after(arrives, () => this.#accept(wire, sessionId, network));
    if (network.isCut) wire.break(network.latency() * 20, 0);
    return wire;
  }

  /** One way is blocked: what follows notices only by the silence. */
  breakWires(network: Network, isOn: (wire: FakeWire) => boolean): void {
    const { random } = this.#options;
    for (const { wire } of this.#wires) {
      if (isOn(wire)) wire.break(random.between(1, 10_000), random.between(1, 10_000));
    }
    network.cut(
      random.pick([['up', 'down'], ['up', 'down'], ['up'], ['down']] as const) ?? ['up', 'down'],
    );
  }

  order(commandId: CommandId, command: Command, actor: Actor): Promise<Answer> | null {
    return this.#running?.service.submit(UNIT, commandId, command, actor) ?? null;
  }

  async snapshot(sessionId: string): Promise<Snapshot | null> {
    const { access } = this.#options;
    if (this.#running === null || !access.mayFollow(sessionId)) return null;
    const { body } = await this.#running.service.snapshot(UNIT);
    return JSON.parse(unzip(body)) as Snapshot;
  }

  /** Every answer that becomes durable is written down beside what the product keeps of it. */
  #witnessed(store: EventStore): EventStore {
    const { world, truth } = this.#options;
    return {
      ...store,
      async append(append) {
        const result = await store.append(append);
        if (result.kind === 'written')
          world.judge(() => truth.answered(append.commandId, result.answer));
        return result;
      },
    };
  }

  #accept(wire: FakeWire, sessionId: string, network: Network): void {
    if (this.#running === null || network.isCut) {
      wire.crashServer(network.latency());
      return;
    }
    this.#wires = [...this.#wires.filter((one) => one.wire.isOpen), { wire, sessionId }];
    wire.accepted();
    this.#running.gateway.connect(wire.wire, new Headers({ cookie: sessionId }));
  }
}
