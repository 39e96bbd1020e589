import type { Actor } from '@/domain/actor';
import { unreachable } from '@/domain/assert';
import { dayOf } from '@/domain/calendar/oslo-time';
import { dueTurns } from '@/domain/day/turns';
import type { Facts } from '@/domain/decision';
import type { CommandId } from '@/domain/ids';
import { LIMITS } from '@/domain/limits';
import type { Answer } from '@/domain/protocol';
import type { Clock } from '../clock';
import type { Standing } from '../store/board-file';
import { type AppendResult, type Commit, StorageFailed } from '../store/event-store';
import { again, BUSY, REUSED, STORAGE } from './answers';
import { type Collision, collisionOf } from './collision';
import { absentCase, factsFor } from './facts-for';
import { decideOn, headOf, type Order } from './outcome';
import { type Task, Tasks } from './tasks';
import { UnitBoard, type UnitBoardOptions } from './unit-board';

export type LineOptions = UnitBoardOptions & {
  readonly clock: Clock;
  /** Told once for each command that was refused for what another person did, however often and by whichever way it came. */
  readonly collided: (collision: Collision) => void;
};

/** More commands than this wait for one unit only when something is wrong: the next is told to come again. */
const WAITING_COMMANDS = 5_000;

const SYSTEM: Actor = { kind: 'system' };
const ON_SERVER: Facts = { sources: {}, closedCase: null, onServer: true };

type Pending = { readonly fingerprint: string; readonly answer: Promise<Answer> };

/** Appended and not settled yet, with the board that it makes. */
type Flying = { readonly after: Standing; settled: Promise<void> };

/** What a command is decided on. */
type Given = { readonly now: number; readonly facts: Facts; readonly standing: Standing };

/**
 * The commands of one unit, one after another. Each is decided on the speculative board, so that commands which arrive
 * together share a commit. Answers come from the store, after the commit that they were decided on; the confirmed board
 * moves with the store's own telling of it.
 *
 * When an append turns out otherwise than was speculated (a conflict, a failed commit, another process), everything that
 * is under way is waited for, the speculative board is thrown away, and what has no answer yet is decided again in the
 * order in which it arrived.
 */
export class Line {
  readonly #options: LineOptions;
  readonly #board: UnitBoard;
  readonly #tasks = new Tasks();
  readonly #pending = new Map<CommandId, Pending>();
  readonly #flying = new Set<Flying>();
  #running: Promise<void> | null = null;
  #astray = false;

  constructor(options: LineOptions) {
    this.#options = options;
    this.#board = new UnitBoard(options);
  }

  /** Exactly once: the same id again gets the same answer, and while the first is under way it waits for that one. */
  submit(order: Order): Promise<Answer> {
    const fingerprint = this.#fingerprint(order);
    const first = this.#pending.get(order.commandId);
    if (first !== undefined) {
      return first.fingerprint === fingerprint ? first.answer : Promise.resolve(REUSED);
    }
    if (this.#tasks.size >= WAITING_COMMANDS) return Promise.resolve(BUSY);
    const answer = this.#enqueue(order, fingerprint)
      .then((given) => given ?? BUSY)
      .finally(() => this.#pending.delete(order.commandId));
    this.#pending.set(order.commandId, { fingerprint, answer });
    return answer;
  }

  /** Decides the turns of the day that are due; settles when they are durable or have failed. */
  async turn(): Promise<void> {
    await this.#enqueue(null, '');
  }

  /** The durable board. */
  async current(): Promise<Standing> {
    return this.#board.confirmed ?? this.#board.load();
  }

  /** The durable board, or null when the unit has not been read from the disk yet. */
  get confirmed(): Standing | null {
    return this.#board.confirmed;
  }

  get idle(): boolean {
    const { loading } = this.#board;
    return (
      this.#running === null &&
      loading === null &&
      this.#tasks.size === 0 &&
      this.#flying.size === 0
    );
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<void> {
    while (!this.idle) {
      await Promise.allSettled([this.#running, this.#board.loading, this.#landed()]);
    }
  }

  /** The store tells of a commit to this unit, ours or another's. */
  heard(commit: Commit): void {
    if (!this.#board.heard(commit, this.#expected())) this.#goAstray();
  }

  *#expected(): Generator<Standing> {
    for (const { after } of this.#flying) yield after;
  }

  #enqueue(order: Order | null, fingerprint: string): Promise<Answer | null> {
    const answer = this.#tasks.add(order, fingerprint);
    this.#wake();
    return answer;
  }

  #wake(): void {
    if (this.#running !== null) return;
    // A turn of the microtask queue later, so that what it runs into cannot surprise whoever woke it.
    this.#running = Promise.resolve()
      .then(() => this.#run())
      .finally(() => {
        this.#running = null;
        if (this.#astray || this.#tasks.size > 0) this.#wake();
      });
  }

  async #run(): Promise<void> {
    while (this.#astray || this.#tasks.size > 0) {
      try {
        await this.#recover();
      } catch (error) {
        // The disk cannot be read: nobody can be answered, and the next command begins from the beginning.
        this.#board.forget();
        this.#tasks.rejectAll(error);
        return;
      }
      const task = this.#tasks.next();
      await this.#handle(task).catch((error: unknown) => task?.reject(error));
    }
  }

  async #recover(): Promise<void> {
    if (!this.#astray) return;
    await this.#landed();
    this.#astray = false;
    await this.#board.recover();
  }

  async #landed(): Promise<void> {
    await Promise.all([...this.#flying].map((one) => one.settled));
  }

  async #handle(task: Task | null): Promise<void> {
    if (task === null) return;
    const { store, unit, clock } = this.#options;
    const { order } = task;
    const stored = order === null ? null : await store.answer(unit, order.commandId);
    if (stored !== null) return task.resolve(again(stored, task.fingerprint));
    const { board } = this.#board.speculative ?? (await this.#board.load());
    const now = Math.max(clock.now(), board.at);
    for (const turn of dueTurns(board, now)) this.#decideTurn({ ...turn, actor: SYSTEM }, now);
    if (order === null) void this.#landed().then(() => task.resolve(null));
    else await this.#decide(task, order, now);
  }

  #decideTurn(order: Order, now: number): void {
    const standing = this.#board.speculative;
    if (standing === null) return;
    const settle = ({ kind }: AppendResult) => {
      if (kind !== 'written') this.#goAstray();
    };
    const fail = () => this.#goAstray();
    this.#append(
      order,
      this.#fingerprint(order),
      { now, facts: ON_SERVER, standing },
      settle,
      fail,
    );
  }

  async #decide(task: Task, order: Order, now: number): Promise<void> {
    const { store, unit } = this.#options;
    const standing = this.#board.speculative;
    if (standing === null) return this.#putBack(task);
    // A case that is not on the board may have left it by an event that is still on its way to the disk.
    if (absentCase(standing.board, order.command) !== null) await this.#landed();
    const known = await factsFor(store, unit, standing.board, order.command);
    const facts = order.late === true ? { ...known, onServer: false } : known;
    if (this.#astray) return this.#putBack(task);
    const settle = (result: AppendResult) => this.#settle(task, order, result);
    const fail = (error: unknown) => this.#fail(task, error);
    this.#append(order, task.fingerprint, { now, facts, standing }, settle, fail);
  }

  #append(
    order: Order,
    fingerprint: string,
    { now, facts, standing }: Given,
    settle: (result: AppendResult) => void,
    fail: (error: unknown) => void,
  ): void {
    const { store, unit } = this.#options;
    const { commandId, actor } = order;
    const context = { commandId, now, today: dayOf(now), actor, facts };
    const { outcome, after } = decideOn(unit, standing, order, context);
    this.#board.speculate(after);
    const expected = headOf(standing);
    const appended = store.append({ unit, expected, commandId, fingerprint, at: now, outcome });
    const flying: Flying = { after, settled: Promise.resolve() };
    flying.settled = appended.then(settle, fail).finally(() => this.#flying.delete(flying));
    this.#flying.add(flying);
  }

  #settle(task: Task, order: Order, result: AppendResult): void {
    if (result.kind !== 'written') this.#goAstray();
    switch (result.kind) {
      case 'written':
        task.resolve(result.answer);
        this.#tellCollision(order, result.answer);
        break;
      case 'repeated':
        task.resolve(again(result.stored, task.fingerprint));
        break;
      case 'conflict':
        task.attempts += 1;
        if (task.attempts < LIMITS.decideAttempts) this.#putBack(task);
        else task.resolve(BUSY);
        break;
      default:
        unreachable(result);
    }
  }

  #tellCollision(order: Order, answer: Answer): void {
    const { unit, collided } = this.#options;
    const collision = collisionOf(unit, order, answer);
    if (collision !== null) collided(collision);
  }

  #fail(task: Task, error: unknown): void {
    this.#goAstray();
    if (error instanceof StorageFailed) task.resolve(STORAGE);
    else task.reject(error);
  }

  #putBack(task: Task): void {
    this.#tasks.putBack(task);
    this.#wake();
  }

  #goAstray(): void {
    this.#astray = true;
    this.#wake();
  }

  #fingerprint({ commandId, actor, command }: Order): string {
    const { store, unit } = this.#options;
    return store.fingerprint(unit, commandId, actor, command);
  }
}
