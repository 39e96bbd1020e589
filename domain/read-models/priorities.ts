import type { Board } from '../board';
import type { Priority } from '../priorities/priorities';

/** Prioriteringer: today's few in their order, done ones among them, and those that are offered again. */
export type PrioritiesToday = {
  readonly todays: readonly Priority[];
  readonly offered: readonly Priority[];
};

export function prioritiesToday({ priorities }: Board): PrioritiesToday {
  return {
    todays: priorities.filter(isTodays),
    offered: priorities.filter((one) => !isTodays(one)),
  };
}

/** Of one that is offered again nobody has said yet whether it is today's. */
export function isTodays({ state }: Priority): boolean {
  return state.kind !== 'offered';
}
