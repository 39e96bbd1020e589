/** A map that keeps what was used last, and lets go of the rest. */
export interface Recent<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  delete(key: K): void;
}

export function recent<K, V>(limit: number): Recent<K, V> {
  // A Map lists its keys in the order in which they were set: the first is the one that was not used for longest.
  const kept = new Map<K, V>();
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= limit) return;
        kept.delete(oldest);
      }
    },
    delete: (key) => void kept.delete(key),
  };
}
