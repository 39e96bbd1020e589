import type { Heard, Link, LinkListener, ServerMessage } from '@/client/transport';
import type { Wire, WireListener } from '../gateway/wire';
import type { Network } from './network';
import type { World } from './world';

/** A dead line is found dead by the pings of whatever carries it. */
const PING_TIMEOUT_MS = 10_000;

/** Looks at what the server side sends and answers, before the network has it. */
export type Watch = {
  sent(message: ServerMessage): void;
  answered(name: string, body: unknown, asked: unknown): void;
};

/**
 * A line between a real client and the real gateway, in place of Socket.IO. All that passes is JSON, as on a real one, so
 * that neither side can hold on to what the other has.
 */
export class FakeWire {
  readonly #world: World;
  readonly #network: Network;
  readonly #up = { busyUntil: 0 };
  readonly #down = { busyUntil: 0 };
  readonly #asked = new Map<number, (heard: Heard<never>) => void>();
  #asks = 0;
  #client: LinkListener | null;
  #server: WireListener | null = null;
  #isServerOpen = false;
  #watch: Watch = { sent: () => {}, answered: () => {} };

  constructor(world: World, network: Network, client: LinkListener) {
    this.#world = world;
    this.#network = network;
    this.#client = client;
  }

  readonly link: Link = {
    ask: (name, message, limitMs) =>
      new Promise<Heard<never>>((resolve) => {
        if (this.#client === null) return resolve({ ok: false, why: 'silent' });
        this.#asks += 1;
        const id = this.#asks;
        const done = (heard: Heard<never>) => {
          if (!this.#asked.delete(id)) return;
          callOff();
          resolve(heard);
        };
        const callOff = this.#world.after(limitMs, () => done({ ok: false, why: 'silent' }));
        this.#asked.set(id, done);
        const text = JSON.stringify(message);
        this.#network.carry('up', this.#up, () =>
          this.#server?.request(name, JSON.parse(text), (body) =>
            this.#answer(name, id, body, message),
          ),
        );
      }),
    close: () => {
      this.#closeClient('silent');
      this.#world.after(this.#network.isCut ? PING_TIMEOUT_MS : this.#network.latency(), () =>
        this.#closeServer(),
      );
    },
  };

  readonly wire: Wire = {
    listen: (listener) => {
      this.#server = listener;
    },
    send: (name, body) => {
      if (!this.#isServerOpen) return;
      const text = JSON.stringify(body);
      this.#watch.sent({ name, body: JSON.parse(text) } as ServerMessage);
      this.#network.carry('down', this.#down, () =>
        this.#client?.message({ name, body: JSON.parse(text) } as ServerMessage),
      );
    },
    close: () => {
      this.#isServerOpen = false;
      this.#server = null;
      // Behind what was sent before it.
      const wait = Math.max(0, this.#down.busyUntil - this.#world.now()) + this.#network.latency();
      this.#world.after(this.#network.isCut ? PING_TIMEOUT_MS : wait, () =>
        this.#closeClient('closed'),
      );
    },
    backlog: () => null,
  };

  watch(watch: Watch): void {
    this.#watch = watch;
  }

  get isOpen(): boolean {
    return this.#isServerOpen;
  }

  /** The handshake has arrived. */
  accepted(): void {
    this.#isServerOpen = true;
    this.#network.carry('down', this.#down, () => this.#client?.opened());
  }

  /** The line is gone without a word to either side. Each finds out by itself. */
  break(clientMs: number, serverMs: number): void {
    this.#world.after(clientMs, () => this.#closeClient('closed'));
    this.#world.after(serverMs, () => this.#closeServer());
  }

  /** The process at the other end is gone. */
  crashServer(clientMs: number): void {
    this.#isServerOpen = false;
    this.#server = null;
    this.#world.after(clientMs, () => this.#closeClient('closed'));
  }

  /** The tab is gone. */
  crashClient(): void {
    this.#client = null;
    this.#asked.clear();
    this.#world.after(this.#network.latency(), () => this.#closeServer());
  }

  #answer(name: string, id: number, body: unknown, asked: unknown): void {
    if (!this.#isServerOpen) return;
    this.#watch.answered(name, body, asked);
    const text = JSON.stringify(body);
    this.#network.carry('down', this.#down, () =>
      this.#asked.get(id)?.({ ok: true, answer: JSON.parse(text) as never }),
    );
  }

  #closeClient(why: 'closed' | 'silent'): void {
    const client = this.#client;
    if (client === null) return;
    this.#client = null;
    for (const done of [...this.#asked.values()]) done({ ok: false, why });
    if (why === 'closed') client.closed();
  }

  #closeServer(): void {
    const server = this.#server;
    this.#isServerOpen = false;
    this.#server = null;
    server?.closed();
  }
}
