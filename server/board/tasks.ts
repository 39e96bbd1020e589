import type { Answer } from '@/domain/protocol';
import type { Order } from './outcome';

/** A command that waits to be decided. */
export type Task = {
  /** Null: only the turns of the day that are due. */
  readonly order: Order | null;
  readonly fingerprint: string;
  /** Counts up, so that what is decided again keeps its place. */
  readonly arrived: number;
  attempts: number;
  /** Null is the answer to a task without an order. */
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (error: unknown) => void;
};

/** The tasks of a unit in the order in which they arrived. */
export class Tasks {
  readonly #waiting: Task[] = [];
  #arrivals = 0;

  get size(): number {
    return this.#waiting.length;
  }

  add(order: Order | null, fingerprint: string): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      this.#arrivals += 1;
      this.#waiting.push({
        order,
        fingerprint,
        arrived: this.#arrivals,
        attempts: 0,
        resolve,
        reject,
      });
    });
  }

  next(): Task | null {
    return this.#waiting.shift() ?? null;
  }

  /** Before all that arrived after it. */
  putBack(task: Task): void {
    const place = this.#waiting.findIndex((other) => other.arrived > task.arrived);
    this.#waiting.splice(place === -1 ? this.#waiting.length : place, 0, task);
  }

  rejectAll(error: unknown): void {
    for (const task of this.#waiting.splice(0)) task.reject(error);
  }
}
