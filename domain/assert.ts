/** A broken promise of our own code. Never thrown for what a user or a network may do. */
export class BrokenPromise extends Error {
  override name = 'BrokenPromise';
}

export function assert(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new BrokenPromise(promise);
}

export function must<T>(value: T | null | undefined, promise: string): T {
  if (value === null || value === undefined) throw new BrokenPromise(promise);
  return value;
}

/** Ends every `switch` over a union: a new member that is forgotten somewhere fails the type check. */
export function unreachable(value: never): never {
  throw new BrokenPromise(`No branch for ${JSON.stringify(value)}`);
}
