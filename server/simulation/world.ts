/** A task that is due, or was called off. */
type Task = { readonly at: number; readonly order: number; run: (() => void) | null };

/**
 * Time and order of a simulation. Everything that would wait for a clock, a disk or a network waits here instead, and runs
 * one at a time: what it sets off in promises has run to its end before the next one. Nothing else decides what comes first.
 */
export class World {
  #now: number;
  #order = 0;
  #wrong: unknown = null;
  /** A binary heap: the earliest first, and of equal ones the one that was asked for first. */
  readonly #tasks: Task[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  /** Epoch milliseconds, of the world: devices may think otherwise. */
  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const task: Task = { at: this.#now + Math.max(0, ms), order: this.#order, run };
    this.#order += 1;
    this.#add(task);
    return () => {
      task.run = null;
    };
  }

  delay(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Runs the next task and all that follows from it at once. False when there is none, or none before `until`. */
  async step(until: number): Promise<boolean> {
    const next = this.#tasks[0];
    if (next === undefined || next.at > until) {
      this.#now = Math.max(this.#now, until);
      return false;
    }
    this.#removeFirst();
    this.#now = next.at;
    if (next.run === null) return true;
    next.run();
    await this.settle();
    return true;
  }

  /** A turn of the event loop: every promise that could go on has gone on. Throws what was found to be wrong meanwhile. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#wrong !== null) throw this.#wrong;
  }

  /**
   * Runs a check in the midst of the product's own code, which has every right to catch what is thrown there: what is found
   * to be wrong ends the run all the same.
   */
  judge(check: () => void): void {
    try {
      check();
    } catch (error) {
      this.#wrong ??= error;
    }
  }

  #add(task: Task): void {
    const tasks = this.#tasks;
    let place = tasks.push(task) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(task, tasks[parent])) break;
      swap(tasks, place, parent);
      place = parent;
    }
  }

  #removeFirst(): void {
    const tasks = this.#tasks;
    const last = tasks.pop();
    if (last === undefined || tasks.length === 0) return;
    tasks[0] = last;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const smaller = isBefore(tasks[left + 1], tasks[left]) ? left + 1 : left;
      if (!isBefore(tasks[smaller], last)) return;
      swap(tasks, place, smaller);
      place = smaller;
    }
  }
}

function isBefore(one: Task | undefined, other: Task | undefined): boolean {
  if (one === undefined || other === undefined) return one !== undefined;
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function swap(tasks: Task[], one: number, other: number): void {
  const [a, b] = [tasks[one], tasks[other]];
  if (a === undefined || b === undefined) return;
  tasks[one] = b;
  tasks[other] = a;
}
