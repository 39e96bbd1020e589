import { useState } from 'react';
import type { ClientCommand } from '@/domain/command';
import { NO_PROBLEMS, type Problems, placeRefusal } from '../form/problem';
import { useOrder } from '../form/use-order';

type ListOrders = {
  /** What the last order from a row was answered with; a dialog has its own. */
  readonly problems: Problems;
  /** Gives them until one is refused. */
  readonly give: (...commands: readonly ClientCommand[]) => void;
};

/** Orders that are given by a button in a list, with the no said above the list. */
export function useListOrders(): ListOrders {
  const order = useOrder();
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS);
  return {
    problems,
    give(...commands) {
      for (const command of commands) {
        const given = order.give(command);
        if (!given.ok) return setProblems(placeRefusal(given.refusal, []));
      }
      setProblems(NO_PROBLEMS);
    },
  };
}
