import { neverListed } from '../cases/upcast';
import { NO_CHANGE } from '../staffing/sums';
import type { Upcast } from '../upcast';

/** Version 1 took back what was done about cases and counts alone. */
export const commandUndone1: Upcast = ({ type, data, priv }) => ({
  type,
  v: 2,
  data: { ...(data as object), ...NO_LISTS, sums: NO_CHANGE, setup: [] },
  priv: priv === null ? null : { ...(priv as object), ...NO_LISTS, plans: [] },
});

const NO_LISTS = { priorities: [], ideas: [], actions: [] };

/** Version 2 knew of no day that is corrected, and carried cases that no list of the case system had been compared with. */
export const commandUndone2: Upcast = ({ type, data, priv }) => {
  const { cases, ...rest } = data as {
    readonly cases: readonly { readonly id: string; readonly case: object | null }[];
  };
  return {
    type,
    v: 3,
    data: {
      ...rest,
      days: [],
      cases: cases.map((one) => ({ ...one, case: one.case && neverListed(one.case) })),
    },
    priv,
  };
};
