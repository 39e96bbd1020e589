import type { Telling } from './telling';

/** Something that happens at a minute of the day, counted from midnight in Oslo. */
export type Act = { readonly minute: number; readonly tell: (telling: Telling) => void };

export function clock(hour: number, minute: number): number {
  return hour * 60 + minute;
}
