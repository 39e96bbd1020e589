import type { UnitId } from '@/domain/ids';

/** Runs what concerns one unit one after another; what fails stops nothing that comes after it. */
export function oneAtATime() {
  const last = new Map<UnitId, Promise<unknown>>();
  return <T>(unit: UnitId, run: () => Promise<T>): Promise<T> => {
    const mine = (last.get(unit) ?? Promise.resolve()).then(run);
    const settled = mine.then(
      () => null,
      () => null,
    );
    last.set(unit, settled);
    void settled.then(() => {
      if (last.get(unit) === settled) last.delete(unit);
    });
    return mine;
  };
}
