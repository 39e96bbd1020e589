import { must } from '@/domain/assert';
import { type Append, type AppendResult, type Commit, StorageFailed } from './event-store';

/** Runs something later, once: `setImmediate` in the product, a queue that is run by hand in tests and simulations. */
export type Schedule = (run: () => void) => void;

/** What an engine does with a batch: all of it in one transaction, or none of it and a throw. */
export type WriteBatch = (batch: readonly Append[]) => {
  readonly results: readonly AppendResult[];
  readonly commits: readonly Commit[];
};

export interface GroupCommit {
  append(append: Append): Promise<AppendResult>;
  /** What has arrived and is not committed yet. */
  waiting(): readonly Append[];
  subscribe(listener: (commit: Commit) => void): () => void;
  /** Settles when nothing waits any more. */
  drained(): Promise<void>;
}

/** More than this in one transaction would keep everybody else waiting for the one thread that writes. */
const APPENDS_PER_BATCH = 256;

type Waiting = {
  readonly append: Append;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (reason: StorageFailed) => void;
};

/**
 * Appends that arrive in one turn of the event loop are written together: one transaction, one fsync. Both engines use
 * this, so that what is visible when, and what becomes of a batch that fails, is the same in both.
 */
export function createGroupCommit(write: WriteBatch, schedule: Schedule): GroupCommit {
  const queue: Waiting[] = [];
  const listeners = new Set<(commit: Commit) => void>();
  let whenDrained: (() => void)[] = [];
  let scheduled = false;

  return {
    append: (append) =>
      new Promise((resolve, reject) => {
        queue.push({ append, resolve, reject });
        wake();
      }),
    waiting: () => queue.map((one) => one.append),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    drained: () =>
      queue.length === 0 ? Promise.resolve() : new Promise((resolve) => whenDrained.push(resolve)),
  };

  function wake(): void {
    if (scheduled) return;
    scheduled = true;
    schedule(flush);
  }

  function flush(): void {
    scheduled = false;
    const batch = queue.splice(0, APPENDS_PER_BATCH);
    if (queue.length > 0) wake();
    settle(batch);
    if (queue.length > 0) return;
    for (const drained of whenDrained) drained();
    whenDrained = [];
  }

  function settle(batch: readonly Waiting[]): void {
    let written: ReturnType<WriteBatch>;
    try {
      written = write(batch.map((one) => one.append));
    } catch (error) {
      const failed = new StorageFailed('The commit failed', { cause: error });
      for (const one of batch) one.reject(failed);
      return;
    }
    // Listeners hear of a commit before whoever waits for its answer goes on: what awaits runs after this turn.
    for (const [place, one] of batch.entries()) {
      one.resolve(must(written.results[place], 'a result for every append'));
    }
    for (const commit of written.commits) {
      for (const listener of listeners) listener(commit);
    }
  }
}
