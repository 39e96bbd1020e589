import { BoardStore } from '@/client/board-store';
import type { CommandId, PersonId } from '@/domain/ids';
import type { SimDevice, TabLife } from './device';
import type { FakeWire } from './fake-wire';
import type { Plant } from './plant';
import type { Random } from './random';
import { SLUG } from './sim-access';
import type { SimServer } from './sim-server';
import type { World } from './world';

export type SimTabOptions = {
  readonly world: World;
  readonly random: Random;
  readonly server: SimServer;
  readonly device: SimDevice;
  readonly newId: () => CommandId;
  readonly plant: Plant;
};

/** A tab of a browser: the real store, on a computer and a network that are not to be trusted. */
export class SimTab {
  readonly store: BoardStore;
  readonly device: SimDevice;
  readonly life: TabLife = { isAlive: true };
  /** Its access was lost, and that has been seen to. */
  isLeft = false;
  readonly #options: SimTabOptions;
  #wires: FakeWire[] = [];
  #hide = () => {};
  /** What was sent on the wire, by command: each line of the count is one that left this tab. */
  readonly sends = new Map<CommandId, number>();

  constructor(options: SimTabOptions) {
    const { device, random, newId, plant } = options;
    this.#options = options;
    this.device = device;
    const transport = this.#transport();
    const outbox = device.outbox(this.life);
    this.store = new BoardStore({
      slug: SLUG,
      person: device.person,
      transport: plant.transport?.(transport) ?? transport,
      outbox: plant.outbox?.(outbox) ?? outbox,
      tabs: device.tabs(this.life),
      page: {
        listen: (listener) => {
          this.#hide = () => listener.hidden();
          return () => {};
        },
      },
      timers: {
        now: () => options.world.now() + device.skew,
        after: (ms, run) =>
          options.world.after(ms, () => {
            if (this.life.isAlive) run();
          }),
      },
      random: () => random.next(),
      newId,
      ...(plant.merge === undefined ? {} : { merge: plant.merge }),
    });
    void this.store.start();
  }

  get person(): PersonId {
    return this.device.person;
  }

  /** Somebody looks at another tab: the last sure moment to keep the board. */
  hide(): void {
    this.#hide();
  }

  /** The tab is gone, and with it all that it had in mind. */
  crash(): void {
    if (!this.life.isAlive) return;
    for (const wire of this.#wires) wire.crashClient();
    this.device.tabDied(this.life);
    this.#options.plant.tabDied?.(this.device.memory);
  }

  has(wire: FakeWire): boolean {
    return this.#wires.includes(wire);
  }

  #transport(): ConstructorParameters<typeof BoardStore>[0]['transport'] {
    const { server, device, world } = this.#options;
    return {
      open: (listener) => {
        const wire = server.connect(listener, device.network, device.sessionId);
        this.#wires = [...this.#wires.slice(-3), wire];
        const { link } = wire;
        return {
          close: () => link.close(),
          ask: (name, message, limitMs) => {
            if ('commands' in message) {
              for (const { commandId } of message.commands)
                this.sends.set(commandId, (this.sends.get(commandId) ?? 0) + 1);
            }
            return link.ask(name, message, limitMs);
          },
        };
      },
      fetchSnapshot: async () => {
        await world.delay(device.network.latency());
        if (device.network.isCut || !this.life.isAlive) return null;
        const snapshot = await server.snapshot(device.sessionId);
        await world.delay(device.network.latency());
        if (device.network.isCut || snapshot === null) return null;
        device.snapshotSeq = Math.max(device.snapshotSeq, snapshot.seq);
        return snapshot;
      },
    };
  }
}
