/** Those who want to be told of something, in the order in which they asked. */
export interface Listeners<T> {
  /** Returns how to stop. */
  add(listener: (told: T) => void): () => void;
  tell(told: T): void;
}

export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(told: T) => void>();
  return {
    add(listener) {
      // A function of its own, so that the same listener may be added twice and taken away once.
      const own = (told: T) => listener(told);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    tell(told) {
      for (const listener of [...listeners]) listener(told);
    },
  };
}
