import { OFFICE_DAY } from '../staffing/plan';
import type { Upcast } from '../upcast';

/** Version 1 counted people and not their days, which were whole unless they were away. */
export const workersChanged1: Upcast = ({ type, data, priv }) => {
  const { workers } = data as { readonly workers: number };
  const personDays = workers * OFFICE_DAY.share;
  return { type, v: 2, data: { sums: { workers, away: 0, personDays, onDuties: 0 } }, priv };
};

export const personRemoved1: Upcast = ({ type, data, priv }) => {
  const { workers, wasAway } = data as { readonly workers: number; readonly wasAway: boolean };
  const away = wasAway ? -1 : 0;
  const personDays = (workers - away) * OFFICE_DAY.share;
  return { type, v: 2, data: { sums: { workers, away, personDays, onDuties: 0 } }, priv };
};
