import type { Outbox } from '@/client/outbox';
import { createMemoryOutbox, emptyDevice, type MemoryDevice } from '@/client/outbox-memory';
import type { Tabs } from '@/client/tabs';
import type { CommandId, PersonId } from '@/domain/ids';
import type { Network } from './network';
import type { Random } from './random';
import type { World } from './world';

const MOST_STORING_MS = 4;
const CHANNEL_MS = 2;
const LOCK_MS = 3;

/** What dies with a tab: its part in the device's locks and channels, and what it was about to store. */
export type TabLife = { isAlive: boolean };

/**
 * A person's computer: what outlives its tabs, and what they share. It stores, locks and passes messages the way a browser
 * does: each step takes a moment, and a tab that dies before its turn has come has done nothing.
 */
export class SimDevice {
  readonly person: PersonId;
  readonly network: Network;
  readonly memory: MemoryDevice = emptyDevice();
  /** Of this computer's clock, milliseconds. */
  readonly skew: number;
  /** The cookie of its browser, for all tabs. */
  sessionId: string;
  /** True while it does not store. */
  isFull = false;
  /** It was, at some time: what should have been stored or wiped then may not have been. */
  wasFull = false;
  /** Access was lost, and what its tabs kept is wiped by each as soon as it hears of it. */
  isWiped = false;
  /** A tab has heard that the sign-in ran out, which leaves what was made. */
  keepsCommands = false;
  /** The newest snapshot that one of its tabs has fetched. What is in it cannot be told from what is pending. */
  snapshotSeq = 0;
  /** Every command that was ever stored here, in that order. */
  readonly stored: CommandId[] = [];
  readonly #world: World;
  readonly #random: Random;
  readonly #listeners = new Map<TabLife, () => void>();
  #queue: { readonly life: TabLife; readonly held: () => void }[] = [];
  #holder: TabLife | null = null;

  constructor(
    person: PersonId,
    sessionId: string,
    world: World,
    random: Random,
    network: Network,
    skew: number,
  ) {
    this.person = person;
    this.sessionId = sessionId;
    this.network = network;
    this.skew = skew;
    this.#world = world;
    this.#random = random;
  }

  get holder(): TabLife | null {
    return this.#holder;
  }

  /** The ids of all commands that it keeps. */
  kept(): ReadonlySet<CommandId> {
    return new Set(this.memory.kept.records.map((record) => record.commandId));
  }

  outbox(life: TabLife): Outbox {
    const inner = createMemoryOutbox(this.memory);
    const step = async <T>(run: () => Promise<T>): Promise<T> => {
      await this.#world.delay(this.#random.next() * MOST_STORING_MS);
      if (!life.isAlive) return new Promise<T>(() => {});
      if (this.isFull) throw new Error('The quota has been exceeded');
      return run();
    };
    return {
      read: () => step(() => inner.read()),
      join: () => step(() => inner.join()),
      add: (command) =>
        step(() => {
          this.stored.push(command.commandId);
          return inner.add(command);
        }),
      markSent: (commandIds) => step(() => inner.markSent(commandIds)),
      settle: (changes) => step(() => inner.settle(changes)),
      takeBack: (commandId) => step(() => inner.takeBack(commandId)),
      dismiss: (commandId) => step(() => inner.dismiss(commandId)),
      sendAgain: (commandId) => step(() => inner.sendAgain(commandId)),
      saveBoard: (board, included, epoch) => step(() => inner.saveBoard(board, included, epoch)),
      restart: (board, epoch) => step(() => inner.restart(board, epoch)),
      wipe: (what) => step(() => inner.wipe(what)),
      close: () => inner.close(),
    };
  }

  tabs(life: TabLife): Tabs {
    return {
      hold: (held) => {
        this.#queue.push({ life, held });
        this.#giveLock();
        return () => this.#release(life);
      },
      tell: () => {
        for (const [other, changed] of this.#listeners) {
          if (other === life) continue;
          this.#world.after(this.#random.next() * CHANNEL_MS, () => {
            if (other.isAlive) changed();
          });
        }
      },
      listen: (changed) => {
        this.#listeners.set(life, changed);
        return () => this.#listeners.delete(life);
      },
    };
  }

  /** The browser notices that a tab is gone, and gives what it held to another one. */
  tabDied(life: TabLife): void {
    life.isAlive = false;
    this.#listeners.delete(life);
    this.#release(life);
  }

  #release(life: TabLife): void {
    this.#queue = this.#queue.filter((waiting) => waiting.life !== life);
    if (this.#holder !== life) return;
    this.#holder = null;
    this.#giveLock();
  }

  #giveLock(): void {
    const next = this.#queue[0];
    if (this.#holder !== null || next === undefined) return;
    this.#queue = this.#queue.slice(1);
    this.#holder = next.life;
    this.#world.after(this.#random.next() * LOCK_MS, () => {
      if (this.#holder === next.life && next.life.isAlive) next.held();
    });
  }
}
