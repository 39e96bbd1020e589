import type { Clock } from '../clock';
import { Bucket } from './bucket';
import type { GatewayLimits } from './limits';

/** What the accounts that are connected use of what is everybody's. */
export class Accounts {
  readonly #limits: GatewayLimits;
  readonly #clock: Clock;
  readonly #used = new Map<string, Used>();

  constructor(limits: GatewayLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** False when the account has as many sockets as it may have. */
  enter(accountId: string): boolean {
    const used = this.#of(accountId);
    if (used.sockets >= this.#limits.socketsPerAccount) return false;
    used.sockets += 1;
    return true;
  }

  leave(accountId: string): void {
    this.#of(accountId).sockets -= 1;
  }

  /** Milliseconds to wait before the next command; 0 when it may come now. */
  command(accountId: string): number {
    return this.#of(accountId).commands.take(this.#clock.now());
  }

  hello(accountId: string): number {
    return this.#of(accountId).hellos.take(this.#clock.now());
  }

  /** Those who are gone, and whose use would be forgiven by now anyway. Called now and then. */
  forget(): void {
    const now = this.#clock.now();
    for (const [accountId, used] of this.#used) {
      const isIdle = used.sockets === 0 && used.commands.isFull(now) && used.hellos.isFull(now);
      if (isIdle) this.#used.delete(accountId);
    }
  }

  #of(accountId: string): Used {
    const known = this.#used.get(accountId);
    if (known !== undefined) return known;
    const { commandsPerSecond, commandsAtOnce, hellosPerMinute } = this.#limits;
    const now = this.#clock.now();
    const used: Used = {
      sockets: 0,
      commands: new Bucket(commandsPerSecond, commandsAtOnce, now),
      hellos: new Bucket(hellosPerMinute / 60, hellosPerMinute, now),
    };
    this.#used.set(accountId, used);
    return used;
  }
}

type Used = { sockets: number; readonly commands: Bucket; readonly hellos: Bucket };
